/**
 * Whether a k8app takes secret paths verbatim with `{env}` replaced and writes
 * one Kubernetes Secret per path: from 3.9. A version that is not told, or that
 * is no version, counts as 3.4 to 3.8.
 *
 * Source: k8app 3.8.0 and 3.9.0, `templates/secrets/_helpers.tpl`.
 */
export function substitutesEnvironment(version: string | undefined): boolean {
  const match = /^\D*(\d+)\.(\d+)/.exec(version ?? '');
  if (!match) {
    return false;
  }
  const [major, minor] = [Number(match[1]), Number(match[2])];
  return major > 3 || (major === 3 && minor >= 9);
}
