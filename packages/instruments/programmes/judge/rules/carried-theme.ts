import { type Found, fieldsOf } from '../annotate.ts';
import type { FieldId } from '../codebook/fields.ts';
import type { ThemeId } from '../codebook/theme.ts';
import type { Given, Joined } from '../parts.ts';
import { AT_HOME, CONTINUES, ENDS } from '../sense/continues.ts';
import { FIELD_FRAMES, FRAMES, type Frame, HELP_FOLLOWS } from '../sense/frames.ts';
import type { SlotId } from '../sense/slots.ts';
import { rule, type Sight } from './rule.ts';
import { fill } from './support/fill.ts';

type Needed = Given<'fields' | 'looksOther' | 'opening'>;

/**
 * What a question, a heading, the introduction of a list, the cell or the sentence before gives its field to: « La fibre, c’est pour quand ? Chaque ferme sera raccordée. » A frame
 * that both fill together speaks first; else the theme of what was said before goes on. The words shown are those that did it, there. The nearest that says something is heard alone.
 */
export const carriedTheme = rule({
  name: 'carried-theme',
  fr: 'La phrase tient son thème de ce qui précède : question, titre, annonce d’une liste, phrase d’avant.',
  en: 'The sentence has its theme from what stands before: a question, a heading, the introduction of a list, the sentence before.',
  strength: 1.5,
  needs: ['fields', 'joined', 'looksOther', 'opening'],
  see(given) {
    for (const whole of given.joined) {
      const framed = framedTogether(whole, given);
      const helped = framed.length > 0 ? [] : helpFollows(whole);
      const sights = framed.length > 0 ? framed : helped.length > 0 ? helped : goneOn(whole, given);
      if (sights.length > 0) return sights;
    }
    return [];
  },
});

function framedTogether(whole: Joined, { fields, looksOther }: Needed): Sight[] {
  const { from, slots, text } = whole;
  return framesFor(whole).flatMap((frame) => {
    const filled = fill(frame, slots, looksOther);
    // Each of the two gives its part: what one of them says alone is no answer.
    if (!filled.some(({ start }) => start >= from) || !filled.some(({ start }) => start < from)) return [];
    if (whole.before.how === 'above' && hasOtherField(frame.theme, fields)) return [];
    return filled.map((at) => ({ theme: frame.theme, at, weight: 2, words: text.slice(at.start, at.end) }));
  });
}

/** Who helps those who cannot do what was just said: « Les autres auront un coup de fil ». */
function helpFollows({ before, from, slots, text }: Joined): Sight[] {
  if (!before.themes.some((theme) => HELP_FOLLOWS.behind.includes(theme))) return [];
  const now = (slot: SlotId): readonly Found[] => (slots.get(slot) ?? []).filter(({ start }) => start >= from);
  const filled = HELP_FOLLOWS.slots.find((some) => some.every((slot) => now(slot).length > 0));
  if (filled === undefined) return [];
  const { theme } = HELP_FOLLOWS;
  const said = before.themes.map((one) => before.words.get(one)).find((words) => words !== undefined) ?? before.said.text;
  const own = filled.map((slot) => now(slot)[0]!);
  return [
    { theme, at: own[0]!, weight: 2, words: said },
    ...own.map((at) => ({ theme, at, weight: 2, words: text.slice(at.start, at.end) })),
  ];
}

/** An introduction, a cell and what is pointed at go on into the sentence; a title only names a field, and only where it names no other. */
function framesFor({ before }: Joined): readonly Frame[] {
  if (before.how === 'near') return [];
  if (before.how === 'pronoun') return FRAMES;
  if (before.how === 'question') return [...FRAMES, ...FIELD_FRAMES];
  const fields = fieldsOf(before.said);
  return [...(before.leadsIn === true ? FRAMES : []), ...FIELD_FRAMES.filter(({ theme }) => !hasOtherField(theme, fields))];
}

/** Themes of what was said before: all where something points back to it, else those that this sentence has words for, and words of no other field. */
function goneOn({ before, from, slots, text }: Joined, { fields, opening }: Needed): Sight[] {
  const whole = before.how === 'question' || before.how === 'pronoun';
  return before.themes.flatMap((theme) => {
    const own = whole ? [] : wordsFor(theme, slots, from).map(({ start, end }) => text.slice(start, end));
    if (ENDS[theme]?.some((slot) => (slots.get(slot) ?? []).some(({ start }) => start >= from)) === true) return [];
    if (!whole && (own.length === 0 || hasOtherField(theme, fields))) return [];
    const words = before.words.get(theme) ?? before.said.text;
    return [words, ...own.slice(0, 1)].map((said) => ({ theme, at: opening, weight: 2, words: said }));
  });
}

function wordsFor(theme: ThemeId, slots: Joined['slots'], from: number): readonly Found[] {
  return CONTINUES[theme].flatMap((slot) => (slots.get(slot) ?? []).filter(({ start }) => start >= from));
}

function hasOtherField(theme: ThemeId, fields: ReadonlySet<FieldId>): boolean {
  return [...fields].some((field) => !AT_HOME[theme].includes(field));
}
