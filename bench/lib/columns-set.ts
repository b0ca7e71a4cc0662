// How pages in columns are drawn up that `columns.ts` sets: which text, in which manner.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { mulberry32 } from '@beffroi/domain';

/** What stands in a column, or across them all. */
export interface SetBlock {
  readonly as: 'text' | 'item' | 'title' | 'heading' | 'box' | 'picture';
  readonly text?: string;
  readonly height?: number;
  readonly parts?: readonly SetBlock[];
}

/** Columns of one part of a page, from what spans all of them to the next. */
export interface SetColumns {
  readonly kind: 'columns';
  /** Words flow from column to column; the same, as high on each side; frames side by side; frames placed at random order. */
  readonly way: 'flow' | 'balanced' | 'frames' | 'turned';
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly gap: number;
  readonly rule: boolean;
  /** Share of what the page has left, and of that for balanced columns. */
  readonly height: number;
  readonly share: number;
  /** Order in which frames are drawn, how far below the top each begins (mm), how much of its height it has, which have a ground. */
  readonly drawn: readonly number[];
  readonly lower: readonly number[];
  readonly full: readonly number[];
  readonly shades: readonly boolean[];
  /** A paragraph may go on in the next frame. */
  readonly continues: boolean;
  readonly aside?: { readonly from: number; readonly to: number; readonly below: boolean; readonly block: SetBlock };
}

/** A page: a cover, or parts one below the other. */
export interface SetPage {
  readonly head: string;
  readonly foot: string;
  readonly cover?: readonly string[];
  readonly parts: readonly (SetColumns | { readonly kind: 'span'; readonly block: SetBlock })[];
}

/** A document to be set: its manner in words, its style, its pages, and more text than these hold. */
export interface SetDocument {
  readonly manner: readonly string[];
  readonly style: string;
  readonly pages: readonly SetPage[];
  readonly blocks: readonly SetBlock[];
  readonly tagged: boolean;
  /** Numbers by which the pieces of a page are put into the order in which they are drawn; none where columns are drawn whole. */
  readonly scattered: readonly number[];
}

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'programmes-manners');
const HEADINGS = [
  'Notre projet pour six ans',
  'Vivre ici, agir ensemble',
  'Ce que nous ferons',
  'Une ville qui écoute',
  'Des services pour chacun',
  'La commune de demain',
];
const TITLES = [
  'Au quotidien',
  'Nos écoles',
  'Se déplacer',
  'Une mairie proche',
  'Le budget',
  'Santé et solidarité',
  'Une ville connectée',
  'Nos engagements',
  'La jeunesse',
  'Les commerces',
  'Rues et places',
  'Culture et sport',
  'Nos aînés',
  'Décider ensemble',
  'Eau et énergie',
  'Logement',
];
const LISTS = ['Ensemble pour notre commune', 'Mieux vivre à Valbourg', 'Le bourg en commun', 'Un nouvel élan pour tous'];

