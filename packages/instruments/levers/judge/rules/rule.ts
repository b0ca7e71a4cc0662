import type { PositiveLevel } from '@beffroi/domain';
import { quote } from '@beffroi/reading';
import type { InBoth, LeverId } from '../catalogue/lever.ts';
import type { Bar } from '../site/bars.ts';
import type { PageTopic } from '../site/page-kind.ts';
import type { Passage, Site, SitePage } from '../site/site.ts';

/** A fact that a rule saw: where, in which words, and the level that these prove at least. */
export interface Sight {
  readonly level: PositiveLevel;
  readonly page: SitePage;
  /** Number of the block; -1 for the text of a picture, a link without a block, the page as a whole. */
  readonly block: number;
  /** In the page's words, at most 200 characters. */
  readonly quote: string;
}

/** One rule: which lever it is about, what it says to a reader for each level that it can prove, and the seeing itself. */
export interface LeverRule {
  /** The noun for what it finds: it stands in findings for ever. */
  readonly name: string;
  readonly lever: LeverId;
  /** True word for word where the rule saw that level. */
  readonly says: Readonly<Partial<Record<PositiveLevel, InBoth>>>;
  see(site: Site): readonly Sight[];
}

/** Bars that a rule asks for unless it says otherwise: all of them. */
const ALL: readonly Bar[] = ['promised', 'denied', 'past', 'other-body', 'private', 'campaign'];

/** Where a rule looks, and for what. */
export interface Looking {
  /** All of these stand in the sentence (folded). */
  readonly all: readonly RegExp[];
  /** None of these does. */
  readonly none?: readonly RegExp[];
  /** Topics of which the page has one (default: any page). */
  readonly on?: readonly PageTopic[];
  /** Bars that do not bar here. */
  readonly allow?: readonly Bar[];
  /** Stands somewhere in the sentence, its block, its headings or the page's title. */
  readonly around?: RegExp;
}

/** Whether nothing bars a passage, but what is allowed. */
export function isFree({ bars }: Passage, allow: readonly Bar[] = []): boolean {
  return ALL.every((bar) => allow.includes(bar) || !bars.has(bar));
}

/** Passages of a site that say what is looked for. */
export function passagesThat(site: Site, { all, none = [], on, allow = [], around }: Looking): readonly Passage[] {
  return site.pages
    .filter(({ topics }) => on === undefined || on.some((topic) => topics.has(topic)))
    .flatMap(({ passages }) => passages)
    .filter((passage) => {
      const { folded } = passage;
      if (!all.every((words) => words.test(folded)) || none.some((words) => words.test(folded))) return false;
      if (!isFree(passage, allow)) return false;
      return around === undefined || around.test(`${passage.blockFolded} | ${passage.headings.join(' | ')} | ${passage.page.titled}`);
    });
}

/** A passage as what proves a level. */
export function sightOf({ page, block, text }: Passage, level: PositiveLevel): Sight {
  return { level, page, block, quote: cut(text) };
}

/** Passages that say what is looked for, each as proof of one level. */
export function seenAs(level: PositiveLevel, site: Site, looking: Looking): readonly Sight[] {
  return passagesThat(site, looking).map((passage) => sightOf(passage, level));
}

/** At most 200 characters of a text from its beginning, cut between words: a part of it, so that it can be found again on the page. */
export function cut(text: string): string {
  if (text.length <= 200) return text;
  const end = text.lastIndexOf(' ', 200);
  return text.slice(0, end > 100 ? end : 200);
}

/** At most 200 characters around a place in a text: a part of it. */
export function cutAround(text: string, from: number, to: number): string {
  if (text.length <= 200) return text;
  return quote(text, from, to).replace(/^… | …$/g, '');
}
