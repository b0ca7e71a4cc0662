import { type Annotated, type Before, type Found, fieldsOf, joined, overlap, type Purpose } from './annotate.ts';
import type { FieldId } from './codebook/fields.ts';
import type { ThemeId } from './codebook/theme.ts';
import { type SecondVoice, secondVoice } from './learned/second-voice.ts';
import { digitalWords, isLookAlike, jobs, lookAlikes } from './rules/support/company.ts';
import type { SlotId } from './sense/slots.ts';
import { tokensOf } from './tokens.ts';

/** A wording of a theme's. */
type Themed = Found & { readonly purpose: Extract<Purpose, { readonly theme: ThemeId }> };

/** All that a rule may ask for of a sentence. */
export interface Parts {
  /** The sentence in its own words. */
  readonly text: string;
  /** What names a theme, across clauses too, and neither looks like a digital word nor is somebody's job. */
  readonly names: readonly Themed[];
  /** What names a theme where nothing names another. */
  readonly alone: readonly Themed[];
  /** What is of a theme in digital company. */
  readonly hints: readonly Themed[];
  /** Digital words that count. */
  readonly digital: readonly Found[];
  /** What fills a slot of a frame, by slot. */
  readonly slots: ReadonlyMap<SlotId, readonly Found[]>;
  /** The sentence with each thing that was said before it, as one. */
  readonly joined: readonly Joined[];
  /** The fields beside the digital one that it has words of. */
  readonly fields: ReadonlySet<FieldId>;
  /** The sentence’s first word. */
  readonly opening: Found;
  /** What is likely of it by what labelled sentences were like. */
  readonly learned: SecondVoice;
  /** Whether a look-alike of its theme shares words with what was found. */
  readonly isLookAlike: (one: Themed) => boolean;
  /** The same of words that are of no theme by themselves. */
  readonly looksOther: (one: Found, theme: ThemeId) => boolean;
}

/** What was said before and what is said now, as one text: what is asked for in one may be named in the other. */
export interface Joined {
  readonly before: Before;
  readonly text: string;
  readonly slots: ReadonlyMap<SlotId, readonly Found[]>;
  /** Where what is said now begins. */
  readonly from: number;
}

/** The name of something that a rule needs. */
export type Need = keyof Parts;
/** What is given to a rule that has these needs. */
export type Given<Needed extends Need> = Pick<Parts, Needed>;

const TAKE: { readonly [N in Need]: (sentence: Annotated) => Parts[N] } = {
  text: ({ text }) => text,
  names: (sentence) => {
    const barred = [...jobs(sentence), ...lookAlikes(sentence)];
    return themed(sentence, 'name', 'across').filter((one) => !barred.some((other) => overlap(other, one)));
  },
  alone: (sentence) => {
    const barred = lookAlikes(sentence);
    return themed(sentence, 'alone', ...(isTitle(sentence) ? (['title'] as const) : [])).filter(
      (one) => !barred.some((other) => overlap(other, one)),
    );
  },
  hints: (sentence) => themed(sentence, 'hint'),
  digital: digitalWords,
  slots: slotsIn,
  joined: joinedIn,
  fields: fieldsOf,
  opening: openingOf,
  learned: secondVoice,
  isLookAlike: (sentence) => (one) => isLookAlike(one, one.purpose.theme, sentence),
  looksOther: (sentence) => (one, theme) => isLookAlike(one, theme, sentence),
};

/** The sentence’s first word, for what is said of it as a whole. */
export function openingOf({ text }: Annotated): Found {
  return { from: 0, to: 1, start: 0, end: Math.max(1, text.search(/\s/u)), purpose: { of: 'digital', kind: 'weak' } };
}

function joinedIn(sentence: Annotated): Joined[] {
  return (sentence.before ?? []).map((before) => {
    const whole = joined(before.said, sentence);
    return { before, text: whole.text, slots: slotsIn(whole), from: before.said.text.length + 1 };
  });
}

/** Few words, and no verb’s room among them: what a heading or a short question is made of. */
function isTitle({ text }: Annotated): boolean {
  return tokensOf(text).words.length <= TITLE;
}

/** Words of a title at most, articles among them. */
const TITLE = 5;

/** What fills the slots of frames, by slot: neither a look-alike nor somebody's job. */
export function slotsIn(sentence: Annotated): ReadonlyMap<SlotId, readonly Found[]> {
  const known = slotsOf.get(sentence);
  if (known !== undefined) return known;
  const barred = [...jobs(sentence), ...lookAlikes(sentence)];
  const slots = new Map<SlotId, Found[]>();
  for (const one of sentence.found) {
    if (one.purpose.of !== 'slot' || barred.some((other) => overlap(other, one))) continue;
    const same = slots.get(one.purpose.slot);
    if (same === undefined) slots.set(one.purpose.slot, [one]);
    else same.push(one);
  }
  slotsOf.set(sentence, slots);
  return slots;
}

/** Several rules ask for the slots of one sentence. */
const slotsOf = new WeakMap<Annotated, ReadonlyMap<SlotId, readonly Found[]>>();

function themed({ found }: Annotated, ...of: readonly Purpose['of'][]): Themed[] {
  return found.filter((one): one is Themed => 'theme' in one.purpose && of.includes(one.purpose.of));
}

/** Makes what gives just those parts that are needed. They are worked out when they are asked for. */
export function giver<Needed extends Need>(needs: readonly Needed[]): (sentence: Annotated) => Given<Needed> {
  class Some {
    static {
      for (const need of needs) {
        const take = TAKE[need];
        Object.defineProperty(Some.prototype, need, {
          get(this: Some) {
            return take(this.#sentence);
          },
        });
      }
    }
    readonly #sentence: Annotated;
    constructor(sentence: Annotated) {
      this.#sentence = sentence;
    }
  }
  return (sentence) => new Some(sentence) as unknown as Given<Needed>;
}
