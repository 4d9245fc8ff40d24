export { compareTrees } from './compareTrees';
export {
  goldenFiles,
  isSameFile,
  readGoldenTree,
  writeGoldenTree,
  type GoldenContent,
} from './goldenTree';
