import { dump, load } from 'js-yaml';
import { measureInsert } from '../measureInsert';
import { INSERTED } from '../servicesFile';

function insert(text: string): string {
  const value = load(text) as { services: Record<string, unknown> };
  value.services[INSERTED.key] = INSERTED.value;
  return dump(value, { lineWidth: -1 });
}

measureInsert(insert);