/** Lines of programmes whose errors may be looked at. */
const texts: readonly (readonly string[])[] = readdirSync(join(FIXTURES, 'documents'))
  .filter((name) => name.endsWith('.txt'))
  .filter((name) => JSON.parse(readFileSync(join(FIXTURES, 'labels', name.replace(/txt$/u, 'json')), 'utf8')).part !== 'kept')
  .sort()
  .map((name) =>
    readFileSync(join(FIXTURES, 'documents', name), 'utf8')
      .split('\n')
      .map((line) => line.replaceAll(/[#*_]+/gu, ' ').trim())
      // No table, no title, nothing that a narrow column would break within a word.
      .filter((line) => line.length > 30 && line.length < 700 && !/[|\t]|\S{22}/u.test(line)),
  )
  .filter((lines) => lines.length > 3);

/** Draws up one document. */
export function drawnUp(chance: ReturnType<typeof mulberry32>): SetDocument {
  const pick = <T>(some: readonly T[]): T => some[Math.floor(chance() * some.length)]!;
  const yes = (share: number): boolean => chance() < share;
  const shuffled = (count: number): number[] => {
    const order = Array.from({ length: count }, (_, at) => at);
    for (let at = count - 1; at > 0; at--) {
      const other = Math.floor(chance() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    return order;
  };

  const landscape = yes(0.15);
  const size = pick([9, 9, 10, 10, 11, 12]);
  const columns = landscape ? pick([3, 4]) : pick([2, 2, 3]);
  const gap = landscape ? pick([8, 14, 20]) : pick([4, 5, 6, 8, 10]);
  const way = landscape
    ? pick(['frames', 'turned'] as const)
    : pick(['flow', 'flow', 'balanced', 'frames', 'frames', 'turned', 'turned'] as const);
  const [rule, boxes, items, titles, pictures, bands] = [yes(0.35), yes(0.5), yes(0.4), yes(0.5), yes(0.3), yes(0.3)];
  const hyphens = yes(0.4);
  const pages = pick([1, 1, 2, 2, 3]);
  const list = pick(LISTS);
  const [cover, head, foot] = [yes(0.35), yes(0.3), yes(0.5)];
  const align = pick(['justify', 'justify', 'left']);
  const uneven = way !== 'flow' && way !== 'balanced' && !landscape && yes(0.25);
  const scattered = way === 'turned' && yes(0.4);
  const shaded = !scattered && yes(0.2);
  const lower = way === 'turned' && yes(0.3);
  const continues = yes(0.7);

  // No heading comes back, as in programmes.
  const headings = shuffled(HEADINGS.length).map((at) => HEADINGS[at]!);
  const titlesLeft: string[] = [];
  const title = (): SetBlock => {
    if (titlesLeft.length === 0) titlesLeft.push(...shuffled(TITLES.length).map((at) => TITLES[at]!));
    return { as: 'title', text: titlesLeft.pop()! };
  };
  const heading = (): SetBlock => ({ as: 'heading', text: headings.pop() ?? `${pick(HEADINGS)} (suite)` });
  const feet = pick([(page: number) => `${list} – ${page}`, (page: number) => `${page}`, () => list]);
  const words = (text: string): string => (hyphens ? withSoftHyphens(text) : text);
  const line = (): SetBlock => {
    const text = words(pick(pick(texts)));
    return /^[-–—•]\s/u.test(text)
      ? { as: 'item', text: text.replace(/^[-–—•]\s+/u, '') }
      : { as: items && text.length < 160 && yes(0.5) ? 'item' : 'text', text };
  };
  const short = (): SetBlock => {
    for (let tries = 0; tries < 50; tries++) {
      const block = line();
      if (block.text!.length < 260) return block;
    }
    return { as: 'text', text: words('Nous ouvrirons la mairie le samedi matin, et chacun pourra y être aidé.') };
  };
  const box = (): SetBlock => ({
    as: 'box',
    parts: [...(yes(0.5) ? [title()] : []), short(), ...(yes(0.4) ? [short()] : [])],
  });

  const blocks: SetBlock[] = [];
  // No programme comes twice: the same line at the head of two pages would be a header.
  const order = shuffled(texts.length);
  for (let lines: readonly string[] = [], at = 0; blocks.length < 60 * pages && order.length > 0; at++) {
    if (lines.length === 0) {
      lines = texts[order.pop()!]!;
      if (titles) blocks.push(title());
    }
    const text = words(lines[0]!);
    lines = lines.slice(1);
    const item = /^[-–—•]\s+/u.exec(text);
    if (item !== null) blocks.push({ as: 'item', text: text.slice(item[0].length) });
    else blocks.push({ as: items && text.length < 160 && yes(0.3) ? 'item' : 'text', text });
    if (boxes && at % 5 === 3) blocks.push(box());
    if (pictures && at % 9 === 4) blocks.push({ as: 'picture', height: 15 + Math.floor(chance() * 35) });
  }

  const columnsOf = (count: number, height: number): SetColumns => ({
    kind: 'columns',
    way,
    widths: uneven
      ? yes(0.5)
        ? [2, ...Array<number>(count - 1).fill(1)]
        : [...Array<number>(count - 1).fill(1), 2]
      : Array<number>(count).fill(1),
    gap,
    rule,
    height,
    share: 0.5 + chance() * 0.5,
    drawn:
      way === 'turned'
        ? yes(0.5)
          ? shuffled(count)
          : Array.from({ length: count }, (_, at) => count - 1 - at)
        : Array.from({ length: count }, (_, at) => at),
    lower: Array.from({ length: count }, () => (lower ? Math.floor(chance() * 20) : 0)),
    full: Array.from({ length: count }, (_, at) => (at === count - 1 && yes(0.4) ? 0.3 + chance() * 0.5 : 1)),
    shades: Array.from({ length: count }, () => shaded && yes(0.5)),
    continues,
    ...(way !== 'flow' && way !== 'balanced' && count > 2 && !lower && yes(0.3)
      ? { aside: { ...(yes(0.5) ? { from: 0, to: 1 } : { from: count - 2, to: count - 1 }), below: yes(0.5), block: box() } }
      : {}),
  });

  const set: SetPage[] = cover
    ? [{ head: '', foot: '', cover: [list, headings.pop()!, 'Élections municipales des 15 et 22 mars'], parts: [] }]
    : [];
  for (let page = 0; page < pages; page++) {
    const parts: SetPage['parts'][number][] = [];
    if (page === 0 || yes(0.5)) parts.push({ kind: 'span', block: heading() });
    if (boxes && yes(0.25)) parts.push({ kind: 'span', block: box() });
    const count = bands && !landscape ? 2 : 1;
    for (let band = 0; band < count; band++) {
      if (band > 0) parts.push({ kind: 'span', block: yes(0.7) ? heading() : yes(0.5) ? box() : { as: 'picture', height: 25 } });
      parts.push(columnsOf(band > 0 && yes(0.4) ? (columns === 2 ? 3 : 2) : columns, 1 / count));
    }
    if (boxes && yes(0.2)) parts.push({ kind: 'span', block: box() });
    set.push({ head: head ? list : '', foot: foot ? feet(page + 1) : '', parts });
  }

  return {
    manner: [
      `${columns} columns`,
      way,
      `${size} pt`,
      `gap ${gap} mm`,
      ...Object.entries({
        landscape,
        rule,
        boxes,
        items,
        titles,
        pictures,
        bands,
        hyphens,
        cover,
        head,
        foot,
        uneven,
        shaded,
        lower,
        scattered,
      })
        .filter(([, on]) => on)
        .map(([name]) => name),
      `${pages} pages`,
    ],
    style: styleOf({
      landscape,
      size,
      gap,
      align,
      family: pick(['serif', 'sans-serif', '"DejaVu Sans Condensed", sans-serif', '"DejaVu Serif Condensed", serif']),
      lead: pick([1.2, 1.3, 1.4]),
    }),
    pages: set,
    blocks,
    tagged: way !== 'turned' && yes(0.15),
    scattered: scattered ? Array.from({ length: 97 }, () => chance()) : [],
  };
}

function styleOf({
  landscape,
  size,
  gap,
  align,
  family,
  lead,
}: {
  landscape: boolean;
  size: number;
  gap: number;
  align: string;
  family: string;
  lead: number;
}): string {
  const [width, height] = landscape ? [297, 210] : [210, 297];
  return `@page{size:${width}mm ${height}mm;margin:0}*{box-sizing:border-box}body{margin:0;font:${size}pt/${lead} ${family};text-align:${align};hyphens:manual}
section{position:relative;width:${width}mm;height:${height}mm;padding:14mm 15mm;break-after:page}section:last-child{break-after:auto}
.cover{background:#245;color:#fff;display:grid;place-content:center;text-align:center;gap:6mm}h1{margin:0;font-size:26pt;line-height:1.2}
.body{height:100%}.part{margin:0 0 4mm}.heading{margin:0;font-size:${size + 8}pt;line-height:1.2;font-weight:bold;text-align:left}h3{margin:0 0 ${size * 0.3}pt;font-size:${size + 2}pt;line-height:1.2;text-align:left}
p{margin:0 0 ${size * 0.4}pt}.item{padding-left:1.1em;text-indent:-1.1em}.item::before{content:'•';display:inline-block;width:1.1em;text-indent:0}.cut{text-align-last:${align === 'justify' ? 'justify' : 'auto'};margin-bottom:0}
.box{background:#eef;border:.3mm solid #88a;padding:1.5mm;margin:0 0 ${size * 0.6}pt;break-inside:avoid}.box>:last-child{margin-bottom:0}.picture{background:linear-gradient(#9bd,#264);margin:0 0 ${size * 0.6}pt;break-inside:avoid}
h3{break-after:avoid}.flow.ruled{column-rule:.3mm solid #333}.frames{position:relative}.frame{position:absolute;overflow:visible}.shade{background:#fe9;padding:2mm}
.frame.ruled::before{content:'';position:absolute;left:-${gap / 2}mm;top:0;bottom:0;border-left:.3mm solid #333}
header{position:absolute;top:5mm;left:15mm;right:15mm;font-size:8pt;text-align:right}footer{position:absolute;bottom:5mm;left:15mm;right:15mm;text-align:center;font-size:8pt}`;
}

/** Where a French word may be cut: before a consonant that a vowel follows, three letters from either end; browsers have no dictionary of their own everywhere. */
function withSoftHyphens(text: string): string {
  return text.replaceAll(/\p{Ll}{7,}/gu, (word) =>
    word.replaceAll(
      /(?<=^\p{Ll}{2,}[aeiouyéèêàâîôûù])(?=(?:[bcdfgptv][lr]|[bcdfghjklmnpqrstvz])[aeiouyéèêàâîôûù]\p{Ll}{2,}$|(?:[bcdfgptv][lr]|[bcdfghjklmnpqrstvz])[aeiouyéèêàâîôûù]\p{Ll}{3,})/gu,
      '\u00ad',
    ),
  );
}
