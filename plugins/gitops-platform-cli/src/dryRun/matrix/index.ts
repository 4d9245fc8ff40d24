export { isRecord, type FormSchema } from './FormSchema';
export { generateCases } from './generateCases';
export type { GeneratedMatrix, MatrixOptions } from './GeneratedMatrix';
export { choicesOf, typeOf } from './schemaShape';
