import type { DocumentBlock, DocumentReading, Sentence } from '@beffroi/documents';
import { tokenise } from '@beffroi/reading';
import { type Annotated, annotate, fieldsOf } from './annotate.ts';
import { FIELD_IDS, type FieldId } from './codebook/fields.ts';
import { ASIDE } from './codebook/index.ts';
import { THEME_IDS, type ThemeId } from './codebook/theme.ts';
import { coverageOf } from './coverage.ts';
import { sketchOf } from './figures/sketch.ts';
import { rungOf, type Standing } from './ladder.ts';
import { isDoubted, type WeighedStatement } from './learned/doubted.ts';
import { isSureOf, type SecondVoice, secondVoice, sureThemes, themesTogether } from './learned/second-voice.ts';
import { RUNG_CUE, type RungVoice, rungVoice } from './learned-rung/rung-voice.ts';
import { commits, mentions } from './mention.ts';
import { openingOf, slotsIn } from './parts.ts';
import { carriedTheme } from './rules/carried-theme.ts';
import { digitalMatter } from './rules/digital-matter.ts';
import { digitalThing } from './rules/digital-thing.ts';
import { learnedSights, learnedTheme } from './rules/learned-theme.ts';
import { memberMatter } from './rules/member-matter.ts';
import type { Rule, Sight } from './rules/rule.ts';
import { themeAlone } from './rules/theme-alone.ts';
import { RULES } from './rules.ts';
import { Above } from './sense/above.ts';
import { Columns } from './sense/columns.ts';
import { Dates } from './sense/dates.ts';
import { promptsOf } from './sense/prompts.ts';
import { Repeats } from './sense/repeats.ts';
import { isRunIn } from './sense/run-in.ts';
import { Said } from './sense/said.ts';
import { tellsDay } from './sense/told-day.ts';
import { isWitness } from './sense/witnesses.ts';
import { unyielding } from './sense/yields.ts';
import { tokensOf } from './tokens.ts';
import type { ProgrammeVerdict, Reason, Statement } from './verdict.ts';
import { type HeadingView, vetoOf } from './vetoes.ts';

/** Characters of a quote at most. */
const QUOTE = 400;
/** Points that name a theme, or make a sentence digital. */
const ENOUGH = 2;

/** One sentence as the rules hear it, before the second voice is asked. */
export interface HeardSentence {
  readonly sentence: Sentence;
  readonly annotated: Annotated;
  /** Themes that the rules see; `null` where it is no statement to them. */
  readonly themes: readonly ThemeId[] | null;
  /** It only stands above others, or asks: by itself it promises nothing. */
  readonly leads: boolean;
  /** What the ladder knows of it beside its words; worked out when it is asked for. */
  readonly standing: () => Standing;
}

/**
 * Judges a programme: all documents of one list together. Pure: the same readings give the same verdict.
 *
 * @param documents in their order, `null` for one that could not be read; statements name them by their place in it
 * @param hear is told of each sentence, for who learns from them
 */
