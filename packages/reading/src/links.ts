import { LIMITS } from './limits.ts';
import { detached } from './recent-texts.ts';

/** Characters that stand in a path, query or fragment exactly as they are (WHATWG URL), `%` and dots aside. */
const SAFE = new Uint8Array(128);
for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~!$()*+,;=:@/') SAFE[c.charCodeAt(0)] = 1;

/** Addresses of one site that are remembered. */
const MOST_JOINED = 20_000;

/** Of what an address hangs on beside itself, as bits: 1 the origin of the base, 2 its folder, 4 all of it. */
export type Need = number;

/**
 * Addresses made absolute against one base. Never throws. Most links of a page are plain, so those are joined by hand and only the
 * others are given to the full parser; the two agree (tested).
 */
export class Resolver {
  readonly base: string;
  readonly origin: string;
  readonly folder: string;
  /** What was asked of the base so far. */
  need: Need = 0;
  readonly #plain: boolean;
  readonly #seen = new Map<string, string | null>();
  /** Plain addresses below the origin that were joined for pages of the site. */
  readonly #joined: Map<string, string> | null;

  /**
   * @param base absolute; anything else makes relative links `null`
   * @param joinedOf plain addresses that were joined before, by origin: a memory that changes no answer
   */
  constructor(base: string, joinedOf: ((origin: string) => Map<string, string>) | null = null) {
    this.base = base;
    const url = URL.parse(base);
    this.#plain = url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === '';
    this.origin = this.#plain ? url!.origin : '';
    this.#joined = this.#plain && joinedOf !== null ? joinedOf(this.origin) : null;
    this.folder = this.#plain ? this.origin + url!.pathname.slice(0, url!.pathname.lastIndexOf('/') + 1) : '';
  }

  /**
   * Absolute address of an `href`; `null` for what leads nowhere: empty, `#` alone, `javascript:`, `data:`, malformed, a mail to nobody.
   * `mailto:` and `tel:` stay as they are written.
   */
  resolve(href: string): string | null {
    if (href === '' || href === '#' || href.length > LIMITS.attribute) return null;
    const plain = this.#join(href);
    if (plain !== '') return plain;
    if (!isWhole(href)) this.need |= 4;
    const seen = this.#seen.get(href);
    if (seen !== undefined) return seen;
    const url = this.#resolve(href);
    if (this.#seen.size < LIMITS.links) this.#seen.set(href, url);
    return url;
  }

  /** The address of a plain `href`; empty when the full parser has to look at it. */
  #join(href: string): string {
    const first = href.charCodeAt(0);
    if (this.#plain) {
      if (first === 0x2f) {
        const known = this.#joined?.get(href);
        if (known !== undefined) {
          this.need |= 1;
          return known;
        }
        if (href.charCodeAt(1) !== 0x2f && isPlainFrom(href, 0)) {
          this.need |= 1;
          if (this.#joined === null || this.#joined.size >= MOST_JOINED) return this.origin + href;
          // What is kept for other pages is no piece of this one.
          const own = detached(href);
          const url = this.origin + own;
          this.#joined.set(own, url);
          return url;
        }
      } else if (first === 0x68 && href.startsWith('http')) {
        const at = href.startsWith('https://') ? 8 : href.startsWith('http://') ? 7 : 0;
        if (at !== 0 && isPlainAbsolute(href, at)) return href;
      } else if (isWordStart(first) && href.indexOf(':') === -1 && isPlainFrom(href, 0)) {
        this.need |= 2;
        return this.folder + href;
      }
    }
    return '';
  }

  #resolve(href: string): string | null {
    const scheme = schemeOf(href);
    if (scheme === 'mailto' || scheme === 'tel') return href.length > scheme.length + 1 && !isToNobody(href) ? href : null;
    if (scheme === 'javascript' || scheme === 'data' || scheme === 'about' || scheme === 'blob' || scheme === 'vbscript') return null;
    const url = URL.parse(href, this.base === '' ? undefined : this.base);
    if (url === null) return null;
    switch (url.protocol) {
      case 'http:':
      case 'https:':
        return url.hostname === '' ? null : url.href;
      case 'ftp:':
      case 'sms:':
        return url.href;
      default:
        return null;
    }
  }
}

/** True where the base says nothing of an address. */
function isWhole(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|javascript:)/i.test(href);
}

function isWordStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 0x5f;
}

/** True when nothing from `start` on is changed by the URL parser: safe characters, and no segment that begins with a dot. */
function isPlainFrom(href: string, start: number): boolean {
  let path = true;
  let fragment = false;
  let before = 0x2f;
  for (let i = start; i < href.length; i++) {
    const code = href.charCodeAt(i);
    if (code >= 128) return false;
    if (SAFE[code] === 0) {
      if (code === 0x2e) {
        if (path && before === 0x2f) return false;
      } else if (code === 0x3f) {
        if (!fragment) path = false;
      } else if (code === 0x26 || code === 0x25) {
        // An encoded dot is a dot to the parser, but only in a path.
        if (code === 0x25 && path) return false;
      } else if (code === 0x23) {
        if (fragment) return false;
        fragment = true;
        path = false;
      } else return false;
    }
    before = code;
  }
  return true;
}

