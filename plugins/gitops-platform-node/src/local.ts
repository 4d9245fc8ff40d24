/**
 * The part that works on files alone: what a tool needs that reads and changes
 * checkouts. It loads none of what speaks to git hosts, and so starts fast.
 *
 * @packageDocumentation
 */
export * from './changes';
export * from './checkout';
export * from './edit';
export * from './layouts';
export type {
  EnvironmentSection,
  PlatformLinkSettings,
  PlatformSettings,
} from './settings/PlatformSettings';
