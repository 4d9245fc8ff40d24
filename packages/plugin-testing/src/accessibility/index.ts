export { expectAccessible } from './expectAccessible';
