export { checkoutTree } from './checkoutTree';
export { checkoutTrees } from './checkoutTrees';
export { localRepository } from './localRepository';
export { writeToCheckout } from './writeToCheckout';
