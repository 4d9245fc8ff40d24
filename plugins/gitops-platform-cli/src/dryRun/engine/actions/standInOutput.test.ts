import type { JsonObject } from '@backstage/types';
import Ajv from 'ajv';
import fc from 'fast-check';
import { standInOutputs } from './standInOutput';
import { readStubFacts } from './StubFacts';

const text = { type: 'string' };

const outputs = (
  properties: JsonObject,
  actionId = 'acme:create',
  repoUrl?: string,
) =>
  standInOutputs(
    { type: 'object', properties },
    readStubFacts(actionId, { repoUrl }),
  );

describe('standInOutputs', () => {
  it.each([
    [
      'publish:gitlab',
      'gitlab.example.test?owner=acme/web&repo=shop',
      {
        remoteUrl: 'https://gitlab.example.test/acme/web/shop',
        repoContentsUrl:
          'https://gitlab.example.test/acme/web/shop/-/blob/main',
        projectPath: 'acme/web/shop',
      },
    ],
    [
      'publish:github',
      'github.com?owner=acme&repo=shop',
      {
        remoteUrl: 'https://github.com/acme/shop.git',
        repoContentsUrl: 'https://github.com/acme/shop/blob/main',
        pullRequestUrl: 'https://github.com/acme/shop/pull/1',
      },
    ],
    [
      'publish:bitbucketCloud',
      'bitbucket.org?workspace=acme&project=web&repo=shop',
      { remoteUrl: 'https://bitbucket.org/acme/web/shop.git' },
    ],
    [
      'acme:create',
      undefined,
      {
        entityRef: 'component:default/dry-run',
        commitHash: expect.stringMatching(/^[0-9a-f]{40}$/),
        branch: 'main',
        projectid: '1',
        reportUrl: expect.stringMatching(/^https:\/\//),
        note: 'dry-run-note',
      },
    ],
  ])('looks like what %s gives', (actionId, repoUrl, expected) => {
    const properties = Object.fromEntries(
      Object.keys(expected).map(name => [name, text]),
    );
    expect(outputs(properties, actionId, repoUrl)).toEqual(expected);
  });

  it('takes what the schema itself names', () => {
    expect(
      outputs({
        state: { type: 'string', enum: ['open', 'closed'] },
        size: { type: 'number', default: 7 },
        kind: { const: 'ticket' },
        owner: { type: 'string', examples: ['ada'] },
      }),
    ).toEqual({ state: 'open', size: 7, kind: 'ticket', owner: 'ada' });
  });

  it('is empty where the action says nothing', () => {
    expect(standInOutputs(undefined, readStubFacts('acme:create', {}))).toEqual(
      {},
    );
  });

  const anySchema = fc.letrec<{ schema: JsonObject }>(tie => ({
    schema: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<JsonObject[]>(
        { type: 'string' },
        { type: 'number' },
        { type: 'integer', minimum: 3 },
        { type: 'boolean' },
        { type: ['string', 'null'] },
        { enum: ['a', 'b'] },
      ),
      fc.record({ type: fc.constant('array'), items: tie('schema') }),
      fc.record({
        type: fc.constant('object'),
        properties: fc.dictionary(
          fc.stringMatching(/^[a-z]{1,8}$/),
          tie('schema'),
        ),
      }),
      fc.record({
        anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
      }),
    ),
  })).schema;

  it('fits every schema', () => {
    const ajv = new Ajv({ strict: false });
    fc.assert(
      fc.property(anySchema, schema => {
        expect(ajv.validate(schema, outputs({ value: schema }).value)).toBe(
          true,
        );
      }),
      { numRuns: 200 },
    );
  });
});
