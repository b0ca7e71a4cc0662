// `npm run rubric`: says for each instrument whether what judges does something else than its last version, and which findings of the fixtures moved;
// for one that keeps account of its wordings, what each theme's earned, and which are wrong elsewhere.
// `npm run rubric -- [--amend] INSTRUMENT VERSION "WHAT CHANGED"` writes a new version; `--amend` puts it in the place of the last one, as long as that was
// not released. `npm run rubric -- --same INSTRUMENT "WHY"` says that sources were written anew and judge as before: refused where a finding moved.
// A house test fails when something that judges has changed and this was not run.
import './on-node-24.js';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { LISTS, writtenList } from './lists/lists.js';
import { behaviourDigest } from './rubric/behaviour.js';
import { movedFindings, readFindings, saidOfMoves, writtenFindings } from './rubric/findings.js';
import { coversOf, fixturesOf, INSTRUMENTS, recordOf, versionsOf, wordingsOf } from './rubric/instruments.js';
import { readVersions, writtenVersion } from './rubric/versions.js';

const given = process.argv.slice(2);
const flag = given[0]?.startsWith('--') ? given.shift() : undefined;
const [instrument = '', ...rest] = given;
const [version = '', change = ''] = flag === '--same' ? ['', ...rest] : rest;
if (
  (flag !== undefined && flag !== '--amend' && flag !== '--same') ||
  (instrument === '' ? flag !== undefined : !INSTRUMENTS.includes(instrument) || change === '') ||
  (instrument !== '' && flag !== '--same' && !/^\d+\.\d+\.\d+$/.test(version))
) {
  console.error(
    [
      'usage: npm run rubric',
      '       npm run rubric -- [--amend] INSTRUMENT VERSION "what changed, and why these findings moved"',
      '       npm run rubric -- --same INSTRUMENT "why nothing can have moved"',
      `instruments: ${INSTRUMENTS.join(', ')}`,
    ].join('\n'),
  );
  process.exit(2);
}

for (const one of instrument === '' ? INSTRUMENTS : [instrument]) await look(one);

/**
 * Judges the fixtures, says what moved, and writes what was asked for.
 * @param {string} name
 */
async function look(name) {
  const versions = await readVersions(name);
  const last = versions.at(-1);
  const before = existsSync(recordOf(name)) ? readFindings(readFileSync(recordOf(name), 'utf8')) : new Map();
  /** @type {{ judgeFixtures: () => Promise<ReadonlyMap<string, string>> }} */
  const { judgeFixtures } = await import(fixturesOf(name).href);
  const after = await judgeFixtures();
  const behaviour = behaviourDigest(coversOf(name));
  const isSame = behaviour === last?.behaviour;
  console.log(saidOfMoves(name, last?.version ?? 'nothing', before, after));
  console.log(
    isSame
      ? `  what judges does what ${last?.version} did`
      : `  what judges is not what it was in ${last?.version ?? 'any version'}: ${behaviour}`,
  );
  if (instrument === '') {
    const wordings = wordingsOf(name);
    if (wordings !== null) {
      /** @type {{ wordingsReport: () => Promise<string> }} */
      const { wordingsReport } = await import(wordings.href);
      console.log(await wordingsReport());
    }
    return;
  }
  const date = new Date().toISOString().slice(0, 10);
  if (flag === '--same') {
    if (last === undefined || movedFindings(before, after).length > 0) refuse('Findings moved: this is a new version.');
    else if (!isSame)
      write(name, { ...last, behaviour, rewritten: [...last.rewritten.filter(({ why }) => why !== change), { date, why: change }] });
    return;
  }
  if (flag === '--amend' && last !== undefined) rmSync(new URL(`${last.version}.ts`, versionsOf(name)));
  else if (versions.some((known) => known.version === version))
    refuse(`Version ${version} is in the history already: choose the next one, or put --amend in front if it was never released.`);
  write(name, { version, digest: behaviour, date, change, behaviour, rewritten: [] });
  writeFileSync(recordOf(name), writtenFindings(after));
  console.log(`${name}@${version} ${behaviour}`);
}

/**
 * @param {string} name
 * @param {import('@beffroi/domain').RubricVersion} entry
 */
function write(name, entry) {
  writeFileSync(new URL(`${entry.version}.ts`, versionsOf(name)), writtenVersion(entry));
  const list = LISTS.find(({ file }) => file.href === new URL('index.ts', versionsOf(name)).href);
  if (list !== undefined) writeFileSync(list.file, writtenList(list));
}

/**
 * @param {string} why
 * @returns {never}
 */
function refuse(why) {
  console.error(why);
  process.exit(2);
}
