export type { ChangeActionOptions } from './ChangeActionOptions';
export { deliverChange } from './deliverChange';
export { deliveryInput } from './deliveryInput';
export { deliveryOutput } from './deliveryOutput';
export { exampleStep } from './exampleStep';
