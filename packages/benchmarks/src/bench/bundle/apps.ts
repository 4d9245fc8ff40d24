/** The plugins of this repository that have pages. */
const OURS = [
  'gitops-platform',
  'vault-paths',
  'preview-environments',
  'hubble',
].map(id => `@gitops-platform/backstage-plugin-${id}`);

/** The plugins that the same portal would have without ours. */
const COMMUNITY_VAULT = '@backstage-community/plugin-vault';
const ROADIE_ARGO_CD = '@roadiehq/backstage-plugin-argo-cd';

/** An app, named by what is installed in it besides the plugins of Backstage. */
export interface App {
  name: string;
  title: string;
  plugins: string[];
}

/** The app that the others are compared with. */
export const BASE: App = { name: 'base', title: 'none', plugins: [] };

export const APPS = {
  ours: { name: 'ours', title: 'our four', plugins: OURS },
  theirs: {
    name: 'theirs',
    title: 'community Vault and Roadie Argo CD',
    plugins: [COMMUNITY_VAULT, ROADIE_ARGO_CD],
  },
} satisfies Record<string, App>;

/**
 * Where Roadie's plugin has its own copies of Backstage's packages, with what
 * these need: it asks for an older frontend API than the app, so that both are
 * in the bundle.
 */
export const OLDER_COPIES =
  /backstage-plugin-argo-cd\/node_modules\/(@backstage|zod|zod-to-json-schema)\//;
