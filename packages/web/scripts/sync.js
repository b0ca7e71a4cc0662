// Writes the types of routes, and what tsconfig.json extends, which npm takes away with each installation.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const room = fileURLToPath(new URL('..', import.meta.url));
execFileSync(process.execPath, [fileURLToPath(new URL('svelte-kit.js', import.meta.resolve('@sveltejs/kit/package.json'))), 'sync'], {
  cwd: room,
  stdio: 'inherit',
});
