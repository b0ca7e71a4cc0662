/**
 * E-mail addresses that a page hides from robots and shows to people. Each function gives the address, or `null` when it is not sure.
 */

const ADDRESS = /^[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}$/i;

/** Cloudflare's: two hexadecimal digits of key, then the address, each byte XORed with it (`data-cfemail`, `/cdn-cgi/l/email-protection#…`). */
export function fromCloudflare(hexadecimal: string): string | null {
  if (hexadecimal.length < 8 || hexadecimal.length > 400 || hexadecimal.length % 2 === 1 || !/^[0-9a-f]+$/i.test(hexadecimal)) return null;
  const key = Number.parseInt(hexadecimal.slice(0, 2), 16);
  let address = '';
  for (let i = 2; i < hexadecimal.length; i += 2) address += String.fromCharCode(Number.parseInt(hexadecimal.slice(i, i + 2), 16) ^ key);
  const bare = address.split('?')[0]!;
  return ADDRESS.test(bare) ? bare : null;
}

/** TYPO3's `linkTo_UnCryptMailto('…')` and `data-mailto-token`: letters turned by a fixed offset, which the start `mailto:` gives away. */
export function fromRotation(crypt: string): string | null {
  if (crypt.length < 10 || crypt.length > 400) return null;
  for (let offset = -25; offset <= 25; offset++) {
    if (rotate(crypt.charCodeAt(0), offset) !== 0x6d) continue;
    let plain = '';
    for (let i = 0; i < crypt.length; i++) plain += String.fromCharCode(rotate(crypt.charCodeAt(i), offset));
    if (!plain.startsWith('mailto:')) continue;
    const address = plain.slice(7).split('?')[0]!;
    if (ADDRESS.test(address)) return address;
  }
  return null;
}

function rotate(code: number, offset: number): number {
  if (code >= 0x2b && code <= 0x3a) return turn(code, 0x2b, 0x3a, offset);
  if (code >= 0x40 && code <= 0x5a) return turn(code, 0x40, 0x5a, offset);
  if (code >= 0x61 && code <= 0x7a) return turn(code, 0x61, 0x7a, offset);
  return code;
}

function turn(code: number, low: number, high: number, offset: number): number {
  const size = high - low + 1;
  return low + ((((code - low + offset) % size) + size) % size);
}

/** Joomla's cloak: a script that puts an address together from string literals (`addy123 = 'mairie' + '&#64;'; …`). */
export function fromCloak(script: string, decode: (raw: string) => string): string | null {
  const at = script.search(/\baddy\w{0,40}\s{0,5}=/);
  if (at === -1) return null;
  let joined = '';
  let quoted = 0;
  // Only the assignments to addy…, literal by literal, within a script's usual length.
  const part = script.slice(at, at + 3_000);
  for (const statement of part.split(';\n').flatMap((line) => line.split(/;\s*(?=addy|var|document)/))) {
    if (!/^\s*(?:var\s+)?addy\w{0,40}\s*=/.test(statement)) continue;
    if (/^\s*(?:var\s+)?addy_text/.test(statement)) continue;
    for (const literal of statement.match(/'[^']{0,200}'/g) ?? []) {
      joined += literal.slice(1, -1);
      quoted++;
    }
  }
  if (quoted === 0) return null;
  const address = decode(joined).trim();
  return ADDRESS.test(address) ? address : null;
}

/** An address found in a text, and where. */
export interface Found {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** A dot as it is, in brackets, or as a word between spaces. */
const DOT = /\.|\s?[[({]\s?(?:\.|point|dot)\s?[\])}]\s?|\s(?:point|dot)\s/gi;
const AFTER = new RegExp(`^\\s?([a-z0-9-]{2,63}(?:(?:${DOT.source})[a-z0-9-]{2,63}){1,4})`, 'i');
const AT = /^(?:at|a|à|arobase|arobas|chez|@)$/i;

/**
 * Addresses written for people: `mairie [at] ville.fr`, `mairie(a)ville.fr`, `mairie [arobase] ville [point] fr`. Both halves must look
 * like those of an address, and the second must end in a domain.
 */
export function hiddenAddresses(text: string): readonly Found[] {
  const found: Found[] = [];
  for (let i = 0; i < text.length && found.length < 20; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x28 && code !== 0x5b && code !== 0x7b) continue;
    const close = text.slice(i + 1, i + 12).search(/[)\]}]/);
    if (close < 1 || !AT.test(text.slice(i + 1, i + 1 + close).trim())) continue;
    const before = /([a-z0-9._+-]{2,64})\s?$/i.exec(text.slice(Math.max(0, i - 66), i));
    const after = AFTER.exec(text.slice(i + 2 + close, i + 2 + close + 200));
    if (before === null || after === null) continue;
    const domain = after[1]!.replace(DOT, '.');
    const address = `${before[1]}@${domain}`;
    if (!ADDRESS.test(address) || !/\.[a-z]{2,10}$/i.test(domain)) continue;
    const start = i - before[0]!.length;
    const end = i + 2 + close + after[0]!.length;
    found.push({ address, start, end });
    i = end;
  }
  return found;
}
