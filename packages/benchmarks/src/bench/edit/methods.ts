/** The ways to insert an entry that are measured beside each other; each is a program below `methods`. */
export const METHODS = {
  splice: { title: 'verified splice', program: 'methods/splice.ts' },
  document: {
    title: '`yaml` Document API',
    program: 'methods/documentApi.ts',
  },
  jsYaml: {
    title: '`js-yaml` load and dump',
    program: 'methods/loadAndDump.ts',
  },
} as const;

export type MethodName = keyof typeof METHODS;
