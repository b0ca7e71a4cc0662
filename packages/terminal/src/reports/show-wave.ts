import { besideOf, type Instrument, scaleOf } from '@beffroi/instrument';
import { type HistoryRow, historyOf, lastCapture } from '@beffroi/store';
import { type Overview, waveOverview } from '@beffroi/waves';
import type { Arguments } from '../arguments.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exits.ts';
import { archivesName, type House } from '../house/house.ts';
import { Refusal } from '../refusal.ts';
import { plain } from '../text.ts';
import { type ShownCatalogue, shownCatalogue } from './catalogue.ts';
import { waveHead } from './wave-head.ts';
import { townHistoryLines, type WaveAdditions, waveLines } from './wave-lines.ts';
import { withoutTarget } from './without-target.ts';

/** What an instrument says of its waves more than its catalogue and figures do. */
export interface ShowOptions {
  readonly catalogue?: ShownCatalogue;
  readonly additions?: WaveAdditions;
  /** A line below a town's: what can be done with the archive that proves it. */
  readonly proof?: (archive: string) => string;
}

/** What a wave found: figures with their n and interval, the towns in order. With `--town`, one town through all waves. */
export async function showWave(
  { store, data }: House,
  instrument: Instrument,
  args: Arguments,
  context: Context,
  { catalogue = shownCatalogue(instrument, context.language), additions = furtherMeans(instrument, context), proof }: ShowOptions = {},
): Promise<number> {
  const { screen, messages } = context;
  const name = args.words[0]!;
  const town = args.text('town');
  const json = args.flag('json');
  const overview = await waveOverview(store, name, instrument);
  if (overview === null) throw new Refusal(messages.unknownSeries(name));
  if (town === null) {
    if (json) screen.out(JSON.stringify(waveDocument(overview), null, 2));
    else {
      const without = (n: number): string => withoutTarget(n, instrument, overview.wave.options, context);
      for (const line of waveLines(overview, catalogue, { without, ...additions }, context)) screen.out(line);
    }
    return EXIT.done;
  }
  const row = overview.ranking.find(({ territory }) => territory === town.toUpperCase());
  if (row === undefined) throw new Refusal(messages.townNotJudged(plain(town), plain(name)));
  const history = await historyOf(store.db, row.territory, instrument.id);
  const capture = await lastCapture(store.db, { waveId: overview.wave.id, territory: row.territory });
  const archive = capture === null || capture.archive === null ? null : `${archivesName(context.env, data)}/${capture.archive}`;
  if (json)
    screen.out(
      JSON.stringify(
        { town: overview.ranked ? row : withoutRank(row), archive, history: history.map((past) => pastOf(past, besideOf(instrument))) },
        null,
        2,
      ),
    );
  else {
    for (const line of townHistoryLines(row, overview, history, catalogue, context)) screen.out(line);
    if (archive !== null && proof !== undefined) for (const line of ['', screen.tone('quiet', proof(plain(archive)))]) screen.out(line);
  }
  return EXIT.done;
}

const withoutRank = ({ rank_low: _low, rank_high: _high, ...row }: Overview['ranking'][number]): object => row;

/** A row of a town's history as a document has it: with the further scale that comparisons look at, by its own name. */
function pastOf({ wave, dated, assessor, indicator, kind, level, further, ...more }: HistoryRow, beside: string | null): object {
  return { wave, dated, assessor, indicator, kind, level, ...(beside === null ? {} : { [beside]: further[beside] ?? null }), ...more };
}

/** The further scales of an instrument that says nothing of them itself: their means, one by one. */
function furtherMeans(instrument: Instrument, { messages, language }: Context): WaveAdditions {
  return {
    overall: (figure) =>
      (scaleOf(instrument).further ?? []).flatMap(({ id, title }) => {
        const value = figure(id)?.value ?? null;
        return value === null ? [] : [messages.furtherMean(title[language], messages.decimal(value, 2))];
      }),
  };
}

function waveDocument({ wave, series, shown, units, thin, figures, ranking, ranked, final }: Overview): object {
  return {
    format: 'beffroi-wave/1',
    ...waveHead(wave),
    options: wave.options,
    units,
    thinReadings: thin,
    series: series.map(({ assessor, rubric_digest, closed_at, digest }) => ({
      assessor,
      rubricDigest: rubric_digest,
      closed: closed_at?.toISOString() ?? null,
      digest,
    })),
    figuresOf: shown.assessor,
    final,
    figures: figures.map(({ scope, scope_id, subject, subject_id, measure, value, low, high, n_observed, n_unobserved, n_abstained }) => ({
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
      nAbstained: n_abstained,
    })),
    ...(ranked
      ? { ranking: ranking.map(({ rank_low, rank_high, ...row }) => ({ ...row, rankLow: rank_low, rankHigh: rank_high })) }
      : { towns: ranking.map(withoutRank) }),
  };
}
