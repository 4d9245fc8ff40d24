import fc from 'fast-check';
import { applyFormDefaults } from './applyFormDefaults';

const language = { type: 'string', default: 'go', enum: ['go', 'nodejs'] };

describe('applyFormDefaults', () => {
  it.each([
    [
      'fields of all pages',
      [
        { properties: { language } },
        { properties: { cache: { type: 'boolean', default: false } } },
      ],
      {},
      { language: 'go', cache: false },
    ],
    [
      'one page that is not in a list',
      { properties: { language } },
      {},
      { language: 'go' },
    ],
    ['no form', undefined, { a: 1 }, { a: 1 }],
    [
      'given values, empty ones too',
      {
        properties: {
          language,
          text: { default: 'x' },
          list: { default: ['y'] },
        },
      },
      { language: 'nodejs', text: '', list: [] },
      { language: 'nodejs', text: '', list: [] },
    ],
    [
      'nested objects',
      {
        properties: {
          image: {
            type: 'object',
            properties: { tag: { default: 'v1' }, name: { type: 'string' } },
          },
          empty: { type: 'object', properties: { name: { type: 'string' } } },
        },
      },
      {},
      { image: { tag: 'v1' } },
    ],
    [
      'items of lists',
      {
        properties: {
          routes: {
            type: 'array',
            items: { type: 'object', properties: { path: { default: '/' } } },
          },
        },
      },
      { routes: [{}, { path: '/a' }] },
      { routes: [{ path: '/' }, { path: '/a' }] },
    ],
    [
      'the branch of a dependency that a default chooses',
      {
        properties: { language },
        dependencies: {
          language: {
            oneOf: [
              {
                properties: {
                  language: { const: 'nodejs' },
                  version: { default: 22 },
                },
              },
              {
                properties: {
                  language: { enum: ['go'] },
                  module: { default: 'acme' },
                },
              },
            ],
          },
        },
      },
      {},
      { language: 'go', module: 'acme' },
    ],
    [
      'no branch of a dependency on an absent field',
      {
        properties: { cache: { type: 'boolean' } },
        dependencies: { cache: { properties: { size: { default: 1 } } } },
      },
      {},
      {},
    ],
    [
      'a condition',
      {
        properties: { language },
        if: { properties: { language: { const: 'go' } } },
        then: { properties: { module: { default: 'acme' } } },
        else: { properties: { version: { default: 22 } } },
      },
      { language: 'nodejs' },
      { language: 'nodejs', version: 22 },
    ],
    [
      'parts of allOf, and the first of oneOf',
      {
        allOf: [{ properties: { a: { default: 1 } } }],
        oneOf: [
          { properties: { b: { default: 2 } }, required: ['b'] },
          { properties: { c: { default: 3 } }, required: ['c'] },
        ],
      },
      {},
      { a: 1, b: 2 },
    ],
    [
      'the branch of oneOf that fits',
      {
        oneOf: [
          { properties: { b: { default: 2 } }, required: ['b'] },
          { properties: { d: { default: 4 } }, required: ['c'] },
        ],
      },
      { c: 0 },
      { c: 0, d: 4 },
    ],
  ])('fills %s', (_name, parameters, values, expected) => {
    expect(applyFormDefaults(parameters, values)).toEqual(expected);
  });

  it('changes neither its input nor a second time', () => {
    const form = {
      properties: {
        language,
        list: { type: 'array', default: ['a'] },
        deep: { properties: { b: { default: { c: 1 } } } },
      },
    };
    fc.assert(
      fc.property(
        fc.record(
          {
            language: fc.constantFrom('go', 'nodejs'),
            list: fc.array(fc.string()),
            deep: fc.record({ b: fc.jsonValue() }, { requiredKeys: [] }),
            other: fc.jsonValue(),
          },
          { requiredKeys: [] },
        ),
        values => {
          const before = structuredClone(values);
          const filled = applyFormDefaults([form], values);
          expect(values).toEqual(before);
          expect(filled).toMatchObject(values);
          expect(applyFormDefaults([form], filled)).toEqual(filled);
        },
      ),
    );
  });
});
