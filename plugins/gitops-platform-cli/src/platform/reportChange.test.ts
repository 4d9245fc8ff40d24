import type { PlannedChange } from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { changeText, conflictText } from './reportChange';

const planned: PlannedChange = {
  outcome: 'removed',
  change: { kind: 'unregister-service', service: 'gifts' },
  repository: { of: 'platform' },
  edits: [
    {
      file: 'platform/core.yaml',
      outcome: 'removed',
      text: 'services: {}\n',
      diff: '--- a/platform/core.yaml\n+++ b/platform/core.yaml\n@@ -1,2 +1 @@\n-services:\n-  gifts:\n+services: {}\n',
      position: { file: 'platform/core.yaml', line: 1, column: 1 },
    },
    {
      file: 'platform/preview.yaml',
      outcome: 'unchanged',
      text: '',
      diff: '',
    },
  ],
  title: 'Unregister gifts from shop',
  summary: '',
  followUps: ['Archive the repository.'],
};

describe('changeText', () => {
  it('tells what changes and what is left to do', () => {
    expect(changeText({ planned, written: false }, { color: false })).toBe(
      [
        'Unregister gifts from shop',
        'removed: platform/core.yaml:1',
        '--- a/platform/core.yaml',
        '+++ b/platform/core.yaml',
        '@@ -1,2 +1 @@',
        '-services:',
        '-  gifts:',
        '+services: {}',
        'Still to do: Archive the repository.',
        'Nothing was written: add --write to apply it.',
        '',
      ].join('\n'),
    );
  });

  it('colours lines on a terminal, and nothing else', () => {
    const plain = changeText({ planned, written: true }, { color: false });
    const coloured = changeText({ planned, written: true }, { color: true });
    expect(coloured).toContain('\u001b[32m+services: {}\u001b[39m');
    expect(coloured).toContain('\u001b[31m-  gifts:\u001b[39m');
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  it('names every file where none changes', () => {
    const text = changeText(
      {
        planned: {
          ...planned,
          outcome: 'unchanged',
          edits: planned.edits.map(edit => ({
            ...edit,
            outcome: 'unchanged',
            diff: '',
          })),
          followUps: [],
        },
        written: true,
      },
      { color: false },
    );
    expect(text).toBe(
      'Unregister gifts from shop\nunchanged: platform/core.yaml:1\nunchanged: platform/preview.yaml\n',
    );
  });
});

describe('conflictText', () => {
  it('has a line per value, at the place of the entry', () => {
    expect(
      conflictText({
        ...planned,
        outcome: 'conflict',
        edits: [
          { ...planned.edits[1] },
          {
            ...planned.edits[0],
            outcome: 'conflict',
            differences: [
              {
                path: 'services.gifts.syncWave',
                existing: '0',
                requested: '1',
              },
              {
                path: 'services.gifts.path',
                existing: undefined,
                requested: 'a',
              },
            ],
          },
        ],
      }),
    ).toBe(
      [
        'platform/core.yaml:1:1: conflict: services.gifts.syncWave is "0" and "1" was asked for',
        'platform/core.yaml:1:1: conflict: services.gifts.path is absent and "a" was asked for',
        '',
      ].join('\n'),
    );
  });
});
