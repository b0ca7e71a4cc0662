/**
 * Addresses of pages: one spelling for each, and which of them are one page or one site.
 */

import { registrableDomain } from '@beffroi/domain';

/** Parameters that say who came from where, never what is shown. */
const TRACKING =
  /^(?:utm_[a-z_]+|mtm_[a-z_]+|pk_(?:campaign|kwd|keyword|source|medium|content|cid)|piwik_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|xtor|xtref|at_(?:medium|campaign|custom\d)|wt_mc|ref_src)$/i;

/** Parameters that number a visitor's session. */
const SESSION =
  /^(?:phpsessid|jsessionid|aspsessionid[a-z]*|asp\.net_sessionid|sid|sessid|sessionid|session_id|session|cfid|cftoken|oscsid|zenid|s2_sid)$/i;

/** `;jsessionid=…` at the end of a path segment (servlets), and ASP.NET's `/(S(…))/`. */
const PATH_SESSION = /;(?:jsessionid|phpsessid|sid)=[^/;]*|\/\((?:[A-Z]\([^()/]*\))+\)(?=\/|$)/gi;

const LONGEST = 4096;

/**
 * The one spelling of an http(s) address: host in lower case and punycode, no default port, no fragment, no
 * credentials, dot segments resolved, percent-encoding as RFC 3986 6.2.2 has it, tracking and session parameters gone.
 * `null` for what is no http(s) address, or longer than 4,096 characters.
 */
export function normalise(address: string, base?: string): string | null {
  let text = address;
  for (let round = 0; round < 4; round++) {
    const next = normaliseOnce(text, round === 0 ? base : undefined);
    // NOTE: taking a session out of a path may leave new dot segments, hence rounds until nothing changes.
    if (next === null || next === text) return next;
    text = next;
  }
  return text;
}

function normaliseOnce(address: string, base: string | undefined): string | null {
  const url = parse(address, base);
  if (url === null) return null;
  const path = tidyEscapes(url.pathname).replace(PATH_SESSION, '') || '/';
  const query = tidyEscapes(url.search.slice(1))
    .split('&')
    .filter((pair) => pair !== '' && !isNoise(pair))
    .join('&');
  const result = `${url.protocol}//${authority(url)}${path}${query === '' ? '' : `?${query}`}`;
  return result.length > LONGEST ? null : result;
}

/** Absolute and without fragment, but otherwise as written: for the target of a redirect that needs its session. */
export function resolve(address: string, base?: string): string | null {
  const url = parse(address, base);
  if (url === null) return null;
  const result = `${url.protocol}//${authority(url)}${url.pathname}${url.search}`;
  return result.length > LONGEST ? null : result;
}

function parse(address: string, base: string | undefined): URL | null {
  if (address.length > 2 * LONGEST) return null;
  const url = URL.parse(address, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null;
  return url;
}

/** `example.fr.` is `example.fr`; credentials are dropped. */
function authority(url: URL): string {
  const host = url.hostname.replace(/\.+$/, '') || url.hostname;
  return url.port === '' ? host : `${host}:${url.port}`;
}

function isNoise(pair: string): boolean {
  const cut = pair.indexOf('=');
  const name = cut < 0 ? pair : pair.slice(0, cut);
  return TRACKING.test(name) || SESSION.test(name);
}

/** Unreserved characters decoded, other escapes in upper case (RFC 3986, 6.2.2.1 and 6.2.2.2). */
export function tidyEscapes(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : `%${hex.toUpperCase()}`;
  });
}

/** A host without a leading `www.` (also `www2.`). */
export function withoutWww(host: string): string {
  return host.replace(/^www\d?\.(?=[^.]+\.)/, '');
}

/** True when both addresses belong to one owner's domain. False when either is no address. */
export function sameSite(one: string, other: string): boolean {
  const a = URL.parse(one);
  const b = URL.parse(other);
  return a !== null && b !== null && registrableDomain(a.hostname) === registrableDomain(b.hostname);
}
