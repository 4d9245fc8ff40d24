import { ConfigReader } from '@backstage/config';
import { KubernetesClient } from './KubernetesClient';
import { readKubernetesSettings } from './readKubernetesSettings';

const KEY = 'gitopsPlatform.platforms.shop.sources.kubernetes';
const read = (data: object) =>
  readKubernetesSettings(
    KEY,
    new ConfigReader({ address: 'https://kubernetes.example.test', ...data }),
  );

describe('readKubernetesSettings', () => {
  it.each([
    [{ token: ' abc\n' }, { token: 'abc' }],
    [{ tokenPath: '/run/token' }, { tokenPath: '/run/token' }],
    [{}, { tokenPath: '/var/run/secrets/kubernetes.io/serviceaccount/token' }],
  ])('reads %j', (data, credential) => {
    expect(read(data)).toEqual({
      key: 'gitopsPlatform.platforms.shop.sources.kubernetes',
      address: 'https://kubernetes.example.test',
      credential,
    });
  });

  it('takes one credential', () => {
    expect(() => read({ token: 'abc', tokenPath: '/run/token' })).toThrow(
      `${KEY} has token and tokenPath`,
    );
  });

  it('says that the file of the token is missing when it is needed', async () => {
    await expect(
      new KubernetesClient(
        read({ tokenPath: '/no-such-folder/token' }),
      ).vaultStaticSecrets('shop-qa'),
    ).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('/no-such-folder/token'),
      hint: expect.stringContaining('tokenPath'),
    });
  });
});
