// `npm run browser`: says which browser pages drawn by scripts will be read with; on Debian and its kin, root gets one installed.
import './on-node-24.js';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const { findBrowser } = await import('@beffroi/capture');

let found = await findBrowser(process.env);
if (found === null && process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.log('No browser is here: installing Chromium with apt-get.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    if (spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status !== 0) break;
  }
  found = await findBrowser(process.env);
}
if (found === null) {
  console.error(
    'No browser was found: install Chromium (Debian: "apt-get install chromium"), or name one in the variable BEFFROI_CHROMIUM, and start again.',
  );
  process.exitCode = 1;
} else {
  console.log(`Browser: ${found}`);
}
