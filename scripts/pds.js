// `npm run pds`: says which server of AT Protocol the tests of public accounts use; installs one (a Bluesky PDS with its directory of names, 480 MB) where npm can.
// `node scripts/pds.js serve`: starts it on loopback behind a small proxy that gives it real host names, prints where all is, and ends it when standard input ends.
// The variable BEFFROI_PDS names the folder in which it lies, or says `none`; without it that is `build/pds`, outside of the workspace: nothing of ours depends on it.
import './on-node-24.js';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startPeerProxy } from './peers/peer-proxy.js';

const VERSION = '0.6.7';
const named = process.env['BEFFROI_PDS'] ?? '';
const folder = named === '' ? fileURLToPath(new URL('../build/pds', import.meta.url)) : named;

/** The names that the house's tests know it by. */
const HANDLES = ['.brezan.test', '.test'];

if (named === 'none') {
  console.error('The variable BEFFROI_PDS says "none": unset it.');
  process.exitCode = 1;
} else if (!isThere() && !install()) {
  console.error(
    `No Bluesky PDS could be installed in ${folder}: npm must be there, and reach a registry that has @atproto/dev-env ${VERSION}.`,
  );
  process.exitCode = 1;
} else if (process.argv[2] === 'serve') {
  await serve();
} else {
  console.log(`PDS: @atproto/dev-env ${VERSION} in ${folder}`);
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

async function serve() {
  const proxy = await startPeerProxy();
  // Whoever starts it reads one line from standard output: what the servers say there goes elsewhere.
  const say = console.log;
  console.log = console.error;
  const { TestNetworkNoAppView } = await import(pathToFileURL(join(folder, 'node_modules/@atproto/dev-env/dist/index.js')).href);
  const network = await TestNetworkNoAppView.create({ pds: { serviceHandleDomains: HANDLES } });
  try {
    const [pds, plc] = [network.pds.url, network.plc.url].map((url) => new URL(url).host);
    if (pds === undefined || plc === undefined) throw new Error('it says no address');
    const loopback = (/** @type {string} */ host) => host.replace('localhost', '127.0.0.1');
    proxy.route(pds, loopback(pds));
    proxy.route('plc.directory', loopback(plc));
    // Without an AppView, the server of the accounts answers in its place that it has none.
    proxy.route('public.api.bsky.app', loopback(pds));
    for (const name of ['mairie.brezan.test', 'nul.brezan.test', 'faux-brezan.test', 'mediatheque.test']) proxy.route(name, loopback(pds));
    say(JSON.stringify({ proxy: proxy.address, control: proxy.control, pds: network.pds.url, plc: network.plc.url }));
    process.on('SIGINT', () => {});
    process.stdin.resume();
    await Promise.race([once(process.stdin, 'end'), once(process.stdin, 'close'), once(process, 'SIGTERM')]);
  } finally {
    await network.close();
    await proxy.close();
    process.stdin.destroy();
  }
}