export function assessProgramme(
  documents: readonly (DocumentReading | null)[],
  hear: (heard: HeardSentence) => void = () => undefined,
): ProgrammeVerdict {
  const statements: Statement[] = [];
  /** Those that the second voice alone hears. */
  const learned = new Set<Statement>();
  /** The others, as it weighs them. */
  const weighed: WeighedStatement[] = [];
  const fields = Object.fromEntries(FIELD_IDS.map((id) => [id, 0])) as Record<FieldId, number>;
  const texts: string[] = [];
  const repeats = new Repeats();
  let words = 0;
  documents.forEach((document, index) => {
    if (document === null) return;
    const headings = headingViews(document.blocks);
    const prompts = promptsOf(document.blocks);
    const columns = new Columns(document.blocks);
    const above = new Above(document.blocks, columns);
    const said = new Said(prompts, above);
    const dates = new Dates(document.blocks);
    const told = tellsDay(document.blocks);
    document.sentences.forEach((sentence, number) => {
      texts.push(sentence.text);
      words += tokensOf(sentence.text).words.length;
      const block = document.blocks[sentence.block]!;
      const view = headings(block);
      const introduction = introductionOf(document.blocks, above, sentence.block);
      const over = overOf(document.blocks, above, sentence.block);
      const row = above.rowOf(sentence.block);
      const annotated: Annotated = {
        ...annotate(sentence.text),
        ...(columns.isAside(sentence.block) ? {} : said.before(sentence, block)),
        above: [view.text, over, introduction, row === null ? '' : document.blocks[row]!.text],
      };
      const runsIn =
        sentence.ordinal === 0 && document.sentences[number + 1]?.block === sentence.block && isRunIn(sentence.text, prompts.size > 0);
      const stands = runsIn || above.isAbove(sentence.block) || columns.isHead(sentence.block);
      const leads = stands || prompts.has(sentence.block);
      const { seen, barred } = see(annotated, view);
      const voice = seen === null && (leads || barred) ? null : secondVoice(annotated);
      const heard = voice === null || leads ? seen : withSecondVoice(annotated, view, seen, voice);
      const standing = (): Standing => ({
        past: view.past || prompts.has(sentence.block) || columns.tells(sentence.block),
        names: (heard?.themes ?? []).some((theme) => !ASIDE.has(theme)),
        introduction,
        over,
        heading: columns.when(sentence.block) || dates.of(sentence.block, view.text),
        told,
        costed: columns.isCosted(sentence.block),
        above: stands,
        goesOn:
          isWitness(document.blocks, sentence.block) ||
          (heard?.rule === carriedTheme && annotated.before?.[0]?.how === 'pronoun' && annotated.before[0].commitment === 0),
      });
      hear({ sentence, annotated, themes: seen?.themes ?? null, leads, standing });
      const stood = heard === null ? null : standing();
      const rung = stood === null ? null : rungOf(annotated, stood);
      // What goes on from a sentence, and what is a mere way, the rules alone tell: the voice of rungs moves no statement but the one that it weighs.
      const commitment = rung?.rung ?? 0;
      const kept = { themes: seen?.themes ?? [], because: seen?.because ?? [], commitment: seen === null ? 0 : commitment };
      said.add(sentence, block, annotated, kept, runsIn);
      for (const field of fieldsOf(annotated)) fields[field]++;
      if (heard === null || (commitment === 0 && isMereWay(heard) && !isSureOf(heard.themes, seen?.themes ?? null, voice))) return;
      if (seen !== null) fields.digital++;
      // A promise that is told six times is one promise.
      if (repeats.has(annotated)) return;
      const voiced = rungVoice(annotated, stood!, rung!);
      const statement: Statement = {
        document: index,
        sentence: number,
        page: sentence.page,
        place: { block: sentence.block, sentence: sentence.ordinal, heading: view.text, box: sentence.box },
        quote: cut(sentence.text),
        themes: heard.themes,
        commitment: voiced.rung,
        rule: heard.rule.name,
        services: servicesOf(annotated),
        because: [...heard.because, ...rungReasons(voiced)],
      };
      statements.push(statement);
      if (seen === null) learned.add(statement);
      else weighed.push({ statement, none: voice!.none });
    });
  });
  // The second voice alone makes no programme speak of digital matters; where few statements do, it must not doubt all of them.
  const committing = weighed.filter(({ statement }) => commits(statement));
  const mentionsDigital =
    mentions(
      statements.filter((statement) => !learned.has(statement)),
      words,
    ) && !isDoubted(committing);
  const kept = mentionsDigital ? statements : statements.filter((statement) => !learned.has(statement));
  fields.digital += kept.filter((statement) => learned.has(statement)).length;
  const themes = THEME_IDS.filter((id) => kept.some((statement) => statement.themes.includes(id)));
  return {
    mentionsDigital,
    themes,
    statements: kept,
    words,
    sentences: texts.length,
    fields,
    coverage: coverageOf(documents),
    sketch: sketchOf(texts),
  };
}

