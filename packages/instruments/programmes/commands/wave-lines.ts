import { printingOf } from '@beffroi/figures';
import type { ProgrammesOverview } from '@beffroi/programmes/gather';
import { isWhole, THEME_IDS, type TownProgrammes, unreadPagesIn } from '@beffroi/programmes/judge';
import type { NewFigure } from '@beffroi/store';
import { drawnTable, plain, sumOf, wrap } from '@beffroi/terminal';
import { waveHead } from '@beffroi/terminal/reports';
import { pagesRead } from '../words/pages-read.ts';
import type { Context } from './context.ts';
import { themeName, verdictLines } from './programme-lines.ts';

/** A wave of programmes: how many lists stand, have a programme, can be read, speak of digital matters; and of what. */
export function programmesWaveLines(overview: ProgrammesOverview, context: Context): string[] {
  const { screen, messages } = context;
  const { wave, election, shown, units, final } = overview;
  const lines = [
    screen.tone('strong', messages.programmesHeading(messages.quoted(plain(wave.name)), plain(wave.panel), election.year, election.round)),
    messages.waveStateLine(wave.state, shown.assessor, shown.digest === null ? null : wave.digest),
  ];
  if (!final) lines.push(messages.provisional(units.done, sumOf(units) - units['without-site']));
  const of = figureOf(overview);
  const count = (measure: string): number => of(measure)?.value ?? 0;
  lines.push(messages.fourDenominators(count('standing'), count('found'), count('readable'), count('mentions')));
  const share = of('mention-of-readable');
  const bounds = of('mention-of-standing');
  if (share === undefined || count('readable') === 0) lines.push(messages.nothingRead());
  else if (share.value === null || !isEnough(share.n_observed)) lines.push(messages.fewRead(share.n_observed));
  else lines.push(messages.mentionShare(messages.percent(share.value), intervalOf(share, context), share.n_observed));
  if (bounds !== undefined && isEnough(bounds.n_observed) && bounds.low !== null && bounds.high !== null) {
    lines.push(messages.mentionBounds(messages.percent(bounds.low), messages.percent(bounds.high), bounds.n_observed));
  }
  if (units['without-site'] > 0) lines.push(messages.townsWithoutList(units['without-site']));
  return [...lines.flatMap((line) => wrap(line, screen.columns)), '', ...themeLines(overview, context)];
}

function themeLines(overview: ProgrammesOverview, context: Context): string[] {
  const { screen, messages } = context;
  const { theme, programmes, share, interval, statements } = messages.themeColumns;
  const of = figureOf(overview);
  const rows = THEME_IDS.flatMap((id) => {
    const named = of('programmes', id);
    if (named === undefined || named.value === null) return [];
    const n = Math.round(named.value * named.n_observed);
    const said = of('statements', id)?.value ?? 0;
    const cells = [
      themeName(id, context),
      messages.count(n),
      isEnough(named.n_observed) ? messages.percent(named.value) : '–',
      isEnough(named.n_observed) ? intervalOf(named, context) : messages.tooFewHere(named.n_observed),
      messages.count(said),
    ];
    return [{ n, cells }];
  });
  if (rows.length === 0) return [];
  const columns = [
    { title: theme },
    { title: programmes, align: 'right' },
    { title: share, align: 'right' },
    { title: interval },
    { title: statements, align: 'right' },
  ] as const;
  const sorted = rows.toSorted((one, other) => other.n - one.n).map(({ cells }) => cells);
  return [screen.tone('strong', messages.themesTitle()), ...drawnTable(columns, sorted, screen)];
}

/** Of fewer programmes their number is told, and no share. */
function isEnough(programmes: number): boolean {
  return printingOf(programmes) === 'estimate';
}

function intervalOf({ low, high }: NewFigure, { messages }: Context): string {
  return low === null || high === null ? '–' : messages.interval(messages.percent(low), messages.percent(high));
}

/** Figures of the whole panel, by measure and theme. */
function figureOf({ figures }: ProgrammesOverview): (measure: string, theme?: string) => NewFigure | undefined {
  return (measure, theme = '') => figures.find((one) => one.scope === 'panel' && one.measure === measure && one.subject_id === theme);
}

/** A town's lists, each in its own words. */
export function programmesTownLines(code: string, { election, lists }: TownProgrammes, archive: string | null, context: Context): string[] {
  const { screen, messages } = context;
  const lines = [screen.tone('strong', messages.townElection(code, election.year, election.round)), ''];
  for (const { name, head, label, state, documents, verdict } of lists) {
    lines.push(
      screen.tone(
        'strong',
        messages.listLine(
          plain(name),
          plain(head),
          plain(label),
          verdict === null || isWhole(verdict.coverage) ? messages.listStates[state]! : messages.readInPart,
        ),
      ),
    );
    for (const { name: document, unreadable, states } of documents) {
      const because = unreadable === null ? null : (messages.unreadableReasons[unreadable] ?? unreadable);
      lines.push(messages.documentLine(plain(document), because));
      if (unreadPagesIn(states) > 0) lines.push(`    ${pagesRead[context.language].pages(states)}`);
    }
    if (verdict !== null) lines.push(...verdictLines(verdict, context));
    lines.push('');
  }
  if (archive !== null) lines.push(screen.tone('quiet', messages.keptIn(archive)));
  return lines;
}

/** The same as a document. */
export function programmesDocument({ wave, election, series, shown, units, figures, final }: ProgrammesOverview): object {
  return {
    format: 'beffroi-programmes-wave/1',
    ...waveHead(wave),
    election,
    units,
    series: series.map(({ assessor, rubric_digest, closed_at, digest }) => ({
      assessor,
      rubricDigest: rubric_digest,
      closed: closed_at?.toISOString() ?? null,
      digest,
    })),
    figuresOf: shown.assessor,
    final,
    figures: figures.map(({ scope, scope_id, subject, subject_id, measure, value, low, high, n_observed, n_unobserved }) => ({
      scope,
      scopeId: scope_id,
      subject,
      subjectId: subject_id,
      measure,
      value,
      low,
      high,
      nObserved: n_observed,
      nUnobserved: n_unobserved,
    })),
  };
}
