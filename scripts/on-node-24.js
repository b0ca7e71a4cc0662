// Imported first by every script, for its effect: the house needs Node 24, which comes with `npm ci`, whatever Node is on the machine.
// Written plainly, since an old Node must be able to read it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  const own = nodeOfTheHouse();
  if (own === null) {
    console.error(`Beffroi needs Node ${NEEDED}, this is Node ${process.versions.node}: run "npm ci" first, it brings one along.`);
    process.exit(70);
  }
  const child = spawnSync(own, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(child.status ?? 70);
}

/**
 * The executable that npm installed for this platform, one of the optional dependencies of package.json.
 * @returns {string | null}
 */
function nodeOfTheHouse() {
  const modules = join(root, 'node_modules');
  if (!existsSync(modules)) return null;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const folder of readdirSync(modules)) {
    if (!/^node-(?:bin-)?(?:linux|darwin|win)-(?:x64|arm64)$/.test(folder)) continue;
    const path = join(modules, folder, 'bin', name);
    if (existsSync(path)) return path;
  }
  return null;
}
