/** A merge request of the portal that was merged. */
export interface MergedRequest {
  /** The same for every event that tells of it, on every instance of the backend. */
  id: string;
  platform: string;
  /** The service that it registers; its health is waited for. */
  service?: string;
  /** Entity reference of the person who asked. */
  requester: string;
  /** What was asked for, in one line. */
  title: string;
  /** Page of the merge request. */
  link?: string;
}
