export { generateCases } from './generateCases';
export type { GeneratedMatrix, MatrixOptions } from './GeneratedMatrix';
