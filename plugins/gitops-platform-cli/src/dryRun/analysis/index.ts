export { analyse } from './analyse';
export type {
  ActionSchema,
  ActionSchemas,
  AnalysisOptions,
} from './AnalysisOptions';
