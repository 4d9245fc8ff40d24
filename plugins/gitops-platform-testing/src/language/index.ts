export { russianApp } from './russianApp';
export { translationProblems } from './translationProblems';
