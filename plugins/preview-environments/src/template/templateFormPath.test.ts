import { templateFormPath } from './templateFormPath';

describe('templateFormPath', () => {
  it('fills in what the form asks for, whatever characters it has', () => {
    const values = { platform: 'shop & co', service: 'user-service?#%' };
    const path = templateFormPath(
      ({ namespace, templateName }) => `/create/${namespace}/${templateName}`,
      { kind: 'template', namespace: 'default', name: 'add' },
      values,
    );
    const url = new URL(path, 'https://portal.example.test');
    expect(url.pathname).toBe('/create/default/add');
    expect(JSON.parse(url.searchParams.get('formData')!)).toEqual(values);
  });
});
