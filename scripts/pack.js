// `npm run pack`: one package of all that runs, build/beffroi-VERSION.tgz, which a bare Node installs and `npx beffroi` starts.
// With --try it is installed into an empty folder, from the registry, and tried there: a command, an audit, the site, the library with its types.
import './on-node-24.js';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const { buildSite } = await import('../packages/web/serve/build-site.ts');
const { HOUSE } = await import('./package/rooms.js');
const { stage } = await import('./package/stage.js');

const folder = join(HOUSE, 'build', 'package');
await buildSite({ onBuild: () => console.error('The site is built first.') });
const { name, version } = stage(folder);
const [made] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', mkdir(join(HOUSE, 'build'))], {
    cwd: folder,
    encoding: 'utf8',
  }),
);
const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `build/${made.filename}: ${name} ${version}, ${made.entryCount} files, ${megabytes(made.size)} (${megabytes(made.unpackedSize)} unpacked)`,
);

if (process.argv.includes('--try')) {
  const { tryPackage } = await import('./package/try.js');
  await tryPackage(join(HOUSE, 'build', made.filename));
}

/** @param {string} path */
function mkdir(path) {
  mkdirSync(path, { recursive: true });
  return path;
}
