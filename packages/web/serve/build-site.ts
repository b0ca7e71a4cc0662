import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isAlive } from './alive.ts';

const ROOM = fileURLToPath(new URL('..', import.meta.url));
/** What the built site is made from: this room, what pages are written with, pages and words of instruments. The other rooms run as they are. */
const SOURCES = ['src', 'static', 'scripts', 'package.json', 'vite.config.ts', '../ui/src', '../instruments'] as const;
/** What of an instrument goes into pages. */
const OF_PAGES = /^\.\.\/instruments\/[^/]+\/(?:pages|words|package\.json$)/;
/** Made by the build itself. */
const MADE = [join('static', 'scripts'), join('static', 'assistant.js'), join('src', 'routes', '[[lang=lang]]', '(instruments)')];
/** Where it is not there, this is an installed package: its site came built, and nothing here could build it. */
const BUILDER = join(ROOM, 'vite.config.ts');
const STAMP = join(ROOM, 'build', 'made-from');
const LOCK = join(ROOM, '.svelte-kit', 'building');

/** How the site is built. */
export interface BuildOptions {
  /** Called before a build, which takes some ten seconds; not called when what is there is good. */
  readonly onBuild?: () => void;
  readonly signal?: AbortSignal;
}

/** The site could not be built: what the builder said is the message. */
export class BuildFailure extends Error {
  override readonly name = 'BuildFailure';
}

/**
 * Builds the site when it was not built yet or its sources have changed since. Two processes that want it at once build it once.
 *
 * @returns whether it was built now
 * @throws BuildFailure · the signal's reason
 */
export async function buildSite({ onBuild, signal }: BuildOptions = {}): Promise<boolean> {
  if (!existsSync(BUILDER) || (await builtFrom()) === (await sourcesDigest())) return false;
  const free = await lock(signal);
  try {
    const digest = await sourcesDigest();
    if ((await builtFrom()) === digest) return false;
    onBuild?.();
    await rm(STAMP, { force: true });
    await runBuilder(signal);
    await writeFile(STAMP, digest);
    return true;
  } finally {
    await free();
  }
}

async function builtFrom(): Promise<string | null> {
  return existsSync(join(ROOM, 'build', 'handler.js')) ? readFile(STAMP, 'utf8').catch(() => null) : null;
}

async function sourcesDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const path of await filesUnder(source))
      hash
        .update(`${path}\0`)
        .update(await readFile(join(ROOM, path)))
        .update('\0');
  }
  return `sha256:${hash.digest('hex')}`;
}

async function filesUnder(path: string): Promise<readonly string[]> {
  if (/\.(?:ts|js|json)$/.test(path)) return [path];
  const entries = await readdir(join(ROOM, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => relative(ROOM, join(entry.parentPath, entry.name)))
    .filter(
      (name) => !MADE.some((made) => name.startsWith(made)) && (path !== '../instruments' || OF_PAGES.test(name.replaceAll('\\', '/'))),
    )
    .sort();
}

/** Waits for its turn; a lock whose process has ended is taken over. */
async function lock(signal: AbortSignal | undefined): Promise<() => Promise<void>> {
  await mkdir(join(LOCK, '..'), { recursive: true });
  for (;;) {
    try {
      const handle = await open(LOCK, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(LOCK, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(LOCK, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(LOCK, { force: true });
    await setTimeout(200, undefined, signal === undefined ? {} : { signal });
  }
}

/** In a process of its own: the builder changes its folder and its environment. */
async function runBuilder(signal: AbortSignal | undefined): Promise<void> {
  const child = spawn(process.execPath, [join(ROOM, 'scripts', 'build.js')], { cwd: ROOM, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const stop = (): void => void child.kill();
  signal?.addEventListener('abort', stop, { once: true });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (code !== 0) throw new BuildFailure(whatWentWrong(said.join('')));
}

/** What a builder said, without the places in its own code. */
function whatWentWrong(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines.slice(-30).join('\n');
}
