import { STRATA } from '@beffroi/domain';
import { FAMILIES, FAMILY_NAMES, SERVICES } from '@beffroi/services/judge';
import type { HistoryRow, NewFigure, RankedRow } from '@beffroi/store';
import type { Overview } from '@beffroi/waves';
import { type Column, drawnTable } from '../columns.ts';
import type { Context } from '../context.ts';
import { labelOf, providerLabel } from '../findings-table.ts';
import { stripOfSigns } from '../strip.ts';
import { sumOf } from '../sum-of.ts';
import { cut, plain, wrap } from '../text.ts';

/** What a wave found: one sentence, then the figures by family, by service, by class of towns, by provider, and the towns in order. */
export function waveLines(overview: Overview, context: Context): string[] {
  const { screen, messages } = context;
  const { wave, shown, figures } = overview;
  const lines = [
    screen.tone(
      'strong',
      messages.waveHeading(messages.quoted(plain(wave.name)), plain(wave.panel), messages.date(wave.dated.toISOString())),
    ),
  ];
  lines.push(...folded(context, messages.waveStateLine(wave.state, shown.assessor, wave.digest)));
  lines.push(...folded(context, ...unitSentences(overview, context)));
  const all = find(figures, 'panel', '', 'all', '', 'level');
  if (all === undefined || all.value === null) return [...lines, '', messages.nothingObserved()];
  lines.push('', ...folded(context, ...overallSentences(overview, context)));
  lines.push('', screen.tone('strong', messages.familiesTitle()), '', ...subjectLines(figures, 'family', context));
  lines.push(
    '',
    screen.tone('strong', messages.servicesTitle()),
    '',
    ...subjectLines(figures, 'indicator', context),
    '',
    ...folded(context, messages.residentsLegend()),
  );
  lines.push(...scopeLines(figures, context), ...providerLines(figures, context), '', ...rankingLines(overview, context));
  return lines;
}

function unitSentences({ units, final }: Overview, { messages }: Context): string[] {
  const sentences = [];
  if (!final) sentences.push(messages.provisional(units.done, sumOf(units)));
  if (units['without-site'] > 0) sentences.push(messages.unitsWithoutSite(units['without-site']));
  if (units.failed > 0) sentences.push(messages.waveFailed(units.failed));
  if (units.left > 0) sentences.push(messages.unitsLeft(units.left));
  return sentences;
}

function overallSentences({ figures, ranking }: Overview, { messages }: Context): string[] {
  const figure = (measure: string) => find(figures, 'panel', '', 'all', '', measure);
  const level = figure('level')!;
  const decimal = (value: number | null): string => (value === null ? '–' : messages.decimal(value, 2));
  const towns = ranking.filter(({ observed }) => observed > 0).length;
  const sentences = [
    messages.waveMean(decimal(level.value), intervalText(level, messages), level.n_observed, towns, level.n_unobserved, level.n_abstained),
    messages.waveAttainment(
      messages.percent(figure('attainment')?.value ?? 0),
      decimal(figure('own')?.value ?? null),
      decimal(figure('lecko2014')?.value ?? null),
    ),
  ];
  const even = figure('even');
  if (even !== undefined && even.value !== null)
    sentences.push(messages.evenTowns(Math.round(even.value * even.n_observed), even.n_observed));
  return sentences;
}

/** One line a family or service: mean, interval, attainment, and for a service the residents who can begin and do it online. */
function subjectLines(figures: readonly NewFigure[], subject: 'family' | 'indicator', context: Context): string[] {
  const { screen, messages, language } = context;
  const titles = messages.figureColumns;
  const services = subject === 'indicator';
  // What a number rests on must not fall off a narrow screen: the name gives way first.
  const room = Math.max(16, screen.columns - (services ? 60 : 46));
  const ids: readonly string[] = services ? SERVICES.map(({ id }) => id) : FAMILIES;
  const rows = ids.flatMap((id) => {
    const figure = (measure: string) => find(figures, 'panel', '', subject, id, measure);
    const level = figure('level');
    if (level === undefined) return [];
    const share = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : messages.percent(value));
    return [
      [
        cut(services ? labelOf(id, language) : FAMILY_NAMES[id as (typeof FAMILIES)[number]][language], room),
        level.value === null ? '–' : messages.decimal(level.value, 2),
        intervalText(level, messages),
        share(figure('attainment')?.value),
        ...(services ? [share(figure('residents-3')?.value), share(figure('residents-4')?.value)] : []),
        messages.count(level.n_observed),
        messages.count(level.n_unobserved),
        messages.count(level.n_abstained),
      ],
    ];
  });
  const columns = [
    { title: services ? titles.service : titles.family },
    { title: titles.level, align: 'right' as const },
    { title: titles.interval },
    { title: titles.attainment, align: 'right' as const },
    ...(services
      ? [
          { title: titles.begun, align: 'right' as const },
          { title: titles.done, align: 'right' as const },
        ]
      : []),
    { title: 'n', align: 'right' as const },
    { title: titles.unobserved, align: 'right' as const },
    { title: titles.abstained, align: 'right' as const },
  ];
  return table(columns, rows, screen);
}

