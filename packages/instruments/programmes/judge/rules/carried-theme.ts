import { type Found, fieldsOf } from '../annotate.ts';
import type { FieldId } from '../codebook/fields.ts';
import type { ThemeId } from '../codebook/theme.ts';
import type { Given, Joined } from '../parts.ts';
import { AT_HOME, CONTINUES, ENDS } from '../sense/continues.ts';
import { DOMAIN_FRAMES, SHORT_HEAD } from '../sense/domains.ts';
import { FIELD_FRAMES, FRAMES, type Frame, HELP_FOLLOWS } from '../sense/frames.ts';
import { MATTERS } from '../sense/matters.ts';
import type { SlotId } from '../sense/slots.ts';
import { rule, type Sight } from './rule.ts';
import { isParted } from './support/company.ts';
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
    const { joined } = given;
    for (const whole of joined) {
      const framed = framedTogether(whole, given);
      const helped = framed.length > 0 ? [] : helpFollows(whole);
      const gone = framed.length > 0 ? framed : helped.length > 0 ? helped : goneOn(whole, given);
      const sights = gone.length > 0 ? gone : usedTogether(whole, given);
      if (sights.length > 0) return sights;
    }
    for (const whole of joined) {
      const sights = ofDomain(whole, given);
      if (sights.length > 0) return sights;
    }
    return [];
  },
});

/** A digital thing that one of them names, and what the other says that it is used for: « Les factures … Nous les mettrons sur le site. » */
function usedTogether({ before, from, slots, text }: Joined, given: Needed): Sight[] {
  if (before.how !== 'pronoun' && !(before.how === 'above' && before.leadsIn === true)) return [];
  for (const frame of MATTERS) {
    if (!frame.slots.some((slot) => WAYS.has(slot))) continue;
    const filled = fill(frame, slots, (one, of) => given.looksOther(one, of) || isParted(text.slice(one.start, one.end)));
    if (!filled.some(({ start }) => start >= from) || !filled.some(({ start }) => start < from)) continue;
    if (before.how === 'above' && hasOtherField(frame.theme, given.fields)) return [];
    return filled.map((at) => ({ theme: frame.theme, at, weight: 2, words: text.slice(at.start, at.end) }));
  }
  return [];
}

/** Ways to reach or get something: a thing that acts by itself is steered by what stands beside it, not by the sentence before. */
const WAYS: ReadonlySet<SlotId> = new Set<SlotId>(['way', 'way-afar']);

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

/** Below a short heading that says what it is about, a digital thing that names nothing itself: « École » over « Cinq tablettes de plus ». */
function ofDomain({ before, from, slots, text }: Joined, { looksOther }: Needed): Sight[] {
  if ((before.how !== 'above' && before.how !== 'question') || before.said.text.split(/\s+/u).length > SHORT_HEAD) return [];
  for (const frame of DOMAIN_FRAMES) {
    const [domain, ...others] = frame.slots;
    const above = (slots.get(domain!) ?? []).filter(({ start }) => start < from);
    const below = new Map(others.map((slot) => [slot, (slots.get(slot) ?? []).filter(({ start }) => start >= from)] as const));
    if (above.length === 0 || frame.without.some((slot) => (slots.get(slot) ?? []).some(({ start }) => start >= from))) continue;
    const filled = fill({ ...frame, slots: others, without: [] }, below, looksOther);
    if (filled.length > 0)
      return [above[0]!, ...filled].map((at) => ({ theme: frame.theme, at, weight: 2, words: text.slice(at.start, at.end) }));
  }
  return [];
}

/** Who helps those who cannot do what was just said: « Les autres auront un coup de fil ». */
function helpFollows({ before, from, slots, text }: Joined): Sight[] {
  const asked = before.themes.length === 0 ? (before.behind ?? []) : [];
  if (![...before.themes, ...asked].some((theme) => HELP_FOLLOWS.behind.includes(theme))) return [];
  // A question may say for whom, and its answer how.
  const now = (slot: SlotId): readonly Found[] => (slots.get(slot) ?? []).filter(({ start }) => asked.length > 0 || start >= from);
  const filled = HELP_FOLLOWS.slots.find((some) => some.every((slot) => now(slot).length > 0));
  if (filled === undefined || !filled.some((slot) => now(slot).some(({ start }) => start >= from))) return [];
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
  const whole = before.how === 'question' || before.how === 'pronoun' || before.lists === true;
  const right = before.right === true;
  return before.themes.flatMap((theme) => {
    const own = whole ? [] : wordsFor(theme, slots, from).map(({ start, end }) => text.slice(start, end));
    if (ENDS[theme]?.some((slot) => (slots.get(slot) ?? []).some(({ start }) => start >= from)) === true) return [];
    if (!whole && ((own.length === 0 && !right) || hasOtherField(theme, fields))) return [];
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
