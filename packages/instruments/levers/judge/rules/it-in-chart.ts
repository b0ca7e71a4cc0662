import type { PositiveLevel } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import type { Passage, SitePage } from '../site/site.ts';
import { cut, cutAround, isFree, type LeverRule, type Sight } from './rule.ts';

const IT =
  /\b(?:(?:service|direction|departement|pole|cellule|unite|bureau)s? (?:(?:de |des |du |d'|de l'|de la )?(?:l')?(?:informatique|systemes? d'informations?|numerique|dsi|nouvelles technologies))|dsin?|dsit|systemes? d'informations?|informatique(?: et (?:telecom\w*|reseaux?))?)\b/g;

const DEPUTY_GENERAL =
  /\b(?:direct(?:eur|rice)s? genera(?:l|le|ux|les)[- ]adjointe?s?|direct(?:eur|rice)s? adjointe?s? genera\w*|directions? generales? adjointes?|dgas?)\b/;
const GENERAL = /\b(?:direct(?:eur|rice) genera(?:l|le)(?: des services)?|direction generale(?: des services)?|dgs)\b/;
const DEPARTMENT =
  /\b(?:poles?|direction (?:des |de la |du |de l')?(?:ressources|finances|moyens|affaires|administration|services? (?:techniques|supports?))|service(?:s)? (?:administratifs?|finances|techniques)|secretariat general)\b/;

const UNDER =
  /\b(?:rattache\w*|releve\w* (?:de|du|directement)|relevant (?:de|du)|place\w* sous|sous l'autorite|depend\w*|rend\w* compte)\b/;
const GATHERS = /\b(?:regroupe|comprend|rassemble|reunit|chapeaute|compte)\b/;
const PLACE = /\b(?:organigramme|organisation|direction|rattache\w*|administration|services)\b/;

/** The place of IT in the organisation, as a chart or a sentence tells it. */
export const itInChart: LeverRule = {
  name: 'it-in-chart',
  lever: 'it-beside-general-management',
  says: {
    2: {
      fr: 'L’organigramme met l’informatique dans un autre service.',
      en: 'The organisation chart puts IT into another department.',
    },
    3: {
      fr: 'L’organigramme met l’informatique sous une direction générale adjointe.',
      en: 'The organisation chart puts IT below a deputy director general.',
    },
    4: {
      fr: 'L’organigramme rattache l’informatique à la direction générale.',
      en: 'The organisation chart has IT report to general management.',
    },
  },
  see: (site) =>
    site.pages
      .filter((page) => page.topics.has('organisation') && !page.topics.has('jobs'))
      .flatMap((page) => page.passages.flatMap((passage, i) => sightsIn(page, passage, page.passages.slice(Math.max(0, i - 8), i)))),
};

function sightsIn(page: SitePage, passage: Passage, before: readonly Passage[]): readonly Sight[] {
  // A department that town and metropolis share has its place all the same.
  if (!isFree(passage, ['other-body']) || (passage.bars.has('other-body') && !/\bcommune a la ville\b/.test(passage.folded))) return [];
  for (const { index, 0: word } of passage.folded.matchAll(IT)) {
    const level = placeOf(page, passage, index, word.length, before);
    if (level !== null) return [{ level, page, block: passage.block, quote: cutAround(passage.text, index, index + word.length) }];
  }
  return rowOf(page, passage);
}

function placeOf(page: SitePage, passage: Passage, at: number, length: number, before: readonly Passage[]): PositiveLevel | null {
  const { folded, headings } = passage;
  if (!PLACE.test(`${page.titled} | ${folded}`)) return null;
  const told = toldPlace(folded, at, length, before.at(-1) ?? null);
  if (told !== null) return told;
  const gathered = GATHERS.exec(folded);
  if (gathered !== null && gathered.index < at && DEPARTMENT.test(folded.slice(0, gathered.index)))
    return superiorIn(folded.slice(0, gathered.index));
  const listed = listedPlace(folded.slice(0, at));
  if (listed !== null) return listed;
  // The first heading is the page's own name: all departments stand below it, whoever they report to.
  for (const heading of headings.slice(0, page.reading.blocks[passage.block]?.kind === 'heading' ? 0 : headings.length - 1)) {
    const level = superiorIn(heading);
    if (level !== null) return level;
  }
  return itemPlace(page, passage, before);
}

/** “… is attached to the director general”, or “attached to whom the last sentence speaks of”. */
function toldPlace(folded: string, at: number, length: number, last: Passage | null): PositiveLevel | null {
  const verb = UNDER.exec(folded);
  if (verb === null) return null;
  if (verb.index > at) return superiorIn(folded.slice(verb.index));
  const between = folded.slice(verb.index, at);
  const named = superiorIn(between);
  if (named !== null) return named;
  const isTheirs = /^(?:lui|leur) (?:sont|est)\b/.test(folded) && at - verb.index < 60 && length > 0;
  return isTheirs && last !== null && last.page.url !== '' ? superiorIn(last.folded) : null;
}

/** “Deputy director general, resources: finances, IT”. */
function listedPlace(before: string): PositiveLevel | null {
  const colon = before.lastIndexOf(':');
  if (colon < 0 || colon > 120) return null;
  return superiorIn(before.slice(0, colon));
}

/** An item of a chart that is IT and nothing else: the nearest item before it that names who is above. */
function itemPlace(page: SitePage, passage: Passage, before: readonly Passage[]): PositiveLevel | null {
  const { blocks } = page.reading;
  const own = blocks[passage.block];
  if (own === undefined || own.kind !== 'item' || passage.text.length > 70 || !/organigramme|organisation/.test(page.titled)) return null;
  const [kind] = passage.folded.split(' ', 1);
  for (const other of [...before].reverse()) {
    const block = blocks[other.block];
    if (block === undefined) return null;
    // A direction among directions, a service among services: what stands beside is not above.
    if (/^(?:direction|service)$/.test(kind!) && other.folded.startsWith(`${kind} `) && !/^direction generale/.test(other.folded)) continue;
    if (DEPUTY_GENERAL.test(other.folded)) return 3;
    // What stands after the general direction in a list that lost its depth may be below it or beside it.
    if (GENERAL.test(other.folded)) return null;
    if (DEPARTMENT.test(other.folded)) return 2;
  }
  return null;
}

/** A row of a table: IT in its first cell, who is above in another. */
function rowOf(page: SitePage, passage: Passage): readonly Sight[] {
  const { blocks } = page.reading;
  const own = blocks[passage.block];
  if (own?.kind !== 'cell' || own.heading < 0) return [];
  const first = blocks[own.heading]!;
  if (first.kind !== 'cell' || !matches(IT, fold(first.text)) || first.text.length > 120) return [];
  const level = superiorIn(passage.folded);
  return level === null || !hasSuperiors(page) || passage.text.length > 80
    ? []
    : [{ level, page, block: passage.block, quote: cut(passage.text) }];
}

/** Whether a column of a page's tables says who is above. Worked out once for a page. */
function hasSuperiors(page: SitePage): boolean {
  let known = SUPERIORS.get(page);
  if (known === undefined) {
    known = page.reading.blocks.some(({ kind, text }) => kind === 'cell' && text.length < 60 && HEADER.test(fold(text)));
    SUPERIORS.set(page, known);
  }
  return known;
}

const SUPERIORS = new WeakMap<SitePage, boolean>();
const HEADER = /^(?:rattache\w*|sous l'autorite|autorite|depend de|superieur)/;

function matches(words: RegExp, folded: string): boolean {
  return folded.search(words) >= 0;
}

function superiorIn(folded: string): PositiveLevel | null {
  const places: readonly (readonly [number, PositiveLevel])[] = [
    [folded.search(DEPUTY_GENERAL), 3],
    [folded.search(GENERAL), 4],
    [folded.search(DEPARTMENT), 2],
  ];
  const seen = places.filter(([at]) => at >= 0);
  // “direction générale adjointe” holds “direction générale”: the deputy's words decide where both begin at one place.
  const best = seen.sort(([one], [other]) => one - other)[0];
  return best?.[1] ?? null;
}