/** The words of the introduction of the list that a block is an item of; empty without one. */
function introductionOf(blocks: readonly DocumentBlock[], above: Above, block: number): string {
  const over = above.of(block);
  return over !== null && blocks[block]!.kind === 'item' && above.leadsIn(over) ? blocks[over]!.text : '';
}

/** The words of the line that is set like a heading over a block; empty without one. */
function overOf(blocks: readonly DocumentBlock[], above: Above, block: number): string {
  const over = above.of(block);
  return over === null || above.leadsIn(over) ? '' : blocks[over]!.text;
}

interface Seen {
  readonly themes: readonly ThemeId[];
  readonly rule: Rule;
  readonly because: readonly Reason[];
}

/** What the rules see in one sentence, `null` where it is no digital statement; and whether it would be one, but is not the town's. */
function see(sentence: Annotated, heading: HeadingView): { readonly seen: Seen | null; readonly barred: boolean } {
  if (sentence.found.length === 0 && sentence.before === undefined) return UNSEEN;
  const all = SEEING.flatMap((rule) => rule.see(sentence).map((sight) => ({ rule, ...sight })));
  // What was said before speaks only where the sentence names nothing itself.
  const sights = heard(all);
  const points = (of: ThemeId | null): number => sights.reduce((sum, { theme, weight }) => sum + (theme === of ? weight : 0), 0);
  const themes = unyielding(
    THEME_IDS.filter((id) => points(id) >= ENOUGH),
    {
      sentence,
      slots: slotsIn(sentence),
      words: (theme) => sights.flatMap((one) => (one.theme === theme && one.words === undefined ? [one.at] : [])),
    },
  );
  if (themes.length === 0 && points(null) < ENOUGH) return UNSEEN;
  if (vetoOf(sentence, heading) !== null) return BARRED;
  const counted = sights.filter(({ theme }) => theme === null || themes.includes(theme));
  return { seen: { themes, rule: counted[0]!.rule, because: reasonsOf(sentence, counted) }, barred: false };
}

const UNSEEN = { seen: null, barred: false };
const BARRED = { seen: null, barred: true };

/** Themes that a mere way to something else may seem to be of. */
const OF_WAYS: ReadonlySet<ThemeId> = new Set<ThemeId>(['open-data', 'website-app']);

/** A site, a page or an account that is only spoken of is the way to something, and nothing of the town's: « on m’a dit d’aller sur le site ». An app is a thing by itself. */
function isMereWay({ themes, rule, because }: Seen): boolean {
  return (
    (rule === digitalMatter || rule === digitalThing) &&
    themes.every((theme) => OF_WAYS.has(theme)) &&
    !because.some(({ words }) => /^appli/iu.test(words))
  );
}

/** Words that brought a statement to a rung on which the rules alone would not have put it. */
function rungReasons({ rung, words }: RungVoice): Reason[] {
  return words.map(({ words: said, tells }) => ({ cue: `${RUNG_CUE}:${rung}`, words: cut(said), weight: Math.round(tells * 10) / 10 }));
}

/** What is heard of a sentence by both voices: what the rules see, with what sentences like it are of. Where the rules bar it, nothing is. */
function withSecondVoice(sentence: Annotated, heading: HeadingView, seen: Seen | null, voice: SecondVoice): Seen | null {
  const reasons = (themes: readonly ThemeId[]): Reason[] =>
    reasonsOf(sentence, themes.flatMap((theme) => learnedSights(theme, { learned: voice, opening: openingOf(sentence) })).map(byLearning));
  if (seen === null) {
    const themes = sureThemes(voice);
    if (themes.length === 0 || vetoOf(sentence, heading) !== null) return null;
    return { themes, rule: learnedTheme, because: reasons(themes) };
  }
  const themes = themesTogether(seen.themes, voice);
  const more = themes.filter((theme) => !seen.themes.includes(theme));
  const less = seen.themes.filter((theme) => !themes.includes(theme));
  if (more.length === 0 && less.length === 0) return seen;
  const kept = seen.because.filter(({ cue }) => !less.some((theme) => cue.endsWith(`:${theme}`)));
  return { themes, rule: kept.length === 0 ? learnedTheme : seen.rule, because: [...kept, ...reasons(more)] };
}

