import { STRATA } from '@beffroi/domain';
import { type Printed, printed, printingOf, townsSeen } from '@beffroi/figures';
import type { HistoryRow, NewFigure, RankedRow } from '@beffroi/store';
import { isOwnCopy, type Overview } from '@beffroi/waves';
import { type Column, drawnTable } from '../columns.ts';
import type { Context } from '../context.ts';
import { levelStripOfSigns } from '../level-strip.ts';
import { sumOf } from '../sum-of.ts';
import { cut, plain, wrap } from '../text.ts';
import type { ShownCatalogue } from './catalogue.ts';

/** What an instrument adds to what its catalogue and figures say of every wave. */
export interface WaveAdditions {
  /** What is said of towns that have nothing to be measured. */
  readonly without?: (n: number) => string;
  /** Sentences behind that of the mean. */
  readonly overall?: (figure: (measure: string) => NewFigure | undefined) => readonly string[];
  /** Shares that stand in columns of their own beside each indicator. */
  readonly shares?: readonly { readonly title: string; readonly measure: string }[];
  /** What those columns mean. */
  readonly legend?: readonly string[];
  /** Lines between the figures and the towns. */
  readonly sections?: (overview: Overview) => readonly string[];
}

/** What a wave found: one sentence, then the figures by family, by indicator, by class of towns, and the towns in order. */
export function waveLines(overview: Overview, catalogue: ShownCatalogue, additions: WaveAdditions, context: Context): string[] {
  const { screen, messages } = context;
  const { wave, shown, figures } = overview;
  const lines = [
    screen.tone(
      'strong',
      messages.waveHeading(messages.quoted(plain(wave.name)), plain(wave.panel), messages.date(wave.dated.toISOString())),
    ),
  ];
  lines.push(...folded(context, messages.waveStateLine(wave.state, shown.assessor, wave.digest)));
  lines.push(...folded(context, ...unitSentences(overview, additions, context)));
  const all = findFigure(figures, 'panel', '', 'all', '', 'level');
  if (all === undefined || all.value === null) return [...lines, '', messages.nothingObserved()];
  lines.push('', ...folded(context, ...overallSentences(overview, catalogue, additions, context)));
  // A family alone is the whole.
  if (catalogue.families.length > 1) {
    lines.push('', screen.tone('strong', messages.familiesTitle()), '', ...subjectLines(overview, 'family', catalogue, [], context));
  }
  lines.push(
    '',
    screen.tone('strong', messages.indicatorsTitle()),
    '',
    ...subjectLines(overview, 'indicator', catalogue, additions.shares ?? [], context),
  );
  if (additions.legend !== undefined) lines.push('', ...folded(context, ...additions.legend));
  lines.push(
    ...scopeLines(overview, context),
    ...(additions.sections?.(overview) ?? []),
    '',
    ...rankingLines(overview, catalogue, context),
  );
  return lines;
}

function unitSentences({ wave, units, thin, final }: Overview, { without }: WaveAdditions, { messages }: Context): string[] {
  const sentences = isOwnCopy(wave.options) ? [messages.ownCopyRead()] : [];
  if (!final) sentences.push(messages.provisional(units.done, sumOf(units)));
  if (units['without-site'] > 0) sentences.push((without ?? messages.unitsWithoutTarget)(units['without-site']));
  if (units.failed > 0) sentences.push(messages.waveFailed(units.failed));
  if (units.left > 0) sentences.push(messages.unitsLeft(units.left));
  if (thin.thin > 0) sentences.push(messages.thinTowns(thin.thin, thin.known));
  return sentences;
}

function overallSentences(overview: Overview, { top }: ShownCatalogue, { overall }: WaveAdditions, { messages }: Context): string[] {
  const { figures, ranking } = overview;
  const figure = (measure: string) => findFigure(figures, 'panel', '', 'all', '', measure);
  const towns = ranking.filter(({ observed }) => observed > 0).length;
  const level = printed(figure('level')!, towns, sumOf(overview.units));
  if (level.few !== null) return [messages.waveFew(towns, level.n_observed, level.n_unobserved, level.n_abstained)];
  const mean = level.value === null ? '–' : messages.decimal(level.value, 2);
  return [
    messages.waveMean(
      mean,
      level.low === null ? null : intervalText(level, messages),
      level.n_observed,
      towns,
      level.n_unobserved,
      level.n_abstained,
      top,
    ),
    ...(overall?.(figure) ?? []),
  ];
}

