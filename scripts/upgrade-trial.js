// `npm run upgrade -- COMMIT`: tries an upgrade from an older program of this repository, whose tables may be others, and the way back, as docs/install.md tells them: the old program works on old data and writes a backup;
// the program of today opens the folder; the old one refuses it then; the backup goes back, and the old program shows what it showed.
import './on-node-24.js';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const { HOUSE } = await import('./package/rooms.js');

const commit = process.argv[2] ?? '';
if (commit === '') {
  console.error('Which older program? npm run upgrade -- COMMIT');
  process.exit(64);
}
const place = mkdtempSync(join(tmpdir(), 'beffroi-upgrade-'));
const old = join(place, 'old');
const data = join(place, 'data');
const backup = join(place, 'before.backup');
const began = Date.now();
try {
  layOldProgram();
  layData();
  const before = say('the old program shows its waves', run(old, ['wave', 'list', '--lang', 'en', '--data', data]));
  say('the old program writes a backup', run(old, ['backup', backup, '--data', data]));
  const tables = migrationsIn(HOUSE).length - migrationsIn(old).length;
  const after = say(
    `the program of today opens the folder (${tables} migrations)`,
    run(HOUSE, ['wave', 'list', '--lang', 'en', '--data', data]),
  );
  same('its waves are the same', before, after);
  const refused = run(old, ['wave', 'list', '--lang', 'en', '--data', data]);
  if (tables > 0 && refused.code === 0) fail('the old program opened newer tables');
  tell(tables > 0 ? `the old program refuses it: ${refused.text.trim().split('\n')[0]}` : 'the tables are the same');
  renameSync(data, `${data}.new`);
  say('the backup goes back', run(old, ['restore', backup, '--replace', '--data', data]));
  // A database's backup holds no archives: they lie beside it.
  for (const name of readdirSync(`${data}.new`))
    if (!existsSync(join(data, name))) cpSync(join(`${data}.new`, name), join(data, name), { recursive: true });
  same('the old program shows what it showed', before, say('gone back', run(old, ['wave', 'list', '--lang', 'en', '--data', data])));
  console.log(`Upgraded from ${commit} and gone back: ok.`);
} finally {
  spawnSync('git', ['worktree', 'remove', '--force', old], { cwd: HOUSE });
  rmSync(place, { recursive: true, force: true });
}

/** Its sources beside the packages of today: what it needs more, or otherwise, is said by its first command. */
function layOldProgram() {
  execFileSync('git', ['worktree', 'add', '--detach', old, commit], { cwd: HOUSE, stdio: 'ignore' });
  const modules = join(old, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(HOUSE, 'node_modules'))) {
    if (name === '@beffroi') cpSync(join(HOUSE, 'node_modules', name), join(modules, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(HOUSE, 'node_modules', name), join(modules, name));
  }
  tell(`the program of ${commit} is laid out`);
}

/** Data of the time before instruments had rooms of their own: the old program brings them to its own tables. */
function layData() {
  mkdirSync(data);
  const tar = brotliDecompressSync(readFileSync(join(HOUSE, 'fixtures/before-instruments/folder.tar.br')));
  writeFileSync(join(place, 'data.tar'), tar);
  execFileSync('tar', ['-xf', join(place, 'data.tar'), '-C', data]);
  for (const made of ['scratch', '.unfinished']) mkdirSync(join(data, made), { recursive: true });
}

/** @param {string} root @param {string[]} words */
function run(root, words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'packages/cli/bin/beffroi.js'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '', BEFFROI_ARCHIVES: '', NODE_COMPILE_CACHE: join(place, 'compiled') },
  });
  return { code: status, text: status === 0 ? stdout : stderr };
}

/** @param {string} what @param {{ code: number | null, text: string }} done */
function say(what, { code, text }) {
  if (code !== 0) fail(`${what}: ${text}`);
  tell(what);
  return text;
}

/** @param {string} what @param {string} one @param {string} other */
function same(what, one, other) {
  if (one !== other) fail(`${what}: not so\n${one}\n${other}`);
  tell(what);
}

/** @param {string} root */
function migrationsIn(root) {
  const folder = join(root, 'packages/store/src/migrations');
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{4}-.*(?<!\.test)\.ts$/.test(name)) : [];
}

/** @param {string} line */
function tell(line) {
  console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);
}

/** @param {string} why @returns {never} */
function fail(why) {
  throw new Error(why);
}
