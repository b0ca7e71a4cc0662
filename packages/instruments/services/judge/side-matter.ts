import { hostOf } from '@beffroi/domain';
import { type Block, type Form, fold, type Link, type Reading, type Zone } from '@beffroi/reading';
import { hitsIn, namingOf } from './lexicon.ts';
import { isForOthers, shapeOf } from './rules/support/forms.ts';

/** Where a site puts what every page has. */
const OF_THE_FRAME: ReadonlySet<Zone> = new Set(['header', 'menu', 'aside', 'footer', 'banner']);
const LETTER = /newsletter|infolettre|lettre d.?info|s.?abonner|m.?abonner/;
const OPINION = /\b(?:utile|satisfaction|feedback|votre avis|avez-vous trouve|remarque sur (?:cette|la) page)\b/;
const SEARCH = /\b(?:search|recherch\w*|chercher)\b/;

/** Maps, forecasts and walls of networks: a frame of these tells nothing of a procedure. */
const MAP =
  /(?:^|\.)openstreetmap\.|\bgoogle\.[a-z.]+\/maps|maps\.google|\bumap\b|geoportail|mappy|meteo|windy\.com|facebook\.com\/plugins|widget\.(?:twitter|x)\.com|panneaupocket|vigilance/i;
/** What one does with a map that holds what the page is for. Folded. */
const ON_THE_MAP =
  /\b(?:touchez|cliquez|survolez|selectionnez|zoomez|choisissez|reperez)\b[^.]{0,40}\b(?:points?|carte|plan|reperes?|pictogrammes?|fiches?|icones?)\b|\bcarte interactive\b/;

/** The page tells to ask its map: what stands there is no ornament. */
function isOfTheMap({ blocks, shape }: Reading): boolean {
  return (
    shape.mainCharacters < A_LINE_OR_TWO &&
    blocks.some(({ kind, text, zone }) => zone === 'main' && kind !== 'heading' && ON_THE_MAP.test(fold(text)))
  );
}

/** More than this, and a page tells of something beside its map. */
const A_LINE_OR_TWO = 320;

/** What a page is sent on and printed by. */
const SHARES =
  /^mailto:\?|^javascript:\s*(?:window\.)?print|(?:facebook|twitter|x|linkedin|whatsapp|pinterest|telegram|t)\.(?:com|me)\/(?:sharer?|share|intent|shareArticle|send|pin)\b/i;

/** What any of these has: most addresses have nothing of it. */
const MAY_SHARE = /^(?:mailto|javascript):|\.(?:com|me)\//i;

/**
 * A page without what a site puts beside what a page is about, and that tells nothing of a procedure: forms that ask nothing of a resident (what an association or a shop is asked, a letter of
 * news, whether the page was useful, a search, and on the town's own pages a sign-in of the frame), maps in frames, and buttons to share and print. Their words count as the footer's do, so
 * that no page says more or less for having them; the places of all blocks stay.
 *
 * @param homeHost host of the town's site, without `www.`: on a portal a sign-in beside the content is the portal's
 */
export function withoutSideMatter(reading: Reading, homeHost: string): Reading {
  const isHome = hostOf(reading.url).replace(/^www\./, '') === homeHost;
  const forms = reading.forms.filter((form) => isBeside(form, isHome));
  const shares = new Set(reading.links.filter(({ url }) => MAY_SHARE.test(url) && SHARES.test(url)));
  const frames =
    reading.frames.some(({ url }) => MAP.test(url)) && !isOfTheMap(reading)
      ? reading.frames.filter(({ url }) => !MAP.test(url))
      : reading.frames;
  if (forms.length === 0 && shares.size === 0 && frames.length === reading.frames.length) return reading;
  const leading = leadingBlocks(reading);
  const words = new Set([...forms.flatMap((form) => blocksOf(reading, form, leading)), ...rowsOf(reading, shares)]);
  const passwords = forms.reduce((sum, { fields }) => sum + fields.filter(({ type }) => type === 'password').length, 0);
  const { shape } = reading;
  return {
    ...reading,
    blocks: reading.blocks.map((block, b): Block => (words.has(b) ? { ...block, zone: 'footer' } : block)),
    links: reading.links.map((link): Link => (shares.has(link) || words.has(link.block) ? { ...link, zone: 'footer' } : link)),
    forms: reading.forms.filter((form) => !forms.includes(form)),
    frames,
    shape: {
      ...shape,
      mainCharacters: Math.max(0, shape.mainCharacters - charactersOf(reading, words)),
      passwordFields: Math.max(0, shape.passwordFields - passwords),
    },
  };
}

