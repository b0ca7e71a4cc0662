import type { Language } from '@beffroi/domain';
import { countPost } from './count.ts';
import { DRAFT_WORDS, GOODBYES } from './draft-words.ts';
import type { PostLimits } from './limits.ts';
import type { WallTime } from './zone-time.ts';

/** What a greeting or a closing is drafted from. */
export interface ShiftDraftAsk {
  /** As the agent appears: a first name, a pseudonym, letters, the team's words. */
  readonly name: string;
  /** What the clock in the town says. */
  readonly now: WallTime;
  readonly language: Language;
  /** Which one of those that fit, from 0; beyond the last, the first again. */
  readonly variant: number;
  readonly limits: PostLimits;
  /** Signs that its signature will take, with the space before it. */
  readonly reserve?: number;
}

/** A greeting, beside that: until when, and the town's name where it is said. */
export interface GreetingAsk extends ShiftDraftAsk {
  readonly until: WallTime | null;
  readonly place: string | null;
}

/** A closing, beside that: who comes next, as they appear. */
export interface ClosingAsk extends ShiftDraftAsk {
  readonly next: string | null;
}

/** Drafts the post that opens a shift. @returns `null` where none fits into the limits */
export function greetingDraft({ until, place, ...ask }: GreetingAsk): string | null {
  const { day, evening, greetings } = DRAFT_WORDS[ask.language];
  const hello = isEvening(ask.now) ? evening : day;
  const known = new Map([
    ['hello', hello],
    ['name', ask.name],
    ...said('until', until && spokenTime(until, ask.language)),
    ...said('place', place),
  ]);
  return drafted(greetings, known, ask, until === null ? null : 'until');
}

/** Drafts the post that ends a shift. @returns `null` where none fits into the limits */
export function closingDraft({ next, ...ask }: ClosingAsk): string | null {
  const known = new Map([['bye', goodbye(ask.now, ask.language)], ['name', ask.name], ...said('next', next)]);
  return drafted(DRAFT_WORDS[ask.language].closings, known, ask, next === null ? null : 'next');
}

/** An hour as people say it: `13 h`, `9 h 30`, `1:30 pm`. */
export function spokenTime(time: WallTime, language: Language): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  if (language === 'en') return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${time.slice(3)}`} ${hour < 12 ? 'am' : 'pm'}`;
  if (minute === 0 && hour === 0) return 'minuit';
  return minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${time.slice(3)}`;
}

/** "Bonsoir" from six in the evening until five in the morning. */
function isEvening(now: WallTime): boolean {
  return now >= '18:00' || now < '05:00';
}

function goodbye(now: WallTime, language: Language): string {
  return GOODBYES[language].findLast(([hour]) => hour <= Number(now.slice(0, 2)))![1];
}

function said(name: string, words: string | null): readonly (readonly [string, string])[] {
  return words === null || words.trim() === '' ? [] : [[name, words.trim()]];
}

/** The wanted one of the variants that need nothing unknown and fit; those that say what is known first. */
function drafted(
  variants: readonly string[],
  known: ReadonlyMap<string, string>,
  { variant, limits, reserve = 0 }: ShiftDraftAsk,
  wanted: string | null,
): string | null {
  const possible = variants.filter((text) => holes(text).every((hole) => known.has(hole)));
  const texts = possible
    .map((text) => ({
      text: text.replace(HOLE, (_, hole: string) => known.get(hole)!),
      says: wanted === null || holes(text).includes(wanted),
    }))
    .filter(({ text }) => countPost(text, limits).left >= reserve);
  const best = texts.some(({ says }) => says) ? texts.filter(({ says }) => says) : texts;
  return best.length === 0 ? null : best[Math.abs(Math.trunc(variant)) % best.length]!.text;
}

const HOLE = /\{(\w+)\}/gu;

function holes(text: string): readonly string[] {
  return [...text.matchAll(HOLE)].map(([, hole]) => hole!);
}
