import {
  explicitCase,
  templateWithForm,
} from '../__testUtils__/templateFolder';
import { generateCases } from './generateCases';
import type { MatrixOptions } from './GeneratedMatrix';

/** The matrix of a form with one page. */
function matrixOf(page: object, options: Partial<MatrixOptions> = {}) {
  return generateCases(templateWithForm([page]), { explicit: [], ...options });
}

function valuesOf(page: object, options: Partial<MatrixOptions> = {}) {
  return matrixOf(page, options).cases.map(({ values }) => values);
}

function nameIs(schema: object) {
  return valuesOf({
    required: ['name'],
    properties: { name: { type: 'string', ...schema } },
  })[0]?.name;
}

describe('values of required parameters', () => {
  it.each([
    ['the default', { default: 'stock' }, 'stock'],
    ['the first example', { examples: ['cart', 'till'] }, 'cart'],
    ['an example that fits', { examples: ['A', 'b'], pattern: '^[a-z]$' }, 'b'],
    ['an ordinary word that fits', { pattern: '^[a-z-]+$' }, 'example'],
    [
      'an ordinary word of the right length',
      { pattern: '^[a-z-]+$', minLength: 10 },
      'example-service',
    ],
    ['the format', { format: 'email' }, 'name@example.test'],
    ['the field', { 'ui:field': 'OwnerPicker' }, 'group:default/example'],
  ])('take %s', (_, schema, expected) => {
    expect(nameIs(schema)).toBe(expected);
  });

  it.each([
    String.raw`^[A-Z]{3}-\d{6}$`,
    '^(?:north|south)-[0-9a-f]{8}$',
    '^[a-z]([a-z0-9-]{20,24}[a-z0-9])?x7$',
    String.raw`^ACME\_[\w\-]+$`,
  ])('satisfy the pattern %s, always in the same way', pattern => {
    const name = nameIs({ pattern, maxLength: 30 });

    expect(name).toMatch(new RegExp(pattern));
    expect(nameIs({ pattern, maxLength: 30 })).toBe(name);
  });

  it('come from an explicit case first, but not from one that expects an error', () => {
    const page = {
      required: ['name'],
      properties: { name: { type: 'string', default: 'stock' } },
    };

    expect(
      valuesOf(page, {
        explicit: [
          explicitCase(
            { name: 'Bad_Name' },
            { expect: { outcome: 'error', error: 'Bad_Name' } },
          ),
          explicitCase({ name: 'cart', unused: true }),
        ],
      }),
    ).toEqual([{ name: 'cart' }]);
  });

  it('are missed by name and place where nothing says what they look like', () => {
    const { cases, findings } = matrixOf({
      required: ['name'],
      properties: { name: { type: 'string', title: 'Name' } },
    });

    expect(cases).toEqual([]);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'untestable-without-case',
        severity: 'error',
        file: 'templates/example/template.yaml',
        line: 1,
        column: expect.any(Number),
        message: expect.stringContaining('"name"'),
      }),
    ]);
  });

  it('only close the branch that needs them', () => {
    const { cases, findings } = matrixOf({
      properties: { kind: { type: 'string', enum: ['plain', 'custom'] } },
      required: ['kind'],
      dependencies: {
        kind: {
          oneOf: [
            { properties: { kind: { enum: ['plain'] } } },
            {
              properties: {
                kind: { enum: ['custom'] },
                image: { type: 'string' },
              },
              required: ['image'],
            },
          ],
        },
      },
    });

    expect(cases.map(({ values }) => values)).toEqual([{ kind: 'plain' }]);
    expect(findings).toMatchObject([
      { rule: 'untestable-without-case', severity: 'warning' },
    ]);
  });
});

