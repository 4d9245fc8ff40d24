export { createRegisterInCatalogAction } from './registerInCatalog';
