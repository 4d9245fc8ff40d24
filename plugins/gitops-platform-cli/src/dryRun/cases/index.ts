export { applyFormDefaults } from './applyFormDefaults';
export { readCases, type ExplicitCases } from './readCases';
