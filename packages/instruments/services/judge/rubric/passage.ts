import { fold } from '@beffroi/reading';
import { type AnnotatedPage, isContent, type Site } from '../annotate.ts';
import { SERVICES } from '../catalogue/index.ts';
import { says } from '../lexicon.ts';
import { underOtherPublic } from '../other-public.ts';
import { PASSAGE_WORDS } from './passage-model.ts';
import { type PassageModel, PassageScorer } from './passage-scorer.ts';

/** A block of the town's own pages that speaks of a service as those do that explain it elsewhere, though it may not name it. */
export interface Passage {
  readonly page: AnnotatedPage;
  readonly block: number;
}

/** Told by so much, a passage is likelier to explain the service than not, on sets of towns that were left out (`bench/fit-passages.ts`). */
const TELLING = 10;
const SHORTEST = 36;
const LONGEST = 1_500;
/** The passage says itself that there is nothing, or that nothing is to be asked for. */
const NOTHING =
  /\b(?:il n.(?:existe|y a)|n.est (?:pas|plus)|n.a (?:pas|plus|ni)|ne (?:dispose|compte|possede) (?:pas|plus)|aucune?|pas de|ni|gratuit (?:partout|sur l.ensemble)|n.exerce)\b/;
/** Proxies at elections ask for the same papers at the same time as registers do. */
const ALIKE = /\bprocurations?\b/;

/**
 * What a reader would look at again before saying that a site has nothing of a service: of passages that its rules took for no word of it, the one that speaks most
 * like those that explain it elsewhere. A second reader that doubts an absence and never raises a level.
 *
 * @param service place of the service in the catalogue
 * @returns `null` where no passage does, and the absence stands
 */
export function likelyPassage(site: Site, service: number): Passage | null {
  return mostTelling(site, service, MODEL, TELLING);
}

/** @param least what a passage must tell @see likelyPassage */
export function mostTelling(site: Site, service: number, model: PassageModel, least: number): Telling | null {
  let best: Telling | null = null;
  for (const one of tellingOf(site, model, least)[service]!) {
    if (one.told <= (best?.told ?? least) || isOfSomethingElse(one)) continue;
    best = one;
  }
  return best;
}

type Telling = Passage & { readonly told: number };

const telling = new WeakMap<Site, readonly (readonly Telling[])[]>();

/** By service, passages that tell more than so much of it and of none more. Each absence asks for its own. */
function tellingOf(site: Site, model: PassageModel, least: number): readonly (readonly Telling[])[] {
  const isKept = model === MODEL && least === TELLING;
  const known = isKept ? telling.get(site) : undefined;
  if (known !== undefined) return known;
  const scorer = model === MODEL ? SCORER : new PassageScorer(model, tellingStemOf, SERVICES.length);
  const found: Telling[][] = SERVICES.map(() => []);
  const most = Math.max(least, 0);
  eachPassage(site, (page, block) => {
    const { text, heading } = page.reading.blocks[block]!;
    const title = page.reading.blocks[heading];
    const tells = scorer.tellsOf(text, page.hits[block]!.words, title?.text ?? '', page.hits[heading]?.words ?? null);
    let told = 0;
    for (let service = 0; service < tells.length; service++) if (tells[service]! > told) told = tells[service]!;
    if (told <= most) return;
    for (let service = 0; service < tells.length; service++) if (tells[service] === told) found[service]!.push({ page, block, told });
  });
  if (isKept) telling.set(site, found);
  return found;
}

/** It says that there is nothing, speaks to others than residents, or of what is only like the service. */
function isOfSomethingElse({ page, block }: Passage): boolean {
  const { text, heading } = page.reading.blocks[block]!;
  if (NOTHING.test(fold(text)) || underOtherPublic(page, heading)) return true;
  if ([heading, block].some((at) => at >= 0 && says(page.hits[at]!, 'public:other'))) return true;
  return ALIKE.test(fold(`${page.reading.blocks[heading]?.text ?? ''} ${text}`));
}

const MODEL: PassageModel = modelOf(
  PASSAGE_WORDS.map((written) => {
    const parts = written.split(' ');
    return parts.flatMap((word, at) => (at % 2 === 0 ? [[word, Number(parts[at + 1])] as const] : []));
  }),
);

/** @param weights by service, what its stems tell */
export function modelOf(weights: readonly (readonly (readonly [stem: string, weight: number])[])[]): PassageModel {
  const model = new Map<string, (readonly [number, number])[]>();
  weights.forEach((own, service) => {
    for (const [stem, weight] of own) {
      const known = model.get(stem) ?? [];
      known.push([service, weight]);
      model.set(stem, known);
    }
  });
  return model;
}

/** Calls back for each passage of the town's own pages; of those for associations too, among which a library may be. */
function eachPassage(site: Site, found: (page: AnnotatedPage, block: number) => void): void {
  for (const page of site.pages) {
    if ((page.kind !== 'ordinary' && page.kind !== 'other-public') || page.page.reach !== 'town') continue;
    const { blocks } = page.reading;
    for (let block = 0; block < blocks.length; block++) {
      const { text, kind } = blocks[block]!;
      if (kind !== 'heading' && text.length >= SHORTEST && text.length <= LONGEST && isContent(page, block)) found(page, block);
    }
  }
}

/** Passages of the town's own pages with their words and those of their headings: of such the model is made. */
export function passagesOf(site: Site): readonly (Passage & { readonly words: readonly string[] })[] {
  const found: (Passage & { readonly words: readonly string[] })[] = [];
  eachPassage(site, (page, block) => {
    const { text, heading } = page.reading.blocks[block]!;
    found.push({ page, block, words: wordsOf(`${text} ${page.reading.blocks[heading]?.text ?? ''}`) });
  });
  return found;
}

/** Words that stand anywhere. */
const ANYWHERE = new Set(
  'dans pour avec vous votre nous cette sont plus leur leurs elle elles tous toute toutes chez sans avant apres entre vers mais donc fait faire peut etre avoir'.split(
    ' ',
  ),
);
/** What a word ends by in its forms. */
const ENDINGS = /(?:es|s|e|er|ez|ent|ons)$/;
const STEM = 7;

const SHORTEST_WORD = 4;

/** The words of a passage, each once, as stems. Written as it is meant; pages are read by `PassageScorer`, which gives the same. */
export function wordsOf(text: string): readonly string[] {
  const words = (fold(text).match(/[a-z]+/g) ?? []).filter((word) => word.length >= SHORTEST_WORD);
  return [...new Set(words.flatMap((word) => tellingStemOf(word) ?? []))];
}

/** Stem of a folded word of four letters or more; `null` for one that stands anywhere. */
export function tellingStemOf(word: string): string | null {
  return ANYWHERE.has(word) ? null : word.replace(ENDINGS, '').slice(0, STEM);
}

const SCORER = new PassageScorer(MODEL, tellingStemOf, SERVICES.length);
