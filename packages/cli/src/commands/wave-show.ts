import { EXIT, type Arguments, Refusal, plain } from '@beffroi/terminal';
import { archivesName, withHouse } from '@beffroi/terminal/house';
import { waveHead } from '@beffroi/terminal/reports';
import { servicesInstrument } from '@beffroi/services/gather';
import { historyOf, lastCapture } from '@beffroi/store';
import { type Overview, verifyWave, waveOf, waveOverview } from '@beffroi/waves';
import type { Context } from '../context.ts';
import { townHistoryLines, waveLines } from '../reports/wave-lines.ts';
import { showProgrammes } from './programmes-show.ts';

/** What a wave found: figures with their n and interval, the towns in order. With `--town`, one town through all waves. */
export async function waveShowCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const name = args.words[0]!;
  const town = args.text('town');
  return withHouse(args, context, async (house) => {
    const { store, data } = house;
    if (args.flag('verify')) {
      const digests = await verifyWave(store, name);
      for (const { what, digest, same } of digests) screen.out(messages.verified(plain(what), digest, same));
      return digests.every(({ same }) => same) ? EXIT.done : EXIT.differs;
    }
    if ((await waveOf(store.db, name)).instrument === 'programmes') return showProgrammes(house, args, context);
    const overview = await waveOverview(store, name, servicesInstrument.catalogue);
    if (overview === null) throw new Refusal(messages.unknownSeries(name));
    if (town !== null) {
      const row = overview.ranking.find(({ territory }) => territory === town.toUpperCase());
      if (row === undefined) throw new Refusal(messages.townNotJudged(plain(town), plain(name)));
      const history = await historyOf(store.db, row.territory);
      const capture = await lastCapture(store.db, { waveId: overview.wave.id, territory: row.territory });
      const archive = capture === null ? null : `${archivesName(context.env, data)}/${capture.archive}`;
      if (args.flag('json')) screen.out(JSON.stringify({ town: row, archive, history }, null, 2));
      else for (const line of townHistoryLines(row, overview, history, archive, context)) screen.out(line);
      return EXIT.done;
    }
    if (args.flag('json')) screen.out(JSON.stringify(documentOf(overview), null, 2));
    else for (const line of waveLines(overview, context)) screen.out(line);
    return EXIT.done;
  });
}

function documentOf({ wave, series, shown, units, figures, ranking, final }: Overview): object {
  return {
    format: 'beffroi-wave/1',
    ...waveHead(wave),
    options: wave.options,
    units,
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
    ranking: ranking.map(({ rank_low, rank_high, ...row }) => ({ ...row, rankLow: rank_low, rankHigh: rank_high })),
  };
}
