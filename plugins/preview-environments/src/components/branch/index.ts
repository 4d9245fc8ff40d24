export { BranchBox, type BranchBoxProps } from './BranchBox';
