/**
 * Longest DNS label, and with it the longest Kubernetes Service name, label
 * value and Argo CD application name that a platform derives.
 *
 * Source: RFC 1123 section 2.1 and RFC 1035 section 2.3.4; Kubernetes
 * "Object Names and IDs".
 *
 * @public
 */
export const MAXIMUM_LABEL_LENGTH = 63;

/** Longest host name in characters. Source: RFC 1123 section 2.1. */
const MAXIMUM_HOST_LENGTH = 253;

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/**
 * Whether a text is an RFC 1123 label in lower case, as Kubernetes demands of
 * namespaces and as hosts consist of: 1 to 63 of `a-z`, `0-9` and `-`, neither
 * beginning nor ending with `-`.
 *
 * Source: RFC 1123 section 2.1, Kubernetes "RFC 1123 Label Names".
 *
 * @public
 */
export function isDnsLabel(text: string): boolean {
  return text.length <= MAXIMUM_LABEL_LENGTH && DNS_LABEL.test(text);
}

/**
 * Whether a text is a host name of RFC 1123 labels in lower case, at most 253
 * characters long.
 *
 * Source: RFC 1123 section 2.1, Kubernetes "DNS Subdomain Names".
 *
 * @public
 */
export function isDnsHost(text: string): boolean {
  return (
    text.length <= MAXIMUM_HOST_LENGTH && text.split('.').every(isDnsLabel)
  );
}
