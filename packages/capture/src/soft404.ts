import { createHash } from 'node:crypto';

/**
 * Pages that say "not found" and answer 200. Learnt by asking each host of the town for an address that cannot exist, and
 * comparing.
 */

/** Detail of a visit whose page is a soft 404 begins with this; such a page says nothing of the town. */
export const SOFT_404 = 'soft 404';

/** Characters of text that a page may have beyond the error page's and still be it: its title, the address repeated. */
const NEWS = 80;
/** Share of the error page's texts that must come back. */
const SHARED = 0.9;
const LOOKED_AT = 256 * 1024;

/** An address of this origin that cannot exist; always the same one. */
export function impossibleAddress(origin: string): string {
  const name = createHash('sha256').update(origin).digest('hex').slice(0, 16);
  return `${origin}/${name}/introuvable-${name.slice(0, 6)}`;
}

/** The texts between the tags of a page, digits and addresses folded, whatever its encoding. */
export function textsOf(body: Uint8Array): ReadonlySet<string> {
  const source = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, LOOKED_AT)).toString('latin1');
  const texts = new Set<string>();
  let skipUntil: string | null = null;
  for (const piece of source.split('<')) {
    const end = piece.indexOf('>');
    const tag = /^\/?[a-z]+/i.exec(piece)?.[0].toLowerCase();
    if (skipUntil !== null) {
      if (tag !== skipUntil) continue;
      skipUntil = null;
    } else if (tag === 'script' || tag === 'style') {
      skipUntil = `/${tag}`;
      continue;
    }
    const text = piece
      .slice(end + 1)
      .split(/\s+/)
      .map((word) => (word.includes('/') ? '#' : word.replace(/\d+/g, '#')))
      .join(' ')
      .trim();
    if (text !== '') texts.add(text);
  }
  return texts;
}

/** True when a page is the error page again: it repeats nearly all of its texts and adds next to nothing. */
export function isErrorPage(page: ReadonlySet<string>, error: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const text of error) if (page.has(text)) shared++;
  if (error.size === 0 || shared < SHARED * error.size) return false;
  let news = 0;
  for (const text of page) if (!error.has(text)) news += text.length;
  return news <= NEWS;
}
