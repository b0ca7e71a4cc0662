#!/usr/bin/env node
// Written plainly: an old Node must be able to read this file, whatever it makes of the rest.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import nodeModule from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const NEEDED = 24;
/**
 * Commands that may ask a database for hours. For all others its WebAssembly is compiled once and plainly: that takes a third of the memory (180 MB where the better compiler needs 490 to 760
 * for a moment) and half the time until the first answer; what is asked then takes some 1.7 times as long.
 */
const LONG = ['serve', 'worker', 'wave', 'publish', 'backup', 'restore'];
/** On a line of its own the first implies the others; once the engine runs it does not, and the better compiler would go on beside. */
const PLAINLY = ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];
/**
 * For commands that read files of any length and hold part of them: with half of Node's room for what is soon forgotten, fifty thousand posts take 190 MB instead of 350, and no more processor.
 * The engine asks for it once, at its start.
 */
const READING = '--max-semi-space-size=8';
/** And what compilers gave back is given back to the system (glibc; others do not read it), as in workers (`src/workers.ts`): some twenty megabytes. */
const ALLOCATOR = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '65536' };

const [command = '', verb = ''] = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const enough = Number(process.versions.node.split('.')[0]) >= NEEDED;
const flags = verb === 'read' && !process.execArgv.includes(READING) ? [READING] : [];

if (enough && flags.length === 0) {
  // Collecting compiled WebAssembly that is no longer used may end the process (V8, nodejs/node#64500); the embedded database is used to the end.
  setFlagsFromString('--no-wasm-code-gc');
  if (!LONG.includes(command)) for (const flag of PLAINLY) setFlagsFromString(flag);
  // Who looks at it for the first time may have a small machine: garbage is collected earlier, for a fifth more of processor.
  if (command === 'demo') setFlagsFromString('--optimize-for-size');
  keepCompiled();
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const own = enough ? process.execPath : nodeOfTheHouse();
  if (own === null) {
    // In a clone npm brings a Node along; a package that was installed does not.
    const cure = existsSync(new URL('../src/main.ts', import.meta.url))
      ? 'lancez d’abord « npm ci », qui en apporte un'
      : `installez-le (https://nodejs.org), ou lancez « npx -p node@${NEEDED} -p beffroi beffroi … »`;
    process.stderr.write(`Beffroi a besoin de Node ${NEEDED}, et celui-ci est le ${process.versions.node} : ${cure}.\n`);
    process.exitCode = 70;
  } else {
    instead(own, enough ? [...process.execArgv, ...flags] : flags, verb === 'read' ? { ...ALLOCATOR, ...process.env } : process.env);
  }
}

/**
 * A command finds its sources compiled by the one before, and starts in half the time; so do its threads, and the processes it starts. They lie beside the sources, where
 * nobody writes who cannot write these: what lies in a folder that others write in would be run as it is. Where that folder cannot be written in, nothing is kept.
 */
function keepCompiled() {
  process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../../../build/compiled', import.meta.url));
  nodeModule.enableCompileCache(process.env['NODE_COMPILE_CACHE']);
}

/**
 * The executable that npm installed for this platform; `null` without one.
 * @returns {string | null}
 */
function nodeOfTheHouse() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    const found = existsSync(modules)
      ? readdirSync(modules).filter((entry) => /^node-(?:bin-)?(?:linux|darwin|win)-(?:x64|arm64)$/.test(entry))
      : [];
    for (const entry of found) {
      const path = join(modules, entry, 'bin', name);
      if (existsSync(path)) return path;
    }
    if (dirname(folder) === folder) return null;
  }
}

/**
 * Runs the same command by another process, in place of this one.
 * @param {string} node
 * @param {readonly string[]} options
 * @param {NodeJS.ProcessEnv} env
 */
function instead(node, options, env) {
  const child = spawn(node, [...options, ...process.argv.slice(1)], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // What is typed at a terminal reaches the child by itself, and twice would mean at once.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', () => {
    process.exitCode = 70;
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
}