function byLearning(sight: Sight): Seeing {
  return { rule: learnedTheme, ...sight };
}

type Seeing = Sight & { readonly rule: Rule };

/**
 * Which of what the rules see is heard: what the sentence names; else what a digital thing in it is used for; else what was said before; else a place that names its theme alone; else
 * a digital thing that tells its theme.
 */
function heard(all: readonly Seeing[]): readonly Seeing[] {
  const without = (...rules: readonly Rule[]): readonly Seeing[] => all.filter(({ rule }) => !rules.includes(rule));
  const sees = (wanted: Rule): boolean => all.some(({ rule }) => rule === wanted);
  if (without(...UNLESS_NAMED).some(({ theme }) => theme !== null)) return without(carriedTheme, digitalMatter, digitalThing);
  if (sees(digitalMatter)) return without(carriedTheme, themeAlone, digitalThing);
  if (sees(carriedTheme)) return without(themeAlone, digitalThing);
  return sees(themeAlone) ? without(digitalThing) : all;
}

/** The rules that see something by themselves. */
const SEEING: readonly Rule[] = RULES.filter((rule) => rule !== learnedTheme);
/** Rules that are heard where the sentence names no theme. */
const UNLESS_NAMED: readonly Rule[] = [carriedTheme, digitalMatter, digitalThing, memberMatter, themeAlone];

function reasonsOf({ text }: Annotated, sights: readonly Seeing[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { rule, theme, at, weight, words: said } of sights) {
    const words = said ?? text.slice(at.start, at.end);
    const cue = `${rule.name}:${theme ?? 'digital'}`;
    reasons.set(`${cue} ${words}`, { cue, words: cut(words), weight });
  }
  return [...reasons.values()];
}

type View = HeadingView & { readonly past: boolean };

/** What stands above each block: all its headings, remembered by heading. */
function headingViews(blocks: readonly DocumentBlock[]): (block: DocumentBlock) => View {
  const views = new Map<number, View>();
  const viewOf = (index: number): View => {
    if (index < 0) return { text: '', apart: false, past: false };
    const known = views.get(index);
    if (known !== undefined) return known;
    const { text, heading } = blocks[index]!;
    const above = viewOf(heading);
    const annotated = annotate(text);
    const view: View = {
      text: cut(text),
      apart: isApart(annotated),
      past: above.past || PAST.test(text),
    };
    views.set(index, view);
    return view;
  };
  return (block) => viewOf(block.heading);
}

/** A short heading that sets apart what is no programme; a title that happens to hold such a word is none. */
function isApart({ text, found }: Annotated): boolean {
  const { words } = tokenise(text);
  if (words.length <= SHORT_LIST && BESIDES.test(text)) return true;
  return words.length <= SHORT && !NAMED.test(text) && found.some(({ purpose }) => purpose.of === 'campaign' && purpose.kind === 'apart');
}

/** What stands beside a programme: contents, glossary, annexes, the table of what it costs. */
const BESIDES = /^\W*(?:annexes?|glossaire|lexique|sommaire|table des matières|table des matieres|index|petit dictionnaire)\b/iu;
const SHORT_LIST = 6;

/** Words of a short heading at most. */
const SHORT = 4;
/** « Liste Vivre à Vauxrond », « Équipe Demain »: a list’s own name, not the list of its members. */
const NAMED = /^\W*(?:liste|équipe|equipe)\s+[«"“]?\s*(?!des?\b|d['’]|du\b|complète|électorale|municipale|candidat)\p{L}/iu;

/** Headings of a balance-sheet. */
const PAST = /\b(?:bilan|ce que nous avons fait|nous l['’]avons fait|réalisé|promesses tenues|fait depuis|réalisations)\b/iu;

function servicesOf({ found }: Annotated): string[] {
  return [...new Set(found.flatMap(({ purpose }) => (purpose.of === 'service' ? [purpose.service] : [])))];
}

function cut(text: string): string {
  return text.length <= QUOTE ? text : `${text.slice(0, QUOTE - 2).trimEnd()} …`;
}
