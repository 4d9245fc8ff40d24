import { readFile } from 'node:fs/promises';
import {
  createBackendModule,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  scaffolderActionsExtensionPoint,
  type ActionContext,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { parseAllDocuments } from 'yaml';
import { currentRun } from '../context/RunContext';
import type { TemplateStep } from '../../TemplateFolder';
import type { ActionFacts } from '../EngineFacts';
import { stubCall } from './stubActions';

type AnyAction = TemplateAction<any, any, any>;
type AnyContext = ActionContext<any, any, any>;

/**
 * The engine's own actions without a dry run do not pass the extension point, and
 * a second one with the same id is refused. Their steps are given to stubs with
 * other ids instead.
 */
const PREFIX = 'dry-run:';

/** Its step is put behind the last one, and takes what the workspace holds. */
export const COLLECT_ACTION = `${PREFIX}collect`;

const stubs: AnyAction[] = [
  {
    id: `${PREFIX}catalog:register`,
    supportsDryRun: true,
    handler: registerInCatalog,
  },
  {
    id: `${PREFIX}debug:wait`,
    supportsDryRun: true,
    handler: async context => stubCall('debug:wait', context, undefined),
  },
];

const stubbed = new Set(stubs.map(({ id }) => id.slice(PREFIX.length)));

/** Adds the stubs and the step that takes the workspace. */
export const builtInStubsModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'dry-run-actions',
  register({ registerInit }) {
    registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        actions.addActions(...stubs, {
          id: COLLECT_ACTION,
          supportsDryRun: true,
          handler: async ({ workspacePath }) =>
            currentRun()?.collect?.(workspacePath),
        });
      },
    });
  },
});

/** Whether an action is one of those that are here for the dry run only. */
export function isOwnAction(actionId: string): boolean {
  return actionId.startsWith(PREFIX);
}

/** Gives the stubs the schemas of the actions that they stand for. */
export function adoptSchemas(actions: ReadonlyMap<string, ActionFacts>): void {
  for (const stub of stubs) {
    const { input } = actions.get(stub.id.slice(PREFIX.length)) ?? {};
    stub.schema = input && { input };
  }
}

/** The step as it is posted to the engine. */
export function withBuiltInStub<T extends TemplateStep>(step: T): T {
  return stubbed.has(step.action)
    ? { ...step, action: `${PREFIX}${step.action}` }
    : step;
}

/** Names in a text the action that the author of the template wrote. */
export function withoutStubIds(text: string): string {
  return text.replace(/\bdry-run:(?=catalog:register|debug:wait)/g, '');
}

/** Outputs what the real action would for the catalog file in the workspace. */
async function registerInCatalog(context: AnyContext): Promise<void> {
  const { input } = context;
  stubCall('catalog:register', context, undefined);
  const path = String(input.catalogInfoPath ?? '/catalog-info.yaml');
  const contents = String(input.repoContentsUrl ?? '').replace(/\/+$/, '');
  context.output(
    'catalogInfoUrl',
    input.catalogInfoUrl ?? `${contents}/${path.replace(/^\/+/, '')}`,
  );
  const entity = await readEntity(context.workspacePath, path);
  if (entity) {
    context.output('entityRef', stringifyEntityRef(entity));
  } else {
    context.logger.warn(
      `The workspace has no ${path}, so the dry run cannot tell which entity would be registered`,
    );
    context.output('entityRef', 'component:default/dry-run');
  }
}

/** Source: catalog:register of the scaffolder, which prefers the first component. */
async function readEntity(
  workspacePath: string,
  path: string,
): Promise<Entity | undefined> {
  const file = resolveSafeChildPath(workspacePath, `./${path}`);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const entities = (text === undefined ? [] : parseAllDocuments(text)).flatMap(
    document => {
      const entity = document.toJS() as Entity | undefined;
      return entity?.kind && entity.metadata?.name ? [entity] : [];
    },
  );
  return entities.find(({ kind }) => kind === 'Component') ?? entities[0];
}
