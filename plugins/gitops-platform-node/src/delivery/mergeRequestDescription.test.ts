import { mergeRequestDescription } from './mergeRequestDescription';

const SETTINGS = {
  name: 'shop',
  title: 'Acme Shop',
  layout: 'registry',
  url: 'https://gitlab.example.test/acme/gitops-config',
  path: 'platform',
} as const;

const describeEdit = (
  options: Partial<Parameters<typeof mergeRequestDescription>[0]> = {},
  diff = '+  gift-service: {}\n',
) =>
  mergeRequestDescription({
    settings: SETTINGS,
    service: 'gift-service',
    edit: { file: 'platform/core.yaml', outcome: 'added', text: '', diff },
    ...options,
  });

describe('mergeRequestDescription', () => {
  it('says what, why, who and where from, with the diff', () => {
    const text = describeEdit({
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
    [{ settings: { ...SETTINGS, title: 'x\n/merge' } }],
  ])('does not let %j act on the merge request', options => {
    expect(describeEdit(options)).not.toMatch(/^\s*\/\w/m);
  });

  it('keeps a diff with a fence inside its own', () => {
    expect(describeEdit({}, '+ ````\n')).toContain('`````diff\n+ ````\n`````');
  });
});
