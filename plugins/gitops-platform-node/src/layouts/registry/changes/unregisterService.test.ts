import type { ChangeTrees } from '../../PlatformLayout';
import {
  sampleTree,
  settings,
  treeOf,
  treesOf,
} from '../__testUtils__/sampleTrees';
import { registryLayout } from '../registryLayout';

const unregister = (trees: ChangeTrees) =>
  registryLayout.planChange(trees, settings, {
    kind: 'unregister-service',
    service: 'payment-service',
  });

const platform = sampleTree('gitops-config');

describe('unregister-service', () => {
  it('is refused while a route leads to a name that the values give the service', async () => {
    const trees = treesOf(platform, {
      'payment-service': treeOf({
        '.cicd/default.yaml': 'appName: payments\n',
        '.cicd/live.yaml': 'appName: api-gw\n',
      }),
    });
    await expect(unregister(trees)).rejects.toThrow(
      /"payment-service" cannot be unregistered: routes of the platform lead to it at platform\/base\.yaml:61, /,
    );
  });

  it('names what the API gateway may lead to, once for each name', async () => {
    const trees = treesOf(platform, {
      'payment-service': treeOf({
        '.cicd/dev.yaml': 'appName: payments\n',
        '.cicd/qa.yaml': 'appName: payments\n',
      }),
    });
    const { followUps } = await unregister(trees);
    expect(followUps).toContainEqual(
      expect.stringContaining(
        'lead to `payment-service-sv` or `payments-sv`: remove them',
      ),
    );
  });

  it('goes on without the repository of the service, and says what is left to look at', async () => {
    const trees: ChangeTrees = {
      ...treesOf(platform),
      ofService: async () => {
        throw new Error('acme/payments is gone');
      },
    };
    const { outcome, followUps } = await unregister(trees);
    expect(outcome).toBe('removed');
    expect(followUps.at(-1)).toMatch(
      /could not be read \(acme\/payments is gone\): .* another `appName`/,
    );
  });
});