/** `//host/path` from `at` on: a lower-case ASCII name, no port, no user, and a path. */
function isPlainAbsolute(href: string, at: number): boolean {
  let i = at;
  let dot = -1;
  let before = 0x2e;
  for (; i < href.length; i++) {
    const code = href.charCodeAt(i);
    if (code === 0x2f) break;
    if (code === 0x2e) {
      if (before === 0x2e) return false;
      dot = i;
    } else if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code === 0x2d && before !== 0x2e && before !== 0x2d)))
      return false;
    before = code;
  }
  if (i === href.length || i === at || dot === -1 || before === 0x2e) return false;
  // A last label that is a number would be an IPv4 address.
  const top = href.charCodeAt(dot + 1);
  return top >= 97 && top <= 122 && isPlainFrom(href, i);
}

function schemeOf(href: string): string {
  const colon = href.indexOf(':');
  if (colon < 1 || colon > 12) return '';
  let scheme = '';
  for (let i = 0; i < colon; i++) {
    const code = href.charCodeAt(i);
    // Tabs and line feeds inside a scheme are dropped by browsers too.
    if (code === 9 || code === 10 || code === 13) continue;
    const lower = code | 0x20;
    if (lower < 97 || lower > 122) return '';
    scheme += String.fromCharCode(lower);
  }
  return scheme;
}

/**
 * The address that a handler or a `javascript:` link opens: `window.open('x')`, `location.href='x'`, `document.location = "x"`,
 * `location.replace('x')`. Empty when there is none: code that computes its target is left alone.
 */
export function scriptedTarget(code: string): string {
  if (code.length > LIMITS.attribute) return '';
  for (const word of ['open', 'location', 'href', 'assign', 'replace']) {
    for (let at = code.indexOf(word); at !== -1; at = code.indexOf(word, at + word.length)) {
      let i = at + word.length;
      while (i < code.length && code.charCodeAt(i) <= 32) i++;
      const sign = code[i];
      if (sign !== '(' && sign !== '=') continue;
      i++;
      while (i < code.length && code.charCodeAt(i) <= 32) i++;
      const mark = code[i];
      if (mark !== "'" && mark !== '"') continue;
      const end = code.indexOf(mark, i + 1);
      if (end === -1) continue;
      const target = code.slice(i + 1, end).trim();
      // What is glued to a variable is no whole address.
      const next = code.slice(end + 1, end + 20).trimStart();
      if (target !== '' && !next.startsWith('+') && target !== '#' && !target.startsWith('_')) return target;
    }
  }
  return '';
}

/**
 * The address that a bare inline script sends the reader to: the script does nothing else, so there is no condition, no function,
 * no event. Empty when it is not that simple.
 */
export function bareRedirect(script: string): string {
  if (script.length > 600) return '';
  const code = script.replace(/<!--|\/\/-->|-->|\/\/<!\[CDATA\[|\/\/\]\]>/g, '').trim();
  if (!/^(?:(?:window|document|top|self|parent)\.)?location\b/.test(code)) return '';
  if (/\b(?:function|if|else|for|while|switch|search|hash|addEventListener)\b|=>|\?(?![^'"]*['"])/.test(code)) return '';
  return scriptedTarget(code);
}

/** Seconds and raw address of a meta refresh; `null` without an address. */
export function refreshOf(content: string): { readonly seconds: number; readonly address: string } | null {
  const found = /^\s{0,20}(\d{0,6})(?:\.\d{0,6})?\s{0,20}[;,\s]\s{0,20}(?:url\s{0,20}=\s{0,20})?(.{1,4000})$/is.exec(
    content.slice(0, LIMITS.attribute),
  );
  if (found === null) return null;
  let address = found[2]!.trim();
  const mark = address[0];
  if (mark === "'" || mark === '"') {
    const end = address.indexOf(mark, 1);
    address = address.slice(1, end === -1 ? undefined : end).trim();
  }
  return address === '' ? null : { seconds: Number(found[1] || 0), address };
}

const DOCUMENT_TYPES = /^application\/(?:pdf|msword|vnd\.|rtf|x-pdf|octet-stream)/i;

/** True for the `type` of a document to download. */
export function isDocumentType(type: string): boolean {
  return DOCUMENT_TYPES.test(type);
}

const DOCUMENT_NAME = /\.(?:pdf|docx?|odt|ods|rtf|xlsx?|zip)(?:[?#]|$)/i;

/** True when an address names a document by its extension. */
export function isDocumentAddress(url: string): boolean {
  return url.length <= LIMITS.attribute && DOCUMENT_NAME.test(url);
}

/** A mail whose writer says to whom: what shares a page, and reaches no service. */
function isToNobody(href: string): boolean {
  return /^mailto:\?/i.test(href) && !/[?&]to=/i.test(href);
}