/** The towns of a subject decide what may be printed of it. @param places of its indicators in a strip */
function printedOf(figure: NewFigure, { ranking, units }: Overview, places: readonly number[]): Printed<NewFigure> {
  const strips = ranking.map(({ strip }) => strip);
  return printed(figure, townsSeen(strips, places), sumOf(units));
}

/** One line a family or indicator: mean, interval, attainment, and the shares that an instrument adds. */
function subjectLines(
  overview: Overview,
  subject: 'family' | 'indicator',
  { families, indicators }: ShownCatalogue,
  shares: NonNullable<WaveAdditions['shares']>,
  context: Context,
): string[] {
  const { screen, messages } = context;
  const titles = messages.figureColumns;
  // What a number rests on must not fall off a narrow screen: the name gives way first.
  const room = Math.max(16, screen.columns - 46 - 7 * shares.length);
  const rows = (subject === 'family' ? families : indicators).flatMap(({ id, name }) => {
    const figure = (measure: string) => findFigure(overview.figures, 'panel', '', subject, id, measure);
    const kept = figure('level');
    if (kept === undefined) return [];
    const places = indicators.flatMap((one, place) => (one.id === id || (subject === 'family' && one.family === id) ? [place] : []));
    const level = printedOf(kept, overview, places);
    const share = (value: number | null | undefined): string =>
      level.few !== null || value === null || value === undefined ? '–' : messages.percent(value);
    return [
      [
        cut(name, room),
        level.value === null ? '–' : messages.decimal(level.value, 2),
        level.few === null ? intervalText(level, messages) : messages.tooFewHere(level.few),
        share(figure('attainment')?.value),
        ...shares.map(({ measure }) => share(figure(measure)?.value)),
        messages.count(level.n_observed),
        messages.count(level.n_unobserved),
        messages.count(level.n_abstained),
      ],
    ];
  });
  const columns = [
    { title: titles[subject] },
    { title: titles.level, align: 'right' as const },
    { title: titles.interval },
    { title: titles.attainment, align: 'right' as const },
    ...shares.map(({ title }) => ({ title, align: 'right' as const })),
    { title: 'n', align: 'right' as const },
    { title: titles.unobserved, align: 'right' as const },
    { title: titles.abstained, align: 'right' as const },
  ];
  return table(columns, rows, screen);
}

function scopeLines({ figures, ranking }: Overview, context: Context): string[] {
  const { screen, messages } = context;
  const rows = STRATA.flatMap((stratum) => {
    const kept = findFigure(figures, 'stratum', stratum, 'all', '', 'level');
    if (kept === undefined) return [];
    const level = printed(kept, ranking.filter((row) => row.stratum === stratum && row.observed > 0).length);
    return [
      [
        messages.strata[stratum],
        level.value === null ? '–' : messages.decimal(level.value, 2),
        level.few === null ? intervalText(level, messages) : messages.tooFewHere(level.few),
        messages.count(level.n_observed),
      ],
    ];
  });
  if (rows.length < 2) return [];
  const { level, interval } = messages.figureColumns;
  const columns = [
    { title: messages.stratum },
    { title: level, align: 'right' as const },
    { title: interval },
    { title: 'n', align: 'right' as const },
  ];
  return ['', screen.tone('strong', messages.strataTitle()), '', ...table(columns, rows, screen)];
}

/** On a terminal the first and last towns of a large panel; elsewhere all of them. */
const SHOWN = 40;

/** A screen narrower than this has no room for inhabitants and evenness. */
const WIDE = 104;

