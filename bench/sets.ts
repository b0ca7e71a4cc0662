// How the rubric judges each labelled set, from archives collected once: false absences, unobserved marks agreed, exact marks, silence, kappa, worst town, calibration, and for the sums what
// each confidence was worth. Of sets whose errors nobody reads it prints counts alone, whatever is asked.
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { folderSource, SOFTWARE } from '@beffroi/capture';
import { judgeArchive, measureTown } from '@beffroi/services/gather';
import type { ServiceFinding } from '@beffroi/services/judge';
import { type Agreement, agreementOf, type Judgement, markOf, type Pair } from './lib/agree.ts';
import { FIXTURES, INSTANT, labelsOf, readTowns, type Town } from './lib/towns.ts';
import { isUnread, UNREAD_SETS } from './lib/unread-sets.ts';

const { values } = parseArgs({
  options: {
    /** Archives by set and town; those that are missing are collected into it. */
    archives: { type: 'string' },
    /** Sets by folder of the fixtures; all without it. */
    sets: { type: 'string' },
    /** Lists every mark that differs, of sets that may be read. */
    list: { type: 'boolean', default: false },
  },
});
if (values.archives === undefined) throw new Error('--archives FOLDER: where archives lie, or are collected into');
const archives = resolve(values.archives);

/** One mark of one town beside a person's. */
interface Row extends Pair {
  readonly set: string;
  readonly slug: string;
  readonly finding: ServiceFinding;
}

async function allSets(): Promise<readonly string[]> {
  const further = (await readdir(resolve(FIXTURES, 'further'))).map((name) => `further/${name}`);
  return ['.', 'trial', ...further.toSorted()];
}

/** The archive of a town, collected from its folder without a browser where it is not there yet. */
async function archiveOf(set: string, town: Town): Promise<string> {
  const folder = join(archives, set === '.' ? 'home' : set.replace('/', '_'));
  const path = join(folder, `${town.slug}.wacz`);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).includes(`${town.slug}.wacz`)) return path;
  const { archive } = await measureTown({
    ...{ start: town.start, territory: null, town: town.name, source: folderSource(resolve(FIXTURES, set, 'web')), data: folder },
    ...{ budget: 80, interval: 0, instant: INSTANT, concurrency: 4, crawlDelayCap: 0 },
    ...{ render: 'never', browser: null, userAgent: SOFTWARE },
  });
  await rename(archive, path);
  return path;
}

async function rowsOf(set: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const town of await readTowns(resolve(FIXTURES, set, 'towns'))) {
    const labels = labelsOf(town, 'agreed');
    const { findings } = await judgeArchive(await archiveOf(set, town));
    for (const finding of findings) {
      const first = labels[finding.indicator];
      if (first === undefined) continue;
      const { kind, level, confidence } = finding;
      const second: Judgement = { kind, level, confidence, ...(finding.kind === 'unobserved' ? { obstacle: finding.obstacle } : {}) };
      rows.push({ set, slug: town.slug, town: `${set} ${town.slug}`, service: finding.indicator, first, second, finding });
    }
  }
  return rows;
}

/** Fewer marks than that tell nothing of one town. */
const LEAST_MARKS = 5;

/** The kappa of the town on which it is lowest, with its exact marks: a town is not named. */
function worstOf(byTown: Agreement['byTown']): string {
  const towns = Object.values(byTown).flatMap(({ n, same, kappa }) => (kappa === null || n < LEAST_MARKS ? [] : [{ n, same, kappa }]));
  const [worst] = towns.toSorted((one, other) => one.kappa - other.kappa);
  return worst === undefined ? '-' : `${worst.kappa.toFixed(3)} (${worst.same}/${worst.n})`;
}

/** Of each confidence that was said, how many marks were right: levels and absences, then what is unobserved. */
function worthOf(name: string, rows: readonly Row[]): readonly string[] {
  const { byConfidence } = agreementOf(rows);
  const said = [...new Set(byConfidence.map(({ confidence }) => confidence))].toSorted((one, other) => other - one);
  return said.map((confidence) => {
    const of = (kinds: readonly string[]): string => {
      const some = byConfidence.filter((one) => one.confidence === confidence && kinds.includes(one.kind));
      return `${some.reduce((sum, { right }) => sum + right, 0)}/${some.reduce((sum, { n }) => sum + n, 0)}`;
    };
    return `${name.padEnd(26)} said ${confidence.toFixed(2)} marks ${of(['level', 'absence']).padEnd(9)} unobserved ${of(['unobserved'])}`;
  });
}

