import { EXIT, type Arguments, Refusal, writeWhole, plain } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { comparisonLines } from '@beffroi/terminal/reports';
import { servicesInstrument } from '@beffroi/services/gather';
import { compareStoredWaves, waveOf } from '@beffroi/waves';
import type { Context } from '../context.ts';

/** Says what changed from one closed wave to another, and why. */
export async function waveCompareCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const [before, after] = args.words as readonly [string, string];
  const found = await withHouse(args, context, async ({ store }) => {
    for (const name of [before, after]) {
      if ((await waveOf(store.db, name)).instrument !== servicesInstrument.id) throw new Refusal(messages.compareServicesOnly(plain(name)));
    }
    return compareStoredWaves(store, { before, after }, servicesInstrument);
  });
  const heads = {
    before: headOf(found.before, found.beforeSeries.assessor, found.beforeSeries.rubric_version),
    after: headOf(found.after, found.afterSeries.assessor, found.afterSeries.rubric_version),
  };
  const document = `${JSON.stringify(
    { format: 'beffroi-comparison/1', ...heads, rejudgedBy: found.rejudged?.assessor ?? null, ...found.comparison },
    null,
    2,
  )}\n`;
  const out = args.text('out');
  if (out !== null) await writeWhole(out, document, messages);
  if (args.flag('json')) {
    if (out === null) screen.out(document.trimEnd());
  } else for (const line of comparisonLines(heads.before, heads.after, found.comparison, context)) screen.out(line);
  return EXIT.done;
}

function headOf(wave: { readonly name: string; readonly dated: Date; readonly digest: string | null }, assessor: string, rubric: string) {
  return { name: wave.name, dated: wave.dated.toISOString(), digest: wave.digest, assessor, rubric };
}
