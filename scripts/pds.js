// `npm run pds`: says which server of AT Protocol the tests of public accounts use; installs one (a Bluesky PDS with its directory of names, 480 MB) where npm can.
// `node scripts/pds.js serve`: starts it on loopback behind a small proxy that gives it real host names, prints where all is, and ends it when standard input ends.
// `node scripts/pds.js serve appview`: the same with Bluesky's AppView, which shows feeds, profiles and threads; it needs the PostgreSQL of `npm run postgres`, and Valkey (or Redis), which root gets
// installed on Debian.
// The variable BEFFROI_PDS names the folder in which it lies, or says `none`; without it that is `build/pds`, outside of the workspace: nothing of ours depends on it.
import './on-node-24.js';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { aptInstall, mayInstall } from './apt-install.js';
import { freePort } from './free-port.js';
import { oneAtATime } from './peers/one-at-a-time.js';
import { startPeerProxy } from './peers/peer-proxy.js';

const VERSION = '0.6.7';
const named = process.env['BEFFROI_PDS'] ?? '';
const folder = named === '' ? fileURLToPath(new URL('../build/pds', import.meta.url)) : named;

/** The names that the house's tests know it by. */
const HANDLES = ['.brezan.test', '.test'];

/** Names that lead to it. */
const NAMES = ['mairie.brezan.test', 'nul.brezan.test', 'faux-brezan.test', 'mediatheque.test'];

if (named === 'none') {
  console.error('The variable BEFFROI_PDS says "none": unset it.');
  process.exitCode = 1;
} else if (!isThere() && !oneAtATime('pds', () => isThere() || install())) {
  console.error(
    `No Bluesky PDS could be installed in ${folder}: npm must be there, and reach a registry that has @atproto/dev-env ${VERSION}.`,
  );
  process.exitCode = 1;
} else if (process.argv[2] === 'appview') {
  // Asked by tests: whether what an AppView needs is here.
  console.log(`AppView: @atproto/dev-env ${VERSION} in ${folder}, with ${valkey()}`);
} else if (process.argv[2] === 'serve') {
  await serve(process.argv[3] === 'appview');
} else {
  console.log(`PDS: @atproto/dev-env ${VERSION} in ${folder}`);
}

/** @returns {string} path of the program that keeps what an AppView remembers for a while */
function valkey() {
  const find = () =>
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .flatMap((one) => ['valkey-server', 'redis-server'].map((name) => join(one, name)))
      .find(existsSync);
  const found = find() ?? oneAtATime('valkey', () => find() ?? (installValkey() ? find() : undefined));
  if (found === undefined) {
    console.error('No Valkey or Redis was found: install one (Debian 13: "apt-get install valkey-server"), and start again.');
    process.exit(1);
  }
  return found;
}

/** @returns {boolean} whether something was installed */
function installValkey() {
  if (!mayInstall()) return false;
  console.error('No Valkey is here: installing it with apt-get.');
  return aptInstall(['valkey-server']);
}

/** @returns {boolean} */
function isThere() {
  const manifest = join(folder, 'node_modules/@atproto/dev-env/package.json');
  // The lists of npm are written last: an installation that was cut has none.
  return (
    existsSync(join(folder, 'node_modules/.package-lock.json')) &&
    existsSync(manifest) &&
    JSON.parse(readFileSync(manifest, 'utf8')).version === VERSION
  );
}

/** @returns {boolean} whether it is there now */
function install() {
  console.error(`No Bluesky PDS is here: installing @atproto/dev-env ${VERSION} with npm in ${folder}.`);
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'beffroi-pds',
    private: true,
    type: 'module',
    dependencies: { '@atproto/dev-env': VERSION },
    // Its own choice has no binary for Node 24, is compiled for minutes, and then ends the process at a collection of garbage.
    overrides: { 'better-sqlite3': '13.2.0' },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const path = [dirname(process.execPath), process.env['PATH'] ?? ''].join(process.platform === 'win32' ? ';' : ':');
  const npm = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return npm.status === 0 && isThere();
}

