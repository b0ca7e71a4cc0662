import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mutated, numbers } from './mutations.ts';
import type { Target } from './targets.ts';

/** Inputs that once broke a reader, by reader. A new one lies in `FOUND` until it is mended and kept. */
const CORPUS = join(import.meta.dirname, 'corpus');
const FOUND = join(import.meta.dirname, '..', '..', 'build', 'fuzz');

/** An input that a reader did not survive. */
export interface Fault {
  readonly target: string;
  /** How the reader ended, with the first places of its code. */
  readonly said: string;
  /** Where the bytes lie. */
  readonly file: string;
}

/** One input with the name that it is kept under. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Those of a reader that once broke it, and what it reads every day. */
export async function firstInputs(
  target: Target,
  scratch: string,
): Promise<{ readonly kept: readonly Input[]; readonly seeds: readonly Uint8Array[] }> {
  const folder = join(CORPUS, target.name);
  const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
  const kept = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
  return { kept, seeds: await target.seeds(scratch) };
}

/** Input number `n` of a reader in a run: the same each time, whichever were tried before it. */
export function inputOf(target: Target, seeds: readonly Uint8Array[], run: number, n: number): Uint8Array {
  const digest = createHash('sha256').update(`${run} ${target.name} ${n}`).digest();
  return mutated(seeds, numbers(digest.readUInt32LE(0)), target.words);
}

/** Gives an input to its reader. One that throws has its bytes kept. */
export async function tried(target: Target, { name, bytes }: Input, scratch: string, found: string = FOUND): Promise<Fault | null> {
  try {
    await target.read(bytes, scratch);
    return null;
  } catch (error) {
    const file = join(found, target.name, name);
    await mkdir(join(found, target.name), { recursive: true });
    await writeFile(file, bytes);
    const said = error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error);
    return { target: target.name, said, file };
  }
}

/** A short name for bytes. */
export function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}
