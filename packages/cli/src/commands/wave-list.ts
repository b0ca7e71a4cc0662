import { countUnits, listWaves, seriesOf } from '@beffroi/store';
import { type Arguments, cut, EXIT, plain, sumOf, tableOf } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { waveHead } from '@beffroi/terminal/reports';
import type { Context } from '../context.ts';

/** All waves, oldest first. */
export async function waveListCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const waves = await withHouse(args, context, async ({ store }) => {
    const all = [];
    for (const wave of await listWaves(store.db)) {
      all.push({ wave, units: await countUnits(store.db, wave.id), series: await seriesOf(store.db, wave.id) });
    }
    return all;
  });
  if (args.flag('json')) {
    const entries = waves.map(({ wave, units, series }) => ({
      ...waveHead(wave),
      units,
      series: series.map((one) => ({ assessor: one.assessor, closed: one.closed_at?.toISOString() ?? null, digest: one.digest })),
    }));
    screen.out(JSON.stringify({ waves: entries }, null, 2));
    return EXIT.done;
  }
  if (waves.length === 0) {
    screen.out(messages.noWaves());
    return EXIT.done;
  }
  const { name, panel, date, state, towns, rubric } = messages.waveColumns;
  const rows = waves.map(({ wave, units, series }) => {
    const all = sumOf(units);
    return [
      plain(wave.name),
      plain(wave.panel),
      messages.date(wave.dated.toISOString()),
      messages.waveStates[wave.state],
      `${messages.count(units.done)}/${messages.count(all)}`,
      series.map((one) => one.rubric_version).join(', '),
    ];
  });
  if (!screen.terminal) for (const row of rows) screen.out(row.join('\t'));
  else {
    const columns = [
      { title: name },
      { title: panel },
      { title: date },
      { title: state },
      { title: towns, align: 'right' },
      { title: rubric },
    ] as const;
    for (const line of tableOf(columns, rows)) screen.out(cut(line, screen.columns));
  }
  return EXIT.done;
}
