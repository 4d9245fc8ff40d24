import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { parse } from 'yaml';
import type { TemplateCase } from '../../CaseResult';
import { DEFAULT_MODULES, loadModules } from '../../engine/modules/loadModules';
import { listFolder } from '../../template/listFolder';

/** The scaffolder of a portal, asked as its template editor asks. */
export interface PlainScaffolder {
  /** @returns what is wrong, or undefined where the scaffolder is content */
  dryRun(
    directory: string,
    testCase: TemplateCase,
  ): Promise<string | undefined>;
  stop(): Promise<void>;
}

const timeout = 30_000;

export async function startPlainScaffolder(): Promise<PlainScaffolder> {
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      ...loadModules([...DEFAULT_MODULES], __dirname),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://127.0.0.1', listen: '127.0.0.1:0' },
          integrations: {
            github: [{ host: 'github.com', token: 'never-used' }],
          },
        },
      }),
      catalogServiceMock.factory({ entities: [] }),
    ],
  });
  const url = `http://127.0.0.1:${backend.server.port()}/api/scaffolder/v2/dry-run`;
  return {
    stop: () => backend.stop(),
    dryRun: async (directory, testCase) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: mockCredentials.user.header(),
        },
        body: JSON.stringify(await requestOf(directory, testCase)),
        signal: AbortSignal.timeout(timeout),
      });
      const answer = await response.text();
      return response.ok ? undefined : problemIn(answer, response.status);
    },
  };
}

async function requestOf(directory: string, { values, secrets }: TemplateCase) {
  const { files } = await listFolder(directory);
  const text = await readFile(join(directory, 'template.yaml'), 'utf8');
  return {
    // The portal's editor refuses duplicate keys before it asks.
    template: parse(text, { uniqueKeys: true }),
    values,
    secrets: Object.fromEntries(secrets.map(name => [name, 'stand-in'])),
    directoryContents: await Promise.all(
      files.map(async path => ({
        path,
        base64Content: (
          await readFile(join(directory, path))
        ).toString('base64'),
      })),
    ),
  };
}

function problemIn(answer: string, status: number): string {
  const body = JSON.parse(answer) as {
    error?: { message?: string };
    errors?: Array<{ message?: string; stack?: string }>;
  };
  return (
    body.error?.message ??
    body.errors?.map(({ stack, message }) => stack ?? message).join(', ') ??
    `status ${status}`
  );
}
