export { AddressCell } from './AddressCell';
export { ConfigurationCell } from './ConfigurationCell';
export { FindingsCell } from './FindingsCell';
export { ImageCell } from './ImageCell';
export { PreviewsCell } from './PreviewsCell';
export { SecretsCell } from './SecretsCell';
export { StateCell } from './StateCell';
