// How far the machine agrees with careful people on the labelled towns, through the real pipeline; or how far two people agree.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archivePath, findBrowser, folderSource, openBrowser, viaSource } from '@beffroi/capture';
import type { Calibration } from '@beffroi/domain';
import { startLittleWeb } from '@beffroi/littleweb';
import { recompute } from '@beffroi/services/gather';
import { RUBRIC, SERVICES, type ServiceFinding } from '@beffroi/services/judge';
import { type Agreement, agreementOf, type Judgement, type Kappa, MARKS, markOf, type Pair, SORTS } from './lib/agree.ts';
import { auditTowns } from './lib/pipeline.ts';
import { table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { INSTANT, labelsOf, type Reader, readTowns, TOWNS, type Town, WEB } from './lib/towns.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    web: { type: 'string', default: WEB },
    towns: { type: 'string', default: TOWNS },
    mode: { type: 'string', default: 'via' },
    render: { type: 'string', default: 'auto' },
    budget: { type: 'string', default: '80' },
    'at-once': { type: 'string', default: '3' },
    /** Keeps the archives there. */
    data: { type: 'string' },
    /** Judges the archives that lie in `--data` anew, without collecting. */
    again: { type: 'boolean', default: false },
    /** Two readers follow: `--between first second`. */
    between: { type: 'boolean', default: false },
    /** Lists every pair that differs. */
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const towns = await readTowns(resolve(values.towns));
const pairs: Pair[] = [];
let heading: string;
if (values.between) {
  const [one = 'first', other = 'second'] = positionals;
  const [first, second] = [readerOf(one), readerOf(other)];
  for (const town of towns) add(town, labelsOf(town, first), labelsOf(town, second));
  heading = `${first} and ${second} readers`;
} else {
  if (values.again) await judgeAgain();
  else await judge();
  heading = `people and rubric ${RUBRIC.version} (${RUBRIC.digest.slice(0, 19)}…), ${values.again ? 'archives again' : values.mode}`;
}
// Towns come in as they are done: the order of rows, and so the interval's draws, must not hang on that.
pairs.sort((a, b) => (a.town < b.town ? -1 : a.town > b.town ? 1 : 0));
const agreement = agreementOf(pairs);
if (values.json)
  console.log(JSON.stringify({ heading, ...agreement, ...(values.list ? { different: pairs.filter(differs) } : {}) }, null, 1));
else for (const part of report(agreement)) console.log(`${part}\n`);

function readerOf(name: string): Reader {
  if (name === 'first' || name === 'second' || name === 'agreed') return name;
  if (name === 'levels') return 'agreed';
  throw new Error(`no reader is called ${name}: first, second or levels`);
}

/** Pairs of all services that both judged. */
function add(town: Town, first: Readonly<Record<string, Judgement>>, second: Readonly<Record<string, Judgement>>): void {
  for (const { id } of SERVICES) {
    const [one, other] = [first[id], second[id]];
    if (one !== undefined && other !== undefined) pairs.push({ town: town.slug, service: id, first: one, second: other });
  }
}

function addFindings(town: Town, findings: readonly ServiceFinding[]): void {
  const machine = findings.map((finding): [string, Judgement] => {
    const seen = finding.evidence[0];
    const why = `${finding.because.code}${seen === undefined ? '' : ` ${seen.rule} ${seen.url}`}`;
    const { kind, level, confidence } = finding;
    return [finding.indicator, { kind, level, confidence, why, ...(finding.kind === 'unobserved' ? { obstacle: finding.obstacle } : {}) }];
  });
  add(town, labelsOf(town, 'agreed'), Object.fromEntries(machine));
}

async function judge(): Promise<void> {
  await using folder = await scratch();
  const { mode, render } = values;
  if (mode !== 'via' && mode !== 'folder') throw new Error(`--mode via or folder, not ${mode}`);
  const root = resolve(values.web);
  const web = mode === 'via' ? await startLittleWeb({ root }) : null;
  const source = web === null ? folderSource(root) : viaSource(web.address);
  const path = render === 'never' ? null : await findBrowser(process.env);
  const browser = path === null ? null : openBrowser(path);
  if (browser === null && render !== 'never') console.error('no browser: pages that scripts draw stay unread');
  try {
    await auditTowns(towns, {
      source,
      data: values.data === undefined ? folder.path : resolve(values.data),
      browser,
      atOnce: Number(values['at-once']),
      budget: Number(values.budget),
      onTown: (town, { findings }) => addFindings(town, findings),
    });
  } finally {
    await source.close();
    await web?.close();
    await browser?.close();
  }
}

async function judgeAgain(): Promise<void> {
  if (values.data === undefined) throw new Error('--again judges the archives of --data FOLDER');
  for (const town of towns) {
    const path = archivePath(resolve(values.data), town.code ?? new URL(town.start).hostname, INSTANT);
    addFindings(town, (await recompute(path)).findings);
  }
}

function differs({ first, second }: Pair): boolean {
  return first.kind !== second.kind || markOf(first) !== markOf(second);
}

function report({
  overall,
  byTown,
  byService,
  marks,
  sorts,
  sameObstacle,
  marksCalibration,
  calibration,
  byConfidence,
}: Agreement): string[] {
  const labels = values.between ? ['first', 'second'] : ['people', 'machine'];
  const parts = [
    table([
      ['town', 'both marked', 'same', 'kappa', `mean ${labels[0]}`, `mean ${labels[1]}`],
      ...Object.entries(byTown).map(([town, one]) => [town, ...kappaCells(one), number(one.firstMean), number(one.secondMean)]),
    ]),
    table([
      ['service', 'both marked', 'same', 'kappa'],
      ...Object.entries(byService).map(([service, one]) => [service, ...kappaCells(one)]),
    ]),
    `marks, ${labels[0]} down, ${labels[1]} across\n${table([['', ...MARKS.map(String)], ...MARKS.map((mark, row) => [String(mark), ...marks.counts[row]!.map(dot)])])}`,
    `kinds, ${labels[0]} down, ${labels[1]} across\n${table([['', ...SORTS], ...SORTS.map((sort, row) => [sort, ...sorts.counts[row]!.map(dot)])])}\nsame kind ${percent(sorts.agreement)}; same obstacle in ${sameObstacle.same} of ${sameObstacle.n}`,
  ];
  if (calibration !== null && marksCalibration !== null) {
    parts.push(
      calibrationOf('confidence of marks', marksCalibration),
      calibrationOf('confidence of marks and of what was not observed', calibration),
      `each confidence said\n${table([
        ['', 'confidence', 'n', 'right', 'share'],
        ...byConfidence.map((one) => [one.kind, String(one.confidence), String(one.n), String(one.right), number(one.right / one.n)]),
      ])}`,
    );
  }
  const off = pairs.filter(differs);
  if (values.list) parts.push(`${off.length} that differ\n${off.map(lineOf).join('\n')}`);
  const { interval, kappa, worst, n, same } = overall;
  parts.push(
    `${heading}: quadratic weighted kappa ${number(kappa)}${interval === null ? '' : ` (95 % ${number(interval.low)} to ${number(interval.high)}, towns drawn)`} over ${n} marks, ${same} the same (${percent(n === 0 ? null : same / n)}); ${pairs.length} pairs, ${off.length} differ; with refusals counted as the farthest mark ${number(worst)}`,
  );
  return parts;
}

function calibrationOf(name: string, { n, bins, brier, expectedError, overconfidence }: Calibration): string {
  const rows = bins
    .filter((bin) => bin.n > 0)
    .map((bin) => [
      `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
      String(bin.n),
      number(bin.confidence),
      number(bin.accuracy),
      bin.interval === null ? '' : `${number(bin.interval.low)}–${number(bin.interval.high)}`,
    ]);
  return `${name}: n ${n}, Brier ${number(brier)}, expected error ${number(expectedError)}, overconfidence ${number(overconfidence)}\n${table([['bin', 'n', 'said', 'right', '95 %'], ...rows])}`;
}

function lineOf({ town, service, first, second }: Pair): string {
  const said = (one: Judgement): string =>
    markOf(one) === null ? `${one.kind}${one.obstacle === undefined ? '' : ` (${one.obstacle})`}` : String(markOf(one));
  return `${town} ${service}: ${said(first)} | ${said(second)}${second.why === undefined ? '' : `  ${second.why}`}`;
}

function kappaCells({ n, same, kappa }: Kappa): string[] {
  return [String(n), String(same), number(kappa)];
}

function number(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function percent(value: number | null): string {
  return value === null ? '-' : `${(100 * value).toFixed(1)} %`;
}

function dot(count: number): string {
  return count === 0 ? '·' : String(count);
}
