import { fold, LETTER_RUNS, Runs, WordMemo } from '@beffroi/reading';
import { type AnnotatedPage, isContent, type Site } from '../annotate.ts';
import { says } from '../lexicon.ts';
import { underOtherPublic } from '../other-public.ts';
import { PASSAGE_WORDS } from './passage-model.ts';

/** A block of the town's own pages that speaks of a service as those do that explain it elsewhere, though it may not name it. */
export interface Passage {
  readonly page: AnnotatedPage;
  readonly block: number;
}

/** Told by so much, a passage is likelier to explain the service than not, on sets of towns that were left out (`bench/fit-passages.ts`). */
const TELLING = 9;
/** A word alone tells nothing, however rare. */
const LEAST_WORDS = 3;
/** Longer passages hold more words by chance: what they say is weighed as if they had so many. */
const USUAL_WORDS = 6;
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

/** By stem, the services that it tells of, and how much of each. */
export type PassageModel = ReadonlyMap<string, readonly (readonly [service: number, weight: number])[]>;

/** @param least what a passage must tell @see likelyPassage */
export function mostTelling(site: Site, service: number, model: PassageModel, least: number): (Passage & { readonly told: number }) | null {
  let best: (Passage & { readonly told: number }) | null = null;
  for (const one of tellingOf(site, model)[service] ?? []) {
    if (one.told <= (best?.told ?? least) || isOfSomethingElse(one)) continue;
    best = one;
  }
  return best;
}

type Telling = Passage & { readonly told: number };

const telling = new WeakMap<Site, readonly (readonly Telling[] | undefined)[]>();

/** By service, passages that tell of it and of none more. Each absence asks for its own. */
function tellingOf(site: Site, model: PassageModel): readonly (readonly Telling[] | undefined)[] {
  const known = model === MODEL ? telling.get(site) : undefined;
  if (known !== undefined) return known;
  const found: Telling[][] = [];
  for (const { page, block, words } of passagesOf(site)) {
    const tells = toldBy(words, model);
    const told = tells.reduce((most, one) => Math.max(most, one), 0);
    if (told === 0) continue;
    tells.forEach((one, service) => {
      if (one !== told) return;
      const own = found[service];
      if (own === undefined) found[service] = [{ page, block, told }];
      else own.push({ page, block, told });
    });
  }
  if (model === MODEL) telling.set(site, found);
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

/** How much the words of a passage tell of each service: log odds of each word beside all passages, of those that tell. */
function toldBy(words: readonly string[], model: PassageModel): readonly number[] {
  const sums: number[] = [];
  const counts: number[] = [];
  for (const word of words) {
    const told = model.get(word);
    if (told === undefined) continue;
    for (const [service, weight] of told) {
      sums[service] = (sums[service] ?? 0) + weight;
      counts[service] = (counts[service] ?? 0) + 1;
    }
  }
  const share = Math.sqrt(USUAL_WORDS / Math.max(USUAL_WORDS, words.length));
  return sums.map((sum, service) => (counts[service]! < LEAST_WORDS ? 0 : sum * share));
}

interface Words extends Passage {
  readonly words: readonly string[];
}

const passages = new WeakMap<Site, readonly Words[]>();

/** Passages of the town's own pages with their words, worked out once for a site. */
export function passagesOf(site: Site): readonly Words[] {
  const known = passages.get(site);
  if (known !== undefined) return known;
  const found = site.pages
    .filter((page) => page.kind === 'ordinary' && page.page.reach === 'town')
    .flatMap((page) =>
      page.reading.blocks.flatMap(({ text, heading, kind }, block) =>
        kind === 'heading' || text.length < SHORTEST || text.length > LONGEST || !isContent(page, block)
          ? []
          : [{ page, block, words: wordsOf(`${text} ${heading < 0 ? '' : (page.reading.blocks[heading]?.text ?? '')}`) }],
      ),
    );
  passages.set(site, found);
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
const NO_STEM = -1;

/** Stems by number, so that each is told apart from those met before without looking at its letters. */
class Stems {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #memo = new WordMemo((word) => (ANYWHERE.has(word) ? NO_STEM : this.#numberOf(stemOf(word))));
  readonly #runs = new Runs();
  /** For each stem: the text in which it was met last. */
  readonly #metIn: number[] = [];
  #text = 0;

  get size(): number {
    return this.#names.length;
  }

  of(text: string): readonly string[] {
    const found: string[] = [];
    const runs = this.#runs.of(text, LETTER_RUNS);
    this.#text++;
    for (let run = 0; run < runs.count; run++) {
      if (runs.to[run]! - runs.from[run]! < SHORTEST_WORD) continue;
      const stem = this.#memo.of(runs, run);
      if (stem === NO_STEM || this.#metIn[stem] === this.#text) continue;
      this.#metIn[stem] = this.#text;
      found.push(this.#names[stem]!);
    }
    return found;
  }

  #numberOf(stem: string): number {
    let number = this.#numbers.get(stem);
    if (number === undefined) {
      number = this.#names.push(stem) - 1;
      this.#numbers.set(stem, number);
      this.#metIn.push(0);
    }
    return number;
  }
}

/** A language has fewer; whoever sends more has them numbered anew. */
const MOST_STEMS = 20_000;
let stems = new Stems();

/** The words of a passage, each once, as stems. */
export function wordsOf(text: string): readonly string[] {
  if (stems.size > MOST_STEMS) stems = new Stems();
  return stems.of(text);
}

function stemOf(word: string): string {
  return word.replace(ENDINGS, '').slice(0, STEM);
}
