import type { Mark } from '@beffroi/figures';
import { furtherOf, type Instrument } from '@beffroi/instrument';
import { compareStoredWaves } from '@beffroi/waves';
import type { Arguments } from '../arguments.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exits.ts';
import type { House } from '../house/house.ts';
import { writeWhole } from '../write-whole.ts';
import { type ShownCatalogue, shownCatalogue } from './catalogue.ts';
import { comparisonLines } from './comparison-lines.ts';

/** Says what changed from one closed wave of an instrument to another, and why. */
export async function compareWaves(
  { store }: House,
  instrument: Instrument,
  args: Arguments,
  context: Context,
  catalogue: ShownCatalogue = shownCatalogue(instrument, context.language),
): Promise<number> {
  const { screen, messages } = context;
  const [before, after] = args.words as readonly [string, string];
  const found = await compareStoredWaves(store, { before, after }, instrument);
  const heads = {
    before: headOf(found.before, found.beforeSeries.assessor, found.beforeSeries.rubric_version),
    after: headOf(found.after, found.afterSeries.assessor, found.afterSeries.rubric_version),
  };
  const document = `${JSON.stringify(
    { format: 'beffroi-comparison/1', ...heads, rejudgedBy: found.rejudged?.assessor ?? null, ...found.comparison },
    marksAsColumns(furtherOf(instrument)),
    2,
  )}\n`;
  const out = args.text('out');
  if (out !== null) await writeWhole(out, document, messages);
  if (args.flag('json')) {
    if (out === null) screen.out(document.trimEnd());
  } else for (const line of comparisonLines(heads.before, heads.after, found.comparison, catalogue, context)) screen.out(line);
  return EXIT.done;
}

/** Prints marks with a column for each further scale of their instrument, `null` where it was not observed. */
function marksAsColumns(scales: readonly string[]): (key: string, value: unknown) => unknown {
  return (_, value) => {
    if (typeof value !== 'object' || value === null || !('further' in value && 'beside' in value)) return value;
    const { kind, level, further, beside: _beside, ...rest } = value as Mark;
    return { kind, level, ...Object.fromEntries(scales.map((id) => [id, further[id] ?? null])), ...rest };
  };
}

function headOf(wave: { readonly name: string; readonly dated: Date; readonly digest: string | null }, assessor: string, rubric: string) {
  return { name: wave.name, dated: wave.dated.toISOString(), digest: wave.digest, assessor, rubric };
}
