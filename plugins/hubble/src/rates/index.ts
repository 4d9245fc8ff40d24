export { averageOf, highestOf, latestOf } from './figures';
export { useTrafficRates, type LiveTrafficRates } from './useTrafficRates';
export { useRateFormat } from './useRateFormat';
