export * from './ast';
export { parseTemplate } from './parseTemplate';
export type { SyntaxOptions } from './segments';
export { TemplateSyntaxError } from './TemplateSyntaxError';