/** Characters that the reader counted as the page's own. */
function charactersOf({ blocks }: Reading, words: ReadonlySet<number>): number {
  let characters = 0;
  for (const b of words) if (!NOT_MAIN.has(blocks[b]!.zone)) characters += blocks[b]!.text.length;
  return characters;
}

const NOT_MAIN: ReadonlySet<Zone> = new Set(['header', 'menu', 'footer', 'banner']);

/** Blocks that are nothing but such links. */
function rowsOf({ blocks, links }: Reading, shares: ReadonlySet<Link>): readonly number[] {
  const lengths = new Map<number, number>();
  for (const { block, text } of shares) lengths.set(block, (lengths.get(block) ?? 0) + text.length);
  return [...lengths].flatMap(([b, length]) => {
    const block = blocks[b];
    if (block === undefined || block.text.length > length + A_FEW_TOOLS) return [];
    const rest = links.reduce((text, link) => (link.block === b && link.text !== '' ? text.replace(link.text, ' ') : text), block.text);
    return ONLY_TOOLS.test(fold(rest)) ? [b] : [];
  });
}

/** Characters of buttons that have no address. */
const A_FEW_TOOLS = 60;
const ONLY_TOOLS = /^(?:imprimer|imprim\w+|partager?|envoyer|tweeter|pdf|(?:la|cette|a|un|ami|par|sur|courriel|page)\b|[\s\W])*$/;

function isBeside(form: Form, isHome: boolean): boolean {
  if (form.comarked) return false;
  if (isForOthers(form)) return true;
  const { kind, personal, visible, upload } = shapeOf(form);
  if (kind === 'login') return isHome && OF_THE_FRAME.has(form.zone);
  if (kind !== 'noise' || upload) return false;
  const words = fold(
    [...form.buttons, ...form.legends, ...form.marks, form.action, ...visible.map(({ label, name }) => `${label} ${name}`)].join(' | '),
  );
  if (LETTER.test(words) || OPINION.test(words)) return personal < 3 && visible.length <= 6;
  return visible.length <= (OF_THE_FRAME.has(form.zone) ? 2 : 1) && SEARCH.test(words) && !OF_A_CATALOGUE.test(words);
}

/** What is looked for there is lent. */
const OF_A_CATALOGUE = /catalogue|\blivres?\b|documents?\b|notices?\b|ouvrages?\b|titre\b|auteurs?\b|mediatheque|bibliotheque/;

/** Longer than this, and a block says more than a field or a question does. */
const A_LABEL = 100;

/** For each block whether links stand in it. */
function leadingBlocks({ blocks, links }: Reading): Uint8Array {
  const leading = new Uint8Array(blocks.length);
  for (const { block } of links) if (block >= 0) leading[block] = 1;
  return leading;
}

/** Blocks of a form: its own title right above it, and what stands in it. @param leading for each block whether links stand in it: what leads on is no label, a menu may follow at once */
function blocksOf({ blocks }: Reading, form: Form, leading: Uint8Array): readonly number[] {
  const found: number[] = [];
  const title = blocks[form.heading];
  const isOwnTitle = title !== undefined && title.level > 1 && form.block - form.heading <= 2 && namingOf(hitsIn(title.text)).names === 0;
  const between = blocks.slice(form.heading + 1, form.block);
  // A section that tells something has its title for that, though a form stands at its end.
  const isTold = between.some(({ text }, i) => text.length > A_LABEL || leading[form.heading + 1 + i] === 1);
  if (isOwnTitle && !isTold) for (let b = form.heading; b < form.block; b++) found.push(b);
  const most = form.block + form.fields.length * 3 + form.buttons.length + 1;
  for (let b = form.block; b < Math.min(blocks.length, most); b++) {
    const { heading, kind, text, zone } = blocks[b]!;
    if (heading !== form.heading || kind === 'heading' || text.length > A_LABEL || zone !== form.zone || leading[b] === 1) break;
    found.push(b);
  }
  return found;
}