function line(name: string, rows: readonly Row[]): string {
  const absences = rows.filter(({ second }) => second.kind === 'absence');
  const falseOnes = absences.filter(({ first }) => markOf(first) !== 0);
  const unobserved = rows.filter(({ second }) => second.kind === 'unobserved');
  const agreed = rows.filter(({ first, second }) => first.kind === 'unobserved' && second.kind === 'unobserved');
  const people = rows.filter(({ first }) => first.kind === 'unobserved');
  const both = rows.filter(({ first, second }) => (markOf(first) ?? 0) > 0 && markOf(second) !== null);
  const exact = both.filter(({ first, second }) => markOf(first) === markOf(second));
  const given = rows.filter(({ first }) => markOf(first) !== null);
  const silent = given.filter(({ second }) => markOf(second) === null);
  const { overall, byTown, marksCalibration, calibration } = agreementOf(rows);
  const said = (n: number, of: number): string => `${n}/${of}`.padEnd(9);
  return [
    name.padEnd(26),
    `false abs ${said(falseOnes.length, absences.length)}`,
    `unobs ${said(agreed.length, people.length)}`,
    `(said ${String(unobserved.length).padEnd(4)})`,
    `exact>=1 ${said(exact.length, both.length)}`,
    `silent ${said(silent.length, given.length)}`,
    `marks ${String(overall.n).padEnd(4)} same ${String(overall.same).padEnd(4)}`,
    `kappa ${overall.kappa?.toFixed(3) ?? '-'}`,
    `cal ${marksCalibration?.expectedError.toFixed(3) ?? '-'} ${calibration?.expectedError.toFixed(3) ?? '-'}`,
    `worst town ${worstOf(byTown)}`,
  ].join(' ');
}

const sets = values.sets?.split(',') ?? (await allSets());
const all: Row[] = [];
const shown: string[] = [];
for (const set of sets) {
  const rows = await rowsOf(set);
  all.push(...rows);
  const hidden = rows.filter(({ slug }) => isUnread(set, slug));
  console.log(line(`${set}${hidden.length === 0 ? '' : hidden.length === rows.length ? ' (u)' : ' (part u)'}`, rows));
  for (const row of rows) if (!isUnread(set, row.slug) && differs(row)) shown.push(listed(row));
}

function differs({ first, second }: Row): boolean {
  return first.kind !== second.kind || markOf(first) !== markOf(second);
}

function listed({ set, slug, service, first, finding }: Row): string {
  const [seen] = finding.evidence;
  const said = finding.level ?? `${finding.kind}${finding.kind === 'unobserved' ? `(${finding.obstacle})` : ''}`;
  const person = markOf(first) ?? `${first.kind}(${first.obstacle ?? ''})`;
  const proof = seen === undefined ? '' : `${seen.rule} ${seen.url} « ${seen.quote.slice(0, 90)} »`;
  return `${set} ${slug} ${service} ${person} | ${said} ${finding.confidence} ${finding.because.code} ${proof}`;
}

const of = (...names: readonly string[]): readonly Row[] => all.filter(({ set }) => names.some((name) => set === `further/${name}`));
const sums: readonly (readonly [string, readonly Row[]])[] = [
  ['unread 14 16 20 21', of('fourteenth', 'sixteenth', 'twentieth', 'twentyfirst')],
  ['never fitted 20 21 23 27', of('twentieth', 'twentyfirst', 'twentythird', 'twentyseventh')],
  ['unread nine', of(...UNREAD_SETS.slice(0, 9).map((set) => set.replace('further/', '')))],
  ['unread 31 32 33', of('thirtyfirst', 'thirtysecond', 'thirtythird')],
  ['all unread', all.filter(({ set }) => UNREAD_SETS.includes(set))],
  ['read further', all.filter(({ set }) => set.startsWith('further/') && !UNREAD_SETS.includes(set))],
];
for (const [name, rows] of sums) if (rows.length > 0) console.log(line(name, rows));
for (const [name, rows] of sums) if (rows.length > 0) for (const one of worthOf(name, rows)) console.log(one);
if (values.list) for (const one of shown) console.log(one);