function rankingLines({ ranking, ranked: hasRanks }: Overview, { indicators, top }: ShownCatalogue, context: Context): string[] {
  const { screen, messages } = context;
  const { town, people, strip, mean, rank, evenness } = messages.rankingColumns;
  const ranked = ranking.filter(({ value }) => value !== null).length;
  const isRanked = printingOf(ranked) === 'estimate';
  const shown = screen.terminal ? ranking.slice(0, SHOWN) : ranking;
  const wide = screen.columns >= WIDE;
  const rows = shown.map((row) => [
    cut(plain(row.name), wide ? 30 : Math.max(10, screen.columns - 66)),
    ...(wide ? [messages.count(row.population)] : []),
    levelStripOfSigns(row.strip, indicators),
    row.value === null ? '–' : messages.decimal(row.value, 2),
    ...(hasRanks
      ? [row.rank_low === null || row.rank_high === null || !isRanked ? '–' : messages.rankShort(row.rank_low, row.rank_high)]
      : []),
    ...(wide ? [row.evenness === null ? '–' : messages.decimal(row.evenness, 2)] : []),
  ]);
  const columns = [
    { title: town },
    ...(wide ? [{ title: people, align: 'right' as const }] : []),
    { title: strip },
    { title: mean, align: 'right' as const },
    ...(hasRanks ? [{ title: rank(ranked), align: 'right' as const }] : []),
    ...(wide ? [{ title: evenness, align: 'right' as const }] : []),
  ];
  return [
    screen.tone('strong', hasRanks ? messages.rankingTitle() : messages.unrankedTitle()),
    '',
    ...table(columns, rows, screen),
    ...(ranking.length > shown.length ? [messages.andMore(ranking.length - shown.length)] : []),
    '',
    ...folded(
      context,
      messages.stripLegend(top),
      !hasRanks ? messages.evennessLegend() : isRanked ? messages.rankLegend() : messages.noRanks(ranked),
    ),
  ];
}

/** One town through all waves: a line an indicator, a column a wave. */
export function townHistoryLines(
  row: RankedRow,
  { ranking }: Overview,
  history: readonly HistoryRow[],
  { indicators, top }: ShownCatalogue,
  context: Context,
): string[] {
  const { screen, messages } = context;
  const ranked = ranking.filter(({ value }) => value !== null).length;
  const lines = [screen.tone('strong', plain(row.name))];
  if (row.value !== null && row.rank_low !== null && row.rank_high !== null) {
    const isRanked = printingOf(ranked) === 'estimate';
    const band = isRanked ? messages.rankBand(row.rank_low, row.rank_high, ranked) : messages.tooFewForRank(ranked);
    lines.push(messages.townStands(messages.decimal(row.value, 2), band, row.observed, top));
  }
  const waves = [...new Set(history.map(({ wave, assessor }) => `${wave} ${assessor}`))];
  const rows = indicators.map(({ id, name }) => [
    name,
    ...waves.map((wave) => {
      const one = history.find((mark) => mark.indicator === id && `${mark.wave} ${mark.assessor}` === wave);
      if (one === undefined) return '';
      if (one.kind === 'unobserved') return '?';
      return one.kind === 'abstained' ? '~' : messages.level(one.level ?? 0, one.ceiling);
    }),
  ]);
  const columns = [
    { title: messages.figureColumns.indicator },
    ...waves.map((title) => ({ title: plain(title), align: 'right' as const })),
  ];
  return [...lines, '', ...table(columns, rows, screen)];
}

/** One figure of a series, by what it is of. */
export function findFigure(
  figures: readonly NewFigure[],
  scope: string,
  scopeId: string,
  subject: string,
  subjectId: string,
  measure: string,
): NewFigure | undefined {
  return figures.find(
    (row) =>
      row.measure === measure && row.subject === subject && row.subject_id === subjectId && row.scope === scope && row.scope_id === scopeId,
  );
}

function intervalText({ low, high }: NewFigure, messages: Context['messages']): string {
  return low === null || high === null ? '–' : messages.interval(messages.decimal(low, 2), messages.decimal(high, 2));
}

function table(columns: readonly Column[], rows: readonly (readonly string[])[], screen: Context['screen']): string[] {
  if (!screen.terminal) return rows.map((row) => row.join('\t'));
  return drawnTable(columns, rows, screen);
}

function folded({ screen }: Context, ...texts: readonly string[]): string[] {
  return texts.flatMap((text) => wrap(text, screen.columns));
}
