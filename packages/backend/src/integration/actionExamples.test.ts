import { parse } from 'yaml';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';
import { startScaffolder, type Scaffolder } from './__testUtils__/scaffolder';

// Real git under a loaded machine takes its time.
jest.setTimeout(120_000);

const CATALOG_FILE =
  'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: gift-service }\n';

/** What earlier steps of a template would have put into the workspace. */
const FILES = Object.fromEntries(
  ['', 'gift-service/', 'scores/'].map(folder => [
    `${folder}catalog-info.yaml`,
    CATALOG_FILE,
  ]),
);

interface Step {
  action: string;
  input: { delivery?: string; reviewers?: string[]; repoUrl?: string };
}

describe('the examples of the actions', () => {
  let shop: SampleShop;
  let scaffolder: Scaffolder;

  beforeAll(async () => {
    shop = await startSampleShop();
    scaffolder = await startScaffolder(shop);
  });

  afterAll(async () => {
    await scaffolder?.stop();
    await shop?.stop();
  });

  it('all do something on the sample platform, and nothing in a dry run', async () => {
    const refs = await shop.refs();
    const actions = await scaffolder.listActions();
    const idle: string[] = [];
    for (const { id, examples } of actions) {
      for (const { description, example } of examples) {
        const [{ action, input }] = parse(example).steps as [Step];
        // A checkout is what earlier steps of a template make.
        if (input.delivery !== 'workspace') {
          const { output } = await scaffolder.dryRun(
            action,
            {
              ...input,
              // The people and the host of the examples are not on this GitLab.
              ...(input.reviewers && { reviewers: ['sandbox'] }),
              ...(input.repoUrl &&
                action.startsWith('gitops:repository:') && {
                  repoUrl: input.repoUrl.replace(
                    'https://gitlab.example.test',
                    shop.sandbox.gitlab.baseUrl,
                  ),
                }),
            },
            FILES,
          );
          if (
            !['platform', 'api', 'consumed', 'diff', 'files', 'entityRef'].some(
              name => output[name],
            )
          ) {
            idle.push(`${id}: ${description}`);
          }
        }
      }
    }
    expect(idle).toEqual([]);
    expect(actions).toHaveLength(15);
    expect(await shop.refs()).toBe(refs);
  });
});
