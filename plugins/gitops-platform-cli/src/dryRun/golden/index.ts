export { compareTrees } from './compareTrees';
export {
  differencesFrom,
  goldenFiles,
  isSameFile,
  readGoldenTree,
  writeGoldenTree,
  type GoldenContent,
} from './goldenTree';
