// Builds the site: the small scripts first, then the pages.
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, createBuilder } from 'vite';

const room = fileURLToPath(new URL('..', import.meta.url));
process.chdir(room);
await import('./sync.js');
await buildScripts();
await (await createBuilder({ root: room, logLevel: 'warn' }, null)).buildApp();

/** Each file of `src/scripts/` becomes one classic script, which also runs from a folder without a server. */
async function buildScripts() {
  rmSync(`${room}/static/scripts`, { recursive: true, force: true });
  const names = readdirSync(`${room}/src/scripts`).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  for (const name of names) {
    await build({
      root: room,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        outDir: 'static/scripts',
        emptyOutDir: false,
        copyPublicDir: false,
        lib: { entry: `src/scripts/${name}`, formats: ['iife'], name: 'beffroi', fileName: () => name.replace(/\.ts$/, '.js') },
      },
    });
  }
}
