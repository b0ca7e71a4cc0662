// Builds the site: the small scripts first, then the pages.
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, createBuilder } from 'vite';

const room = fileURLToPath(new URL('..', import.meta.url));
process.chdir(room);
await import('./sync.js');
await buildScripts('scripts', 'static/scripts');
// What towns put on their own pages stands at an address that stays.
await buildScripts('embedded', 'static');
await (await createBuilder({ root: room, logLevel: 'warn' }, null)).buildApp();

/** Each file of a folder of `src/` becomes one classic script, which also runs from a folder without a server. */
async function buildScripts(folder, outDir) {
  if (folder === 'scripts') rmSync(`${room}/${outDir}`, { recursive: true, force: true });
  const names = readdirSync(`${room}/src/${folder}`).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  for (const name of names) {
    await build({
      root: room,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        outDir,
        emptyOutDir: false,
        copyPublicDir: false,
        lib: { entry: `src/${folder}/${name}`, formats: ['iife'], name: 'beffroi', fileName: () => name.replace(/\.ts$/, '.js') },
      },
    });
  }
}
