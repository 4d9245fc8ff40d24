import { parseDocument } from 'yaml';
import { measureInsert } from '../measureInsert';
import { INSERTED } from '../servicesFile';

/** Without the check of duplicate keys, which takes quadratic time. */
function insert(text: string): string {
  const document = parseDocument(text, { uniqueKeys: false });
  document.addIn(['services', INSERTED.key], INSERTED.value);
  return document.toString({ lineWidth: 0 });
}

measureInsert(insert);
