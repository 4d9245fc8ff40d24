export { createRegisterServiceAction } from './registerService';
