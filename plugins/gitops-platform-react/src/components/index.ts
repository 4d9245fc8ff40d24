export { Age, type AgeProps } from './Age';
export { ApplicationBadges } from './ApplicationBadges';
export { CopyableCommand, type CopyableCommandProps } from './CopyableCommand';
export {
  EntityProblemNotice,
  type EntityProblemNoticeProps,
} from './EntityProblemNotice';
export {
  EntityViewBoundary,
  type EntityViewBoundaryProps,
} from './EntityViewBoundary';
export { ErrorNotice, type ErrorNoticeProps } from './ErrorNotice';
export { ExternalLink, type ExternalLinkProps } from './ExternalLink';
export { FactList, type Fact, type FactListProps } from './FactList';
export { LiveStateLine, type LiveStateLineProps } from './LiveStateLine';
export { LiveStateNotice, type LiveStateNoticeProps } from './LiveStateNotice';
export {
  LoadingPlaceholder,
  type LoadingPlaceholderProps,
} from './LoadingPlaceholder';
export { Notice, type NoticeProps } from './Notice';
export { PlatformCard, type PlatformCardProps } from './PlatformCard';
export { ReadableArea } from './ReadableArea';
export {
  ScrollableRegion,
  type ScrollableRegionProps,
} from './ScrollableRegion';
export {
  SourceReadingNotice,
  type SourceReadingNoticeProps,
} from './SourceReadingNotice';
export {
  SourceStatusNotice,
  type SourceStatusNoticeProps,
} from './SourceStatusNotice';
export { useDateFormat } from './useDateFormat';
