export { Checklist } from './Checklist';
export type { ChecklistItem } from './ChecklistItem';
export { checklistOf, type KnownLiveState } from './checklistOf';
