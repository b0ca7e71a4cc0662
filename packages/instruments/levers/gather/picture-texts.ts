import { decode } from '@beffroi/reading';

/** Texts of pictures that are read: shorter ones name a picture, longer ones are no text for a picture. */
const LEAST = 60;
const LONGEST = 4_000;
const MOST = 20;

const IMAGE = /<img\b[^>]{0,6000}>/gi;
const ALT = /\balt\s{0,3}=\s{0,3}(?:"([^"]{0,5000})"|'([^']{0,5000})')/i;
const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#039;', "'"],
  ['&apos;', "'"],
  ['&rsquo;', '’'],
  ['&nbsp;', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
]);

/** Long texts that stand in the place of pictures (`alt`): an organisation chart is often nothing but a picture. Each once, in the page's order. */
export function pictureTexts(body: Uint8Array, contentType: string | null): readonly string[] {
  const { text } = decode(body, contentType);
  const found = new Set<string>();
  for (const [tag] of text.matchAll(IMAGE)) {
    const [, double, single] = ALT.exec(tag) ?? [];
    const said = (double ?? single ?? '')
      .replace(/&#?\w{2,6};/g, (entity) => ENTITIES.get(entity.toLowerCase()) ?? entity)
      .replace(/\s+/g, ' ')
      .trim();
    if (said.length >= LEAST && said.length <= LONGEST) found.add(said);
    if (found.size >= MOST) break;
  }
  return [...found];
}
