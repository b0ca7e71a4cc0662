// `npm run postgres`: says which PostgreSQL server the tests are run on; on Debian and its kin, root gets one installed.
// `node scripts/postgres.js serve`: starts a private one in a folder of its own, prints its address, and ends it when standard input ends. A line there has it crash and come back
// a second later: `down` and `up` are printed.
// A server of one's own is named in the variable BEFFROI_TEST_DATABASE_URL; its user must be allowed to make databases.
import './on-node-24.js';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { aptInstall, mayInstall } from './apt-install.js';
import { freePort } from './free-port.js';

const NAMED = 'BEFFROI_TEST_DATABASE_URL';
/** Milliseconds that a server which crashed is away. */
const DOWN = 1_000;
const DEBIAN = '/usr/lib/postgresql';
const MISSING =
  `No PostgreSQL server was found: install one (Debian: "apt-get install postgresql"), put its "initdb" and "postgres" on the PATH, ` +
  `or name the address of a database in the variable ${NAMED}, and start again.`;

const named = process.env[NAMED] ?? '';
if (named === '') {
  let programs = find();
  if (programs === null && install()) programs = find();
  if (programs === null) {
    console.error(MISSING);
    process.exitCode = 1;
  } else if (process.argv[2] === 'serve') {
    await serve(programs);
  } else {
    console.log(`PostgreSQL: ${programs}`);
  }
} else {
  console.log(process.argv[2] === 'serve' ? named : `PostgreSQL: the one that ${NAMED} names`);
}

/** @returns {string | null} the folder of the newest server's programs */
function find() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

/** @returns {boolean} whether something was installed */
function install() {
  if (!mayInstall()) return false;
  console.error('No PostgreSQL server is here: installing one with apt-get.');
  // Debian would start a server of its own on the usual port: nobody asked for it.
  const settings = '/etc/postgresql-common/createcluster.conf';
  if (!existsSync(settings)) {
    mkdirSync('/etc/postgresql-common', { recursive: true });
    writeFileSync(settings, 'create_main_cluster = false\n');
  }
  // What is there stays as it is, also the file above.
  return aptInstall(['postgresql'], ['-o', 'Dpkg::Options::=--force-confold']);
}

/** @param {string} programs folder of the server's programs */
async function serve(programs) {
  // The server refuses to be run by root.
  const as = process.getuid?.() === 0 ? ordinaryUser() : null;
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-pg-'));
  if (as !== null) chownSync(folder, as.uid, as.gid);
  const cluster = join(folder, 'cluster');
  const env = { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC', HOME: folder };

  const made = spawnSync(
    join(programs, 'initdb'),
    ['--pgdata', cluster, '--username=beffroi', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...as, env, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  }

  const port = await freePort();
  // For tests only: what is written need not outlive the machine.
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '64MB',
    autovacuum: 'off',
    jit: 'off',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const start = async () => {
    const server = spawn(join(programs, 'postgres'), ['-D', cluster, ...args], {
      ...as,
      env,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await readiness(server);
    return server;
  };
  let server = await start();
  console.log(`postgres://beffroi@127.0.0.1:${port}/postgres`);

  // Standard input ends with the process that asked, however that dies; an interruption from the keyboard comes to both.
  process.on('SIGINT', () => {});
  const over = Promise.race([once(process.stdin, 'end'), once(process.stdin, 'close'), once(process, 'SIGTERM')]);
  for (let isOver = false; !isOver; ) {
    const crash = once(process.stdin, 'data');
    const ended = once(server, 'exit');
    isOver = await Promise.race([over.then(() => true), crash.then(() => false), ended.then(() => true)]);
    // As if it were killed: nothing is written down, connections break, and it recovers from its log when it comes back.
    server.kill(isOver ? 'SIGINT' : 'SIGQUIT');
    await ended;
    if (isOver) break;
    console.log('down');
    await sleep(DOWN);
    server = await start();
    console.log('up');
  }
  rmSync(folder, { recursive: true, force: true });
  process.stdin.destroy();
}

/** @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} server */
async function readiness(server) {
  let said = '';
  const ended = once(server, 'exit');
  await new Promise((resolve, reject) => {
    server.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
      if (said.includes('ready to accept connections')) resolve(undefined);
    });
    server.on('error', reject);
    ended.then(() => reject(new Error(`the server ended: ${said}`)));
  });
}

/** @returns {{ uid: number, gid: number }} */
function ordinaryUser() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres', 'nobody'].map((name) => lines.find((each) => each.startsWith(`${name}:`))).find((each) => each !== undefined);
  const [, , uid, gid] = (line ?? '').split(':');
  if (uid === undefined || gid === undefined) throw new Error('There is no user "postgres" or "nobody" who could run the server.');
  return { uid: Number(uid), gid: Number(gid) };
}
