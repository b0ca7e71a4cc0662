/**
 * The sort-friendly form of an address, by which web archives are indexed: `https://www.Ville.fr/a?b=2&a=1` becomes
 * `fr,ville)/a?a=1&b=2`. Scheme, `www.` and the default port are left out, host labels reversed, all in lower case,
 * query parameters sorted, one slash at the end of a path taken off (as the canonicaliser of the Internet Archive does, whose keys the IIPC's tools look for): http/https, www and
 * slash variants of a page fall together. An address that is not http(s) stays.
 */
export function surtOf(url: string): string {
  if (!/^https?:/i.test(url)) return url;
  let parsed: URL;
  try {
    parsed = new URL(url.toLowerCase().replace(/^(https?:\/\/)www\d*\./, '$1'));
  } catch {
    return url;
  }
  const host = parsed.hostname.split('.').reverse().join(',');
  const query = parsed.search === '' ? '' : `?${parsed.search.slice(1).split('&').sort().join('&')}`;
  return `${host}${parsed.port === '' ? '' : `:${parsed.port}`})${parsed.pathname.replace(/(?<=.)\/$/, '')}${query}`;
}
