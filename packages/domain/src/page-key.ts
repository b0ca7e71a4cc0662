/**
 * What makes two addresses the same page for a reader: no scheme, no `www.`, no fragment, no trailing slash, no `index.*`.
 * The query stays: on many town sites it is the page. An address that is not http(s) is its own key.
 */
export function pageKey(url: string): string {
  const seen = known.get(url);
  if (seen !== undefined) return seen;
  const key = keyOf(url);
  if (known.size >= 20_000) known.clear();
  known.set(url, key);
  return key;
}

/** The same menu stands on every page of a site: keys are worked out once. A memory that changes no answer. */
const known = new Map<string, string>();

function keyOf(url: string): string {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(url);
  if (match === null) return url;
  const path = match[2]!.replace(/\/index\.(?:html?|php|asp)$/i, '/').replace(/\/+$/, '');
  return `${match[1]!.toLowerCase()}${path}${match[3] ?? ''}`;
}

/** Host of an http(s) address, lower case, without port; empty for any other address. */
export function hostOf(url: string): string {
  const seen = hosts.get(url);
  if (seen !== undefined) return seen;
  const match = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url);
  const host = match === null ? '' : match[1]!.toLowerCase();
  if (hosts.size >= 20_000) hosts.clear();
  hosts.set(url, host);
  return host;
}

/** As above: a memory that changes no answer. */
const hosts = new Map<string, string>();