describe('choices', () => {
  it('meet pairwise', () => {
    const fields = ['a', 'b', 'c', 'd', 'e', 'f'];
    const values = valuesOf({
      properties: Object.fromEntries(
        fields.map(name => [name, { type: 'boolean', default: false }]),
      ),
    });

    for (const [index, first] of fields.entries()) {
      for (const second of fields.slice(index + 1)) {
        const pairs = values.map(value => `${value[first]} ${value[second]}`);
        expect(new Set(pairs).size).toBe(4);
      }
    }
    expect(values.length).toBeLessThanOrEqual(10);
  });

  it('are filled in and left out where they are optional', () => {
    expect(
      valuesOf({ properties: { tag: { type: 'string', examples: ['v1'] } } }),
    ).toEqual([{}, { tag: 'v1' }]);
  });

  it('give lists no, one and two items within their bounds', () => {
    const lengths = (schema: object) =>
      valuesOf({
        required: ['list'],
        properties: {
          list: {
            type: 'array',
            uniqueItems: true,
            items: { type: 'string', pattern: '^[a-z]+$' },
            ...schema,
          },
        },
      }).map(({ list }) => (list as unknown[]).length);

    expect(lengths({})).toEqual([0, 1, 2]);
    expect(lengths({ minItems: 1 })).toEqual([1, 2]);
    expect(lengths({ maxItems: 1 })).toEqual([0, 1]);
    expect(lengths({ minItems: 4 })).toEqual([4]);
  });

  it('fill in nested objects and lists of objects', () => {
    const values = valuesOf({
      required: ['database'],
      properties: {
        database: {
          type: 'object',
          required: ['engine'],
          properties: {
            engine: { type: 'string', enum: ['postgres', 'redis'] },
            users: {
              type: 'array',
              minItems: 1,
              maxItems: 1,
              items: {
                type: 'object',
                required: ['name'],
                properties: {
                  name: { type: 'string', pattern: '^[a-z]+$' },
                  admin: { type: 'boolean', default: false },
                },
              },
            },
          },
        },
      },
    });

    expect(values).toContainEqual({
      database: {
        engine: 'postgres',
        users: [{ name: 'example', admin: false }],
      },
    });
    expect(values).toContainEqual({
      database: { engine: 'redis', users: [{ name: 'example', admin: true }] },
    });
  });

  it.each([
    [
      'dependencies with oneOf',
      {
        dependencies: {
          cloud: {
            oneOf: [
              { properties: { cloud: { enum: [false] } } },
              {
                properties: {
                  cloud: { enum: [true] },
                  region: { type: 'string', enum: ['eu', 'us'] },
                },
                required: ['region'],
              },
            ],
          },
        },
      },
    ],
    [
      'if, then and else',
      {
        if: { properties: { cloud: { const: true } }, required: ['cloud'] },
        then: {
          properties: { region: { type: 'string', enum: ['eu', 'us'] } },
          required: ['region'],
        },
      },
    ],
    [
      'allOf with if',
      {
        allOf: [
          {
            if: { properties: { cloud: { const: true } } },
            then: {
              properties: { region: { type: 'string', enum: ['eu', 'us'] } },
              required: ['region'],
            },
          },
        ],
      },
    ],
  ])('follow %s', (_, keywords) => {
    const values = valuesOf({
      required: ['cloud'],
      properties: { cloud: { type: 'boolean' } },
      ...keywords,
    });

    expect(values).toHaveLength(3);
    expect(values).toEqual(
      expect.arrayContaining([
        { cloud: false },
        { cloud: true, region: 'eu' },
        { cloud: true, region: 'us' },
      ]),
    );
  });

  it('take each of the branches that nothing else decides', () => {
    expect(
      valuesOf({
        type: 'object',
        oneOf: [
          {
            title: 'New',
            properties: { name: { type: 'string', default: 'stock' } },
            required: ['name'],
          },
          {
            title: 'Existing',
            properties: { id: { type: 'integer', minimum: 7 } },
            required: ['id'],
          },
        ],
      }),
    ).toEqual([{ name: 'stock' }, { id: 7 }]);
  });

  it('span the pages of a form and resolve references', () => {
    const { cases } = generateCases(
      templateWithForm([
        {
          definitions: { size: { type: 'string', enum: ['s', 'm'] } },
          required: ['size'],
          properties: { size: { $ref: '#/definitions/size' } },
        },
        { properties: { cache: { type: 'boolean', default: true } } },
      ]),
      { explicit: [] },
    );

    expect(cases.map(({ values }) => values)).toEqual([
      { size: 's', cache: true },
      { size: 'm', cache: false },
      { size: 's', cache: false },
      { size: 'm', cache: true },
    ]);
  });
});

describe('cases', () => {
  const page = {
    properties: {
      language: { type: 'string', default: 'go', enum: ['go', 'php'] },
      cache: { type: 'boolean', default: false },
    },
  };

  it('are named after what sets them apart', () => {
    expect(matrixOf(page).cases.map(({ name }) => name)).toEqual([
      'defaults',
      'language=php,cache=true',
      'cache=true',
      'language=php',
    ]);
  });

  it('are the same whenever they are generated', () => {
    expect(matrixOf(page)).toEqual(matrixOf(page));
  });

  it('leave out what is excluded and what an explicit case has', () => {
    expect(
      valuesOf(page, {
        exclude: [{ language: 'php', cache: true }],
        explicit: [explicitCase({ language: 'php', cache: false })],
      }),
    ).toEqual([
      { language: 'go', cache: false },
      { language: 'go', cache: true },
    ]);
  });

  it('stop at the limit and say what is left', () => {
    const { cases, findings } = matrixOf(page, { limit: 2 });

    expect(cases).toHaveLength(2);
    expect(findings).toMatchObject([
      { rule: 'matrix-limit', severity: 'note' },
    ]);
    expect(matrixOf(page, { limit: 0 })).toEqual({ cases: [], findings: [] });
  });

  it('name the secrets that the form sends', () => {
    const { cases } = matrixOf({
      required: ['password'],
      properties: { password: { type: 'string', 'ui:field': 'Secret' } },
    });

    expect(cases).toMatchObject([
      { values: { password: '******' }, secrets: ['password'] },
    ]);
  });

  it('are one for a template without a form', () => {
    const { cases } = generateCases(templateWithForm(undefined), {
      explicit: [],
    });

    expect(cases).toMatchObject([{ name: 'defaults', values: {} }]);
  });

  it('do not exist for a form that is no schema', () => {
    const { cases, findings } = matrixOf({
      properties: { name: { type: 'string', required: true } },
    });

    expect(cases).toEqual([]);
    expect(findings).toMatchObject([
      { rule: 'invalid-form', severity: 'error' },
    ]);
  });
});