/** @param {boolean} appView */
async function serve(appView) {
  const proxy = await startPeerProxy();
  /** @type {(() => Promise<void>)[]} */
  const ends = [];
  // Whoever starts it reads one line from standard output: what the servers say there goes elsewhere.
  const say = console.log;
  console.log = console.error;
  try {
    leadSitesHere();
    const network = await started(appView, ends);
    ends.push(() => network.close());
    const bare = appView ? await startedBeside(network) : null;
    if (bare !== null) ends.push(() => bare.close());
    // Without an AppView, the server of the accounts answers in its place that it has none.
    const view = network.bsky?.url ?? network.pds.url;
    const [pds = '', plc = '', shown = ''] = [network.pds.url, network.plc.url, view].map((url) => new URL(url).host);
    const loopback = (/** @type {string} */ host) => host.replace('localhost', '127.0.0.1');
    for (const [name, host] of [[pds, pds], ['plc.directory', plc], ['public.api.bsky.app', shown], ...NAMES.map((one) => [one, pds])])
      proxy.route(name ?? '', loopback(host ?? ''));
    const own = { pds: network.pds.url, plc: network.plc.url, view: network.bsky?.url ?? null, bare: (bare ?? network.pds).url };
    say(JSON.stringify({ proxy: proxy.address, control: proxy.control, ...own }));
    process.on('SIGINT', () => {});
    process.stdin.resume();
    await Promise.race([once(process.stdin, 'end'), once(process.stdin, 'close'), once(process, 'SIGTERM')]);
  } finally {
    for (const end of ends.reverse()) await end();
    await proxy.close();
    process.stdin.destroy();
  }
}

/** Sites whose name says a port, `https://bureau-40123.brezan.fictif`, are found on this machine: no resolver knows them, and nobody signs certificates for them. */
function leadSitesHere() {
  const ask = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const port = /-(\d+)\.brezan\.fictif$/.exec(url.hostname)?.[1];
    return port === undefined ? ask(input, init) : ask(`http://127.0.0.1:${port}/${url.host}${url.pathname}`);
  };
}

/**
 * A second server with the same directory, which nothing shows: it costs next to nothing beside the first.
 *
 * @param {{ readonly plc: { readonly url: string } }} network
 * @returns {Promise<{ readonly url: string, close(): Promise<void> }>}
 */
async function startedBeside({ plc }) {
  const { TestPds } = await import(pathToFileURL(join(folder, 'node_modules/@atproto/dev-env/dist/index.js')).href);
  return TestPds.create({ didPlcUrl: plc.url, port: await freePort(), inviteRequired: false, serviceHandleDomains: HANDLES });
}

/**
 * @param {boolean} appView
 * @param {(() => Promise<void>)[]} ends what is to be ended, in the order in which it began
 */
async function started(appView, ends) {
  const { TestNetwork, TestNetworkNoAppView } = await import(
    pathToFileURL(join(folder, 'node_modules/@atproto/dev-env/dist/index.js')).href
  );
  const pds = { serviceHandleDomains: HANDLES };
  if (!appView) return TestNetworkNoAppView.create({ pds });
  const database = spawn(process.execPath, [fileURLToPath(new URL('postgres.js', import.meta.url)), 'serve'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  ends.push(() => ended(database, () => database.stdin.end()));
  const address = await lineOf(database, /^postgres:/);
  const cache = spawn(valkey(), ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--port', String(await freePort())], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  ends.push(() => ended(cache, () => cache.kill('SIGTERM')));
  await lineOf(cache, /Ready to accept connections/);
  process.env['REDIS_HOST'] = `127.0.0.1:${cache.spawnargs.at(-1)}`;
  return TestNetwork.create({ dbPostgresUrl: address, dbPostgresSchema: 'beffroi', pds });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => void} end
 */
async function ended(child, end) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  end();
  await exit;
}

/**
 * The first line that a process prints of this kind.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {RegExp} kind
 * @returns {Promise<string>}
 */
function lineOf(child, kind) {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('it prints nothing');
    createInterface({ input: child.stdout }).on('line', (line) => kind.test(line) && resolve(line));
    child.on('exit', (code) => reject(new Error(`it ended with ${code}`)));
    child.on('error', reject);
  });
}
