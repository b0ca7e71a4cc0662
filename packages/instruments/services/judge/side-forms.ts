import { hostOf } from '@beffroi/domain';
import { type Block, type Form, fold, type Reading, type Zone } from '@beffroi/reading';
import { hitsIn, namingOf } from './lexicon.ts';
import { isForOthers, shapeOf } from './rules/support/forms.ts';

/** Where a site puts what every page has. */
const OF_THE_FRAME: ReadonlySet<Zone> = new Set(['header', 'menu', 'aside', 'footer', 'banner']);
const LETTER = /newsletter|infolettre|lettre d.?info|s.?abonner|m.?abonner/;
const OPINION = /\b(?:utile|satisfaction|feedback|votre avis|avez-vous trouve|remarque sur (?:cette|la) page)\b/;
const SEARCH = /\b(?:search|recherch\w*|chercher)\b/;

/**
 * A page without the forms that a site puts beside what a page is about, and that ask nothing of a resident: what an association or a shop is asked, a letter of news, whether the page was
 * useful, a search, and on the town's own pages a sign-in of the frame. Their words count as the footer's do, so that no page says more or less for having them; the places of all
 * blocks stay.
 *
 * @param homeHost host of the town's site, without `www.`: on a portal a sign-in beside the content is the portal's
 */
export function withoutSideForms(reading: Reading, homeHost: string): Reading {
  if (reading.forms.length === 0) return reading;
  const isHome = hostOf(reading.url).replace(/^www\./, '') === homeHost;
  const side = reading.forms.filter((form) => isBeside(form, isHome));
  if (side.length === 0) return reading;
  const words = new Set(side.flatMap((form) => blocksOf(reading, form)));
  const blocks = words.size === 0 ? reading.blocks : reading.blocks.map((block, b): Block => (words.has(b) ? { ...block, zone: 'footer' } : block));
  let taken = 0;
  for (const b of words) if (!OF_THE_FRAME.has(reading.blocks[b]!.zone) || reading.blocks[b]!.zone === 'aside') taken += reading.blocks[b]!.text.length;
  const passwords = side.reduce((sum, { fields }) => sum + fields.filter(({ type }) => type === 'password').length, 0);
  const { shape } = reading;
  return {
    ...reading,
    blocks,
    forms: reading.forms.filter((form) => !side.includes(form)),
    shape: { ...shape, mainCharacters: Math.max(0, shape.mainCharacters - taken), passwordFields: Math.max(0, shape.passwordFields - passwords) },
  };
}

function isBeside(form: Form, isHome: boolean): boolean {
  if (form.comarked) return false;
  if (isForOthers(form)) return true;
  const { kind, personal, visible, upload } = shapeOf(form);
  if (kind === 'login') return isHome && OF_THE_FRAME.has(form.zone);
  if (kind !== 'noise' || upload) return false;
  const words = fold([...form.buttons, ...form.legends, ...form.marks, form.action, ...visible.map(({ label, name }) => `${label} ${name}`)].join(' | '));
  if (LETTER.test(words) || OPINION.test(words)) return personal < 3 && visible.length <= 6;
  return OF_THE_FRAME.has(form.zone) && visible.length <= 2 && SEARCH.test(words);
}

/** Longer than this, and a block says more than a field or a question does. */
const A_LABEL = 100;

/** Blocks of a form: its own title right above it, and what stands in it. */
function blocksOf({ blocks }: Reading, form: Form): readonly number[] {
  const found: number[] = [];
  const title = blocks[form.heading];
  const isOwnTitle = title !== undefined && title.level > 1 && form.block - form.heading <= 2 && namingOf(hitsIn(title.text)).names === 0;
  if (isOwnTitle) for (let b = form.heading; b < form.block; b++) found.push(b);
  const most = form.block + form.fields.length * 3 + form.buttons.length + 1;
  for (let b = form.block; b < Math.min(blocks.length, most); b++) {
    const { heading, kind, text } = blocks[b]!;
    if (heading !== form.heading || kind === 'heading' || text.length > A_LABEL) break;
    found.push(b);
  }
  return found;
}
