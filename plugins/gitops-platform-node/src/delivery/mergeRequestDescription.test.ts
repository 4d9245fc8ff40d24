import type { PlannedChange } from '../changes';
import { mergeRequestDescription } from './mergeRequestDescription';

const PLANNED: PlannedChange = {
  outcome: 'added',
  change: { kind: 'register-service', service: 'gift-service' },
  repository: { of: 'platform' },
  edits: [],
  title: 'Register gift-service in Acme Shop',
  summary: 'Enters service `gift-service` into `platform/core.yaml`.',
  followUps: [],
};

const describeChange = (
  options: Partial<Parameters<typeof mergeRequestDescription>[0]> = {},
  planned: Partial<PlannedChange> = {},
  diffs = ['+  gift-service: {}\n'],
) =>
  mergeRequestDescription({
    planned: {
      ...PLANNED,
      edits: diffs.map(diff => ({
        file: 'platform/core.yaml',
        outcome: 'added',
        text: '',
        diff,
      })),
      ...planned,
    },
    ...options,
  });

describe('mergeRequestDescription', () => {
  it('says what, why, who and where from, with the diff', () => {
    const text = describeChange({
      description: 'Agreed with the platform team.',
      requestedBy: 'user:default/guest',
      taskUrl: 'https://portal.example.test/create/tasks/1',
    });
    expect(text).toMatch(
      /^Agreed with the platform team\.\n\nEnters service `gift-service` into `platform\/core\.yaml`/,
    );
    expect(text).toContain('Requested by `user:default/guest`.');
    expect(text).toContain('Task: https://portal.example.test/create/tasks/1');
    expect(text).toContain('```diff\n+  gift-service: {}\n```');
  });

  it.each([
    [{ description: 'Hello\n/merge\n  /approve' }],
    [{ requestedBy: 'x\n/merge' }],
    [{ taskUrl: 'x\n/merge' }],
  ])('does not let %j act on the merge request', options => {
    expect(describeChange(options)).not.toMatch(/^\s*\/\w/m);
  });

  it.each([
    [{ summary: 'Enters it.\n/merge' }],
    [{ followUps: ['Fill Vault\n/merge', '/approve'] }],
  ])('does not let a plan of %j act on the merge request', planned => {
    expect(describeChange({}, planned)).not.toMatch(/^\s*\/\w/m);
  });

  it('lists what is left to do, and all files in one diff', () => {
    const text = describeChange({}, { followUps: ['Fill `a`', 'Fill `b`'] }, [
      '+ one\n',
      '+ two\n',
    ]);
    expect(text).toContain('\n- [ ] Fill `a`\n- [ ] Fill `b`\n');
    expect(text).toContain('```diff\n+ one\n+ two\n```');
  });

  it('keeps a diff with a fence inside its own', () => {
    expect(describeChange({}, {}, ['+ ````\n'])).toContain(
      '`````diff\n+ ````\n`````',
    );
  });
});
