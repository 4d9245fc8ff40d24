export {
  DELIVERY_MODES,
  type DeliveryMode,
  type DeliveryOutcome,
  type DeliveryResult,
  type PlatformDelivery,
  type RefreshResult,
  type RegistrationRequest,
} from './PlatformDelivery';
export { RegistrationConflictError } from './RegistrationConflictError';
