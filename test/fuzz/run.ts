import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Fault, firstInputs, type Input, inputOf, nameOf, tried } from './rig.ts';
import { TARGETS, type Target } from './targets.ts';

/** How long a run lasts, and what it is made of. */
export interface FuzzRun {
  /** Inputs are made of it: the same run has the same. */
  readonly run: number;
  /** Readers whose names hold it; all of '' . */
  readonly only: string;
  /** Number of the first input of each reader. */
  readonly from: number;
  /** It ends when each reader has had its inputs of `npm run test:deep`, so many, or when told to: `null`. */
  readonly inputs: 'deep' | number | null;
  /** Seconds of processor after which it ends too; `null` for as many as there are. */
  readonly processor: number | null;
}

/** What a run came to. */
export interface Fuzzed {
  readonly inputs: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
  /** Seconds of processor. */
  readonly processor: number;
}

/** More faults than these say nothing new. */
const MOST_FAULTS = 8;
/** Each reader gets so many made inputs behind its first ones before a run that is told to end does: one without any would say nothing. */
const LEAST = 20;
/** So long one reader has the processor before it is asked whether the run goes on, in milliseconds. */
const TURN = 40;

interface Turns {
  readonly target: Target;
  readonly first: readonly Input[];
  readonly seeds: readonly Uint8Array[];
  readonly last: number;
  tried: number;
  /** Microseconds of processor. */
  spent: number;
}

/**
 * Tries readers on what once broke them, on what they read every day, and then on inputs that are like it, each for as long as the others.
 *
 * @param goesOn asked between turns
 * @param begins told of each input before it is read: whoever watches knows by it what never came back
 */
export async function fuzz(
  { run, only, from, inputs, processor }: FuzzRun,
  goesOn: () => boolean,
  begins: (target: string, n: number) => void,
): Promise<Fuzzed> {
  const scratch = await mkdtemp(join(tmpdir(), 'beffroi-fuzz-'));
  const faults: Fault[] = [];
  const all: Turns[] = [];
  const start = process.cpuUsage();
  try {
    for (const target of TARGETS.filter(({ name }) => name.includes(only))) {
      const { kept, seeds } = await firstInputs(target, scratch);
      const first = from > 0 ? [] : [...kept, ...seeds.map((bytes) => ({ name: nameOf(bytes), bytes }))];
      const last = inputs === null ? Number.POSITIVE_INFINITY : inputs === 'deep' ? target.deep : inputs;
      all.push({ target, first, seeds, last, tried: 0, spent: 0 });
    }
    while (faults.length < MOST_FAULTS) {
      const wanting = goesOn() && !isSpent() ? all : all.filter(({ tried, first }) => tried < first.length + LEAST);
      const open = wanting.filter(({ tried, last }) => tried < last);
      if (open.length === 0) break;
      await turn(open.reduce((least, one) => (one.spent < least.spent ? one : least)));
      await setImmediate();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return { inputs: Object.fromEntries(all.map(({ target, tried }) => [target.name, tried])), faults, processor: spent() };

  function spent(): number {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  }

  function isSpent(): boolean {
    return processor !== null && spent() >= processor;
  }

  async function turn(one: Turns): Promise<void> {
    const before = process.cpuUsage();
    const until = performance.now() + TURN;
    do {
      const n = from + one.tried - one.first.length;
      begins(one.target.name, Math.max(n, -1));
      const bytes = one.first[one.tried]?.bytes ?? inputOf(one.target, one.seeds, run, n);
      const fault = await tried(one.target, { name: one.first[one.tried]?.name ?? nameOf(bytes), bytes }, scratch);
      if (fault !== null) faults.push(fault);
      one.tried++;
    } while (performance.now() < until && one.tried < one.last && faults.length < MOST_FAULTS);
    const { user, system } = process.cpuUsage(before);
    one.spent += user + system;
  }
}

/** Reads one file again, as a reader that is named did. */
export async function again(name: string, file: string): Promise<Fault | null> {
  const target = TARGETS.find((one) => one.name === name);
  if (target === undefined) throw new Error(`no reader is called ${name}: ${TARGETS.map((one) => one.name).join(', ')}`);
  const scratch = await mkdtemp(join(tmpdir(), 'beffroi-fuzz-'));
  try {
    await target.seeds(scratch);
    return await tried(target, { name: 'again', bytes: await readFile(file) }, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
