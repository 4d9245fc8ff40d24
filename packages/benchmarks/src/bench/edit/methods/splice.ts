import { upsertMapEntry } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { measureInsert } from '../measureInsert';
import { INSERTED } from '../servicesFile';

/** The edit engine with its proof and the diff, as actions use it. */
function insert(text: string): string {
  return upsertMapEntry(text, {
    file: 'platform/core.yaml',
    path: ['services'],
    ...INSERTED,
    beside: { field: 'syncWave', value: String(INSERTED.value.syncWave) },
  }).text;
}

measureInsert(insert);
