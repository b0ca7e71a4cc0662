// How far the machine agrees with careful people on labelled programmes: mention, themes, ladder, by part; and its ten worst errors.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { weightedKappa } from '@beffroi/domain';
import { type Hits, type MachineAgreement, machineAgreement, RUBRIC } from '@beffroi/programmes/judge';
import { type Judged, judgeLabelled, rungPairs, themesByKind } from '../packages/instruments/programmes/test/labelled.ts';
import { table } from './lib/samples.ts';

const { values } = parseArgs({
  options: {
    /** A folder with `labels/` and `documents/`. */
    programmes: { type: 'string', default: join(import.meta.dirname, '..', 'fixtures', 'programmes') },
    /** Counts this round alone, of a set that was written in rounds. */
    round: { type: 'string' },
    /** Leaves the errors out: what is counted at first sight is not looked at. */
    counts: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const judged = (await judgeLabelled(resolve(values.programmes))).filter(
  ({ label }) => values.round === undefined || String(label.round) === values.round,
);
const read = judged.filter(({ label, verdict }) => label.readable && verdict !== null);
const agreement = machineAgreement(
  read.map(({ label, verdict }) => ({ document: label.id, part: label.part ?? 'open', people: label, machine: verdict! })),
);
if (values.json) console.log(JSON.stringify(agreement, null, 1));
else report();

function report(): void {
  console.log(`Rubric ${RUBRIC.version} (${RUBRIC.digest.slice(0, 19)}…): ${judged.length} documents, ${read.length} of them read\n`);
  for (const part of agreement) {
    const said = read.filter(({ label }) => part.part === '' || (label.part ?? 'open') === part.part);
    console.log(`${part.part || 'all'}: ${part.documents} documents`);
    console.log(table([['', 'right', 'extra', 'missed', 'precision', 'recall', 'F1'], ...rowsOf(part)]));
    console.log(`macro F1 of themes ${figure(part.macroF1)}; without cameras ${figure(withoutCameras(part))}; ${ladder(said)}`);
    console.log(apart(said));
  }
  if (values.counts) return;
  console.log('The ten worst:');
  for (const { document, mention, extra, missed } of agreement[0]!.errors.slice(0, 10)) {
    console.log(`  ${document}: mention ${mention}${extra.map((id) => `, + ${id}`).join('')}${missed.map((id) => `, − ${id}`).join('')}`);
  }
}

function rowsOf({ mention, micro, themes }: MachineAgreement): string[][] {
  const row = (name: string, { right, extra, missed, precision, recall, f1 }: Hits): string[] => [
    name,
    ...[right, extra, missed].map(String),
    ...[precision, recall, f1].map(figure),
  ];
  return [row('mention', mention), row('themes, micro', micro), ...themes.map((hits) => row(hits.theme, hits))];
}

/** Micro-F1 of themes without cameras: half of what programmes say is of cameras, and nobody misses these. */
function withoutCameras({ themes }: MachineAgreement): number | null {
  const [right, extra, missed] = (['right', 'extra', 'missed'] as const).map((of) =>
    themes.filter(({ theme }) => theme !== 'video-surveillance').reduce((sum, hits) => sum + hits[of], 0),
  ) as [number, number, number];
  return right + extra + missed === 0 ? null : (2 * right) / (2 * right + extra + missed);
}

/** The same apart by manner of writing and by size of town, and how many themes of each kind of statement were seen, where a set tells them. */
function apart(some: readonly Judged[]): string {
  const by = (of: 'manner' | 'size'): string => {
    const groups = Map.groupBy(some, ({ label }) => label[of] ?? '');
    const told = [...groups].filter(([name]) => name !== '');
    return told
      .map(([name, ones]) => {
        const [all] = machineAgreement(
          ones.map(({ label, verdict }) => ({ document: label.id, part: '', people: label, machine: verdict! })),
        );
        return `${name} ${figure(withoutCameras(all!))} (${ones.length})`;
      })
      .join(' · ');
  };
  const kinds = [...themesByKind(some)].map(([kind, { seen, all }]) => `${kind} ${seen}/${all}`).join(' · ');
  return [`themes seen in statements: ${kinds}`, by('manner'), by('size')]
    .filter((line) => line !== '')
    .join('\n')
    .concat('\n');
}

function ladder(some: readonly Judged[]): string {
  const pairs = rungPairs(some);
  const same = pairs.filter(({ people, machine }) => people === machine).length;
  const kappa = weightedKappa(
    pairs.map(({ people, machine }) => [people, machine]),
    4,
  );
  return `ladder: ${same} of ${pairs.length} statements alike (${figure(same / pairs.length)}), quadratic weighted kappa ${figure(kappa?.kappa ?? null)}`;
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
