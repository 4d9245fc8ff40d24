export { createAddDomainMirrorAction } from './addDomainMirror';
export { createRemoveDomainMirrorAction } from './removeDomainMirror';
