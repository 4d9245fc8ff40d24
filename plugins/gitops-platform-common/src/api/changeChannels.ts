/**
 * Channel of the signals that say: the repository of a platform has changed.
 * They hold nothing; who listens asks again, with the permissions of the person.
 *
 * @public
 */
export function platformChannel(platform: string): string {
  return `gitops-platform:${platform}`;
}

/**
 * The same for the repository of a service: its files, branches and merge
 * requests.
 *
 * @public
 */
export function serviceChannel(platform: string, service: string): string {
  return `${platformChannel(platform)}:${service}`;
}
