/**
 * What makes two addresses the same page for a reader: no scheme, no `www.`, no fragment, no trailing slash, no `index.*`.
 * The query stays: on many town sites it is the page. An address that is not http(s) is its own key.
 */
export function pageKey(url: string): string {
  const slot = slotOf(url);
  if (urls[slot] === url) return keys[slot]!;
  const key = keyOf(url);
  urls[slot] = url;
  keys[slot] = key;
  return key;
}

const SLOT_BITS = 13;
/**
 * The same menu stands on every page of a site: keys are worked out once. Each address has one slot, where the next of its slot takes its place: a page of thousands of addresses that never come back costs little more than their keys.
 * A memory that changes no answer.
 */
const urls = new Array<string>(1 << SLOT_BITS).fill('');
const keys = new Array<string>(1 << SLOT_BITS).fill('');

/** By the last letters and the length: most addresses begin alike. */
function slotOf(url: string): number {
  let sum = url.length;
  for (let at = Math.max(0, url.length - 16); at < url.length; at++) sum = (Math.imul(sum, 31) + url.charCodeAt(at)) | 0;
  return Math.imul(sum, 0x9e37_79b1) >>> (32 - SLOT_BITS);
}

function keyOf(url: string): string {
  if (!WEB.test(url)) return url;
  const whole = url.indexOf('#');
  const end = whole < 0 ? url.length : whole;
  const question = url.indexOf('?');
  const query = question < 0 || question > end ? end : question;
  const start = afterScheme(url);
  const slash = url.indexOf('/', start);
  const path = slash < 0 || slash > query ? query : slash;
  if (path === start) return url;
  // What is nothing but `www.` is a host of that name.
  const host = path > start + 4 && WWW.test(url.slice(start, start + 4)) ? start + 4 : start;
  let to = query;
  if (to - path > INDEX.length && INDEX_FILE.test(url.slice(path, to))) to = url.lastIndexOf('/', to - 1) + 1;
  while (to > path && url[to - 1] === '/') to--;
  const name = url.slice(host, path);
  const lower = name.toLowerCase();
  // Of most addresses the key is a part, which takes no room of its own.
  if (lower === name && to === query) return url.slice(host, end);
  return lower + url.slice(path, to) + url.slice(query, end);
}

const WWW = /^www\.$/i;
const INDEX = '/index.';
const INDEX_FILE = /\/index\.(?:html?|php|asp)$/i;

/** Where the host of an http(s) address begins. */
function afterScheme(url: string): number {
  return url[4] === ':' ? 7 : 8;
}

/** Host of an http(s) address, lower case, without port; empty for any other address. */
export function hostOf(url: string): string {
  if (!WEB.test(url)) return '';
  const start = afterScheme(url);
  // Most links lead to the host of the one before: it is that very string, which who asks for it in a table need not read again.
  const { length } = last;
  if (length > 0 && url.startsWith(last, start) && (url.length === start + length || ENDS.has(url[start + length]!))) return last;
  const host = hostBehind(url, start);
  if (!host.includes('@')) last = host;
  return host;
}

const WEB = /^https?:\/\//i;

/** The host of an http(s) address, by where its scheme ends. */
function hostBehind(url: string, start: number): string {
  const end = endOf(url, start, false);
  const name = url.indexOf('@', start);
  // A name that nothing follows is none: it is the host.
  const from = name < 0 || name >= end || endOf(url, name + 1, true) === name + 1 ? start : name + 1;
  return url.slice(from, endOf(url, from, true)).toLowerCase();
}

/** Where the first `/`, `?` or `#` stands from a place on, or the first colon, where one ends it as well; the address's end where there is none. */
function endOf(url: string, from: number, atColon: boolean): number {
  let at = from;
  for (; at < url.length; at++) {
    const code = url.charCodeAt(at);
    if (code === 0x2f || code === 0x3f || code === 0x23 || (atColon && code === 0x3a)) break;
  }
  return at;
}

/** What may stand behind a host; a name before an @ is none. */
const ENDS = new Set(['/', '?', '#']);
let last = '';
