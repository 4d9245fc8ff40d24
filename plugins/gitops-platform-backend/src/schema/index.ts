export { createOpenApiRouter, openApiFile } from './createOpenApiRouter';
