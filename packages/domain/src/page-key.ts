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
  if (!WEB.test(url)) return '';
  const start = url[4] === ':' ? 7 : 8;
  // Most links lead to the host of the one before: it is that very string, which who asks for it in a table need not read again.
  const { length } = last;
  if (length > 0 && url.startsWith(last, start) && (url.length === start + length || ENDS.has(url[start + length]!))) return last;
  const host = HOST.exec(url)?.[1]?.toLowerCase() ?? '';
  if (!host.includes('@')) last = host;
  return host;
}

const WEB = /^https?:\/\//i;
const HOST = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i;
/** What may stand behind a host; a name before an @ is none. */
const ENDS = new Set(['/', '?', '#']);
let last = '';
