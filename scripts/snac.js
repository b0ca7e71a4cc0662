// `npm run snac`: says which server of the fediverse the tests of public accounts use; on Debian and its kin, root gets one installed.
// `node scripts/snac.js serve LABEL`: starts two on loopback behind a small proxy that gives them real host names, prints where all is, and ends them when standard input ends.
// The variable BEFFROI_SNAC names the program, or says `none`.
import './on-node-24.js';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { aptInstall, mayInstall } from './apt-install.js';
import { freePort } from './free-port.js';
import { oneAtATime } from './peers/one-at-a-time.js';
import { startPeerProxy } from './peers/peer-proxy.js';

const named = process.env['BEFFROI_SNAC'] ?? '';
const MISSING =
  'No snac server was found: install it (Debian 13: "apt-get install snac2"), put "snac" on the PATH, or name it in the variable BEFFROI_SNAC, and start again.';

/**
 * Each is a server, with those who have an account there. Two of one name on one machine share a piece of memory in which each reads whether it is to go on: who ends one stops the deliveries of
 * the other. So whoever starts some gives them a label of their own.
 */
const label = process.argv[3] === undefined ? '' : `-${process.argv[3]}`;
const HOSTS = [
  { host: `social${label}.brezan.example`, users: ['mairie', 'mediatheque', 'silence', 'maire'] },
  { host: `pouet${label}.valdor.example`, users: ['camille', 'sacha'] },
];

let program = find();
if (program === null && named === '') program = oneAtATime('snac', () => find() ?? (install() ? find() : null));
if (program === null) {
  console.error(named === 'none' ? 'The variable BEFFROI_SNAC says "none": unset it.' : MISSING);
  process.exitCode = 1;
} else if (process.argv[2] === 'serve') {
  await serve(program);
} else {
  const { stdout } = spawnSync(program, [], { encoding: 'utf8' });
  console.log(`snac: ${program} (${/snac [\d.]+/.exec(stdout)?.[0] ?? 'of unknown version'})`);
}

/** @returns {string | null} path of the program */
function find() {
  if (named !== '') return named !== 'none' && existsSync(named) ? named : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'snac')).find((path) => existsSync(path)) ?? null;
}

/** @returns {boolean} whether something was installed */
function install() {
  if (!mayInstall()) return false;
  console.error('No snac server is here: installing one with apt-get.');
  // The package starts a service of its own where there is an init: without a data folder it serves nothing.
  return aptInstall(['snac2']);
}

/** @param {string} snac */
async function serve(snac) {
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-snac-'));
  const proxy = await startPeerProxy();
  const servers = [];
  const running = [];
  try {
    for (const { host, users } of HOSTS) {
      const port = await freePort();
      const data = join(folder, host);
      const made = { host, data, users: initialise(snac, data, port, host, users) };
      proxy.route(host, `127.0.0.1:${port}`);
      const env = { ...process.env, http_proxy: `http://${proxy.address}`, no_proxy: '' };
      const server = spawn(snac, ['httpd', data], { env, stdio: ['ignore', 'ignore', 'ignore'] });
      running.push(server);
      await listening(port, server);
      servers.push(made);
    }
    console.log(JSON.stringify({ snac, proxy: proxy.address, control: proxy.control, servers }));
    // Standard input ends with the process that asked, however that dies; an interruption from the keyboard comes to both.
    process.on('SIGINT', () => {});
    process.stdin.resume();
    await Promise.race([
      once(process.stdin, 'end'),
      once(process.stdin, 'close'),
      once(process, 'SIGTERM'),
      ...running.map((server) => once(server, 'exit')),
    ]);
  } finally {
    await Promise.all(running.map(ended));
    await proxy.close();
    rmSync(folder, { recursive: true, force: true });
    process.stdin.destroy();
  }
}

/**
 * @param {string} snac
 * @param {string} data
 * @param {number} port
 * @param {string} host
 * @param {readonly string[]} users
 * @returns {readonly { readonly name: string, readonly password: string }[]} those who have an account; passwords are said once
 */
function initialise(snac, data, port, host, users) {
  const made = spawnSync(snac, ['init', data], { input: `127.0.0.1\n${port}\n${host}\n\n\n`, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`snac init failed: ${made.error?.message ?? made.stderr}`);
  // A delivery that failed is tried again at once: two minutes later, as snac has it, tests would wait for it.
  const settings = join(data, 'server.json');
  writeFileSync(
    settings,
    JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), protocol: 'http', num_threads: 8, queue_retry_minutes: 0 }),
  );
  return users.map((name) => {
    const { stdout, stderr } = spawnSync(snac, ['adduser', data, name], { input: '\n', encoding: 'utf8' });
    const password = /password is (\S+)/i.exec(stdout)?.[1];
    if (password === undefined) throw new Error(`snac adduser failed: ${stdout}${stderr}`);
    return { name, password };
  });
}

/**
 * Resolves when somebody answers at a port.
 *
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} server
 */
async function listening(port, server) {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error(`snac httpd ended with ${server.exitCode}`);
    const answered = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nobody answers at port ${port}`);
}

/** @param {import('node:child_process').ChildProcess} server */
async function ended(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const end = once(server, 'exit');
  server.kill('SIGTERM');
  const late = setTimeout(() => server.kill('SIGKILL'), 5_000);
  await end;
  clearTimeout(late);
}
