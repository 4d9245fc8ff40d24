import { InputError } from '@backstage/errors';
import type { CreationAnswers } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { z } from 'zod';

const text = z.string().max(500);

/** A parameter that may be given several times. */
const list = z
  .union([text.transform(one => [one]), z.array(text).max(100)])
  .default([]);

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform(value => value === 'true');

const creationAnswers = z.object({
  environment: list,
  syncWave: text.optional(),
  domain: list,
  pathPrefix: text.optional(),
  secrets: flag,
  previews: flag,
  gateway: text.optional(),
  gatewayPolicy: z.enum(['required', 'optional', 'no-need']).optional(),
  api: text.optional(),
  repoUrl: text.optional(),
});

/** @throws InputError naming each parameter that is wrong. */
export function parseCreationAnswers(query: unknown): CreationAnswers {
  const result = creationAnswers.safeParse(query);
  if (!result.success) {
    const issues = result.error.issues
      .map(issue => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
    throw new InputError(`Invalid request: ${issues}`);
  }
  const { environment, domain, ...answers } = result.data;
  return { ...answers, environments: environment, domains: domain };
}
