import type { ArchivedExchange } from '@beffroi/capture';

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', quot: '"', apos: "'", nbsp: ' ', rsquo: '’', lsquo: '‘', eacute: 'é' }),
);

/** Whether words stand in what was captured, as a reader of the page would see them: marks, entities and encodings aside. */
export function standsIn({ body, contentType }: Pick<ArchivedExchange, 'body' | 'contentType'>, words: RegExp): boolean {
  // What is no text is known by the findings that quote it.
  if (!/^\s*(?:text\/|application\/(?:xhtml|xml|rss|atom|json|[\w.+-]*\+(?:xml|json)|x-httpd-php))/i.test(contentType ?? 'text/'))
    return false;
  const said = /charset=["']?([\w-]+)/i.exec(`${contentType ?? ''} ${Buffer.from(body.subarray(0, 2048)).toString('latin1')}`)?.[1];
  return [...new Set([said ?? 'utf-8', 'utf-8', 'windows-1252'])].some((encoding) => {
    const text = textIn(body, encoding);
    if (text === null) return false;
    // Words may be cut by marks, or stand in them: `<b>Jean</b> Dupont`, `title="Jean Dupont"`.
    return [text.replace(/<[^>]*>/g, ''), text.replace(/<[^>]*>/g, ' '), text].some((one) => one.replace(ENTITY, plain).search(words) >= 0);
  });
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi;

function plain(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? accented(name) ?? whole;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** `Egrave` → `È`: the accents that names have. */
function accented(name: string): string | null {
  const [, letter, accent] = /^([a-z])(acute|grave|circ|uml|cedil|tilde)$/i.exec(name) ?? [];
  const mark = { acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', cedil: '\u0327', tilde: '\u0303' }[accent ?? ''];
  return letter === undefined || mark === undefined ? null : (letter + mark).normalize('NFC');
}

function textIn(body: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(body);
  } catch {
    return null;
  }
}
