export { RatesCard } from './RatesCard';
export { RateSummary } from './RateSummary';