function scopeLines(figures: readonly NewFigure[], context: Context): string[] {
  const { screen, messages } = context;
  const rows = STRATA.flatMap((stratum) => find(figures, 'stratum', stratum, 'all', '', 'level') ?? []).map((row) => [
    messages.strata[row.scope_id as (typeof STRATA)[number]],
    row.value === null ? '–' : messages.decimal(row.value, 2),
    intervalText(row, messages),
    messages.count(row.n_observed),
  ]);
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

/** "This portal explains these marks in n towns": the providers that carry most, at most eight. */
function providerLines(figures: readonly NewFigure[], context: Context): string[] {
  const { screen, messages } = context;
  const of = (id: string, measure: string) => find(figures, 'panel', '', 'provider', id, measure);
  const providers = figures
    .filter((row) => row.subject === 'provider' && row.measure === 'towns' && (row.value ?? 0) >= 2)
    .sort((one, other) => other.n_observed - one.n_observed || (one.subject_id < other.subject_id ? -1 : 1))
    .slice(0, 8);
  if (providers.length === 0) return [];
  const sentences = providers.map(({ subject_id, value, n_observed }) => {
    const difference = of(subject_id, 'difference');
    return messages.providerEffect(
      providerLabel(subject_id),
      n_observed,
      value ?? 0,
      messages.decimal(of(subject_id, 'level')?.value ?? 0, 1),
      difference === undefined || difference.value === null
        ? null
        : [messages.signed(difference.value, 1), signedInterval(difference, messages)],
    );
  });
  return ['', screen.tone('strong', messages.providersTitle()), '', ...folded(context, ...sentences, messages.providersCaveat())];
}

/** On a terminal the first and last towns of a large panel; elsewhere all of them. */
const SHOWN = 40;

/** A screen narrower than this has no room for inhabitants and evenness. */
const WIDE = 104;

function rankingLines({ ranking }: Overview, context: Context): string[] {
  const { screen, messages } = context;
  const { town, people, strip, mean, rank, evenness } = messages.rankingColumns;
  const ranked = ranking.filter(({ value }) => value !== null).length;
  const shown = screen.terminal ? ranking.slice(0, SHOWN) : ranking;
  const wide = screen.columns >= WIDE;
  const rows = shown.map((row) => [
    cut(plain(row.name), wide ? 30 : Math.max(10, screen.columns - 66)),
    ...(wide ? [messages.count(row.population)] : []),
    stripOfSigns(row.strip),
    row.value === null ? '–' : messages.decimal(row.value, 2),
    row.rank_low === null || row.rank_high === null ? '–' : messages.rankShort(row.rank_low, row.rank_high),
    ...(wide ? [row.evenness === null ? '–' : messages.decimal(row.evenness, 2)] : []),
  ]);
  const columns = [
    { title: town },
    ...(wide ? [{ title: people, align: 'right' as const }] : []),
    { title: strip },
    { title: mean, align: 'right' as const },
    { title: rank(ranked), align: 'right' as const },
    ...(wide ? [{ title: evenness, align: 'right' as const }] : []),
  ];
  return [
    screen.tone('strong', messages.rankingTitle()),
    '',
    ...table(columns, rows, screen),
    ...(ranking.length > shown.length ? [messages.andMore(ranking.length - shown.length)] : []),
    '',
    ...folded(context, messages.demoLegend(), messages.rankLegend()),
  ];
}

/** One town through all waves: a line a service, a column a wave. `archive`: where the proof of the wave that was asked for lies. */
export function townHistoryLines(
  row: RankedRow,
  { ranking }: Overview,
  history: readonly HistoryRow[],
  archive: string | null,
  context: Context,
): string[] {
  const { screen, messages, language } = context;
  const ranked = ranking.filter(({ value }) => value !== null).length;
  const lines = [screen.tone('strong', plain(row.name))];
  if (row.value !== null && row.rank_low !== null && row.rank_high !== null) {
    lines.push(messages.townStands(messages.decimal(row.value, 2), messages.rankBand(row.rank_low, row.rank_high, ranked), row.observed));
  }
  const waves = [...new Set(history.map(({ wave, assessor }) => `${wave} ${assessor}`))];
  const rows = SERVICES.map(({ id }) => [
    labelOf(id, language),
    ...waves.map((wave) => {
      const one = history.find((mark) => mark.indicator === id && `${mark.wave} ${mark.assessor}` === wave);
      if (one === undefined) return '';
      if (one.kind === 'unobserved') return '?';
      return one.kind === 'abstained' ? '~' : messages.level(one.level ?? 0, one.ceiling);
    }),
  ]);
  const columns = [{ title: messages.figureColumns.service }, ...waves.map((title) => ({ title: plain(title), align: 'right' as const }))];
  const proof = archive === null ? [] : ['', screen.tone('quiet', messages.proofHint(plain(archive)))];
  return [...lines, '', ...table(columns, rows, screen), ...proof];
}

function find(
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

/** Bounds of a difference; `null` where there are too few towns to tell. */
function signedInterval({ low, high }: NewFigure, messages: Context['messages']): string | null {
  return low === null || high === null ? null : messages.interval(messages.signed(low, 1), messages.signed(high, 1));
}

function table(columns: readonly Column[], rows: readonly (readonly string[])[], screen: Context['screen']): string[] {
  if (!screen.terminal) return rows.map((row) => row.join('\t'));
  return drawnTable(columns, rows, screen);
}

function folded({ screen }: Context, ...texts: readonly string[]): string[] {
  return texts.flatMap((text) => wrap(text, screen.columns));
}
