/**
 * What makes two addresses the same page for a reader: no scheme, no `www.`, no fragment, no trailing slash, no `index.*`.
 * The query stays: on many town sites it is the page. An address that is not http(s) is its own key.
 */
export function pageKey(url: string): string {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(url);
  if (match === null) return url;
  const path = match[2]!.replace(/\/index\.(?:html?|php|asp)$/i, '/').replace(/\/+$/, '');
  return `${match[1]!.toLowerCase()}${path}${match[3] ?? ''}`;
}

/** Host of an http(s) address, lower case, without port; empty for any other address. */
export function hostOf(url: string): string {
  const match = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url);
  return match === null ? '' : match[1]!.toLowerCase();
}
