import type { RenderWish } from '@beffroi/services/gather';
import { areQuietHours, type QuietHours } from './quiet-hours.ts';
import { WaveRefusal } from './refusal.ts';

/** Where a wave reads the web from: the live one, one address that plays every host, or a folder. */
export type WaveSource =
  | { readonly kind: 'network'; readonly allowPrivate: boolean }
  | { readonly kind: 'via'; readonly address: string }
  | { readonly kind: 'folder'; readonly path: string };

/** Which election a wave of programmes is of. */
export interface WaveElection {
  readonly year: number;
  readonly round: 1 | 2;
}

/** How a wave is measured: the same for all its towns and all its workers, kept with the wave. */
export interface WaveOptions {
  readonly source: WaveSource;
  /** Who asks, with an address where a town can complain. */
  readonly userAgent: string;
  /** Pages asked of a town at most. */
  readonly budget: number;
  /** Milliseconds between two requests to a host at least. */
  readonly interval: number;
  /** Requests at a time to a host of the caller's own; others are asked one at a time whatever it says. */
  readonly concurrency: number;
  /** Milliseconds between requests that a robots.txt may ask for at most. */
  readonly crawlDelayCap: number;
  readonly render: RenderWish;
  /** How often a town that is down is tried in all. */
  readonly tries: number;
  /** Seconds between these tries; the last goes on. */
  readonly retryAfter: readonly number[];
  readonly quietHours: QuietHours | null;
  /** Only said in waves of an instrument that looks at what an election left. */
  readonly election?: WaveElection;
}

/** What holds where a wave says nothing; only the User-Agent has to be said. */
export const WAVE_DEFAULTS = {
  source: { kind: 'network', allowPrivate: false },
  budget: 60,
  interval: 1000,
  concurrency: 1,
  crawlDelayCap: 30_000,
  render: 'auto',
  tries: 3,
  retryAfter: [3600, 21_600, 86_400],
  quietHours: null,
} as const satisfies Omit<WaveOptions, 'userAgent' | 'election'>;

const RENDERS: readonly unknown[] = ['auto', 'always', 'never'] satisfies RenderWish[];

/**
 * Options as a person or an old row gives them, completed with the defaults.
 *
 * @throws WaveRefusal `bad-options`, naming the option
 */
export function readWaveOptions(given: Readonly<Record<string, unknown>>): WaveOptions {
  const all: Readonly<Record<string, unknown>> = { ...WAVE_DEFAULTS, ...given };
  const unknown = Object.keys(all).find((key) => key !== 'userAgent' && key !== 'election' && !(key in WAVE_DEFAULTS));
  if (unknown !== undefined) refuse(unknown, all);
  const count = (key: string, least: number, most: number): number => {
    const value = all[key];
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : refuse(key, all);
  };
  const { userAgent, render, retryAfter, quietHours, election } = all;
  return {
    source: readSource(all['source']),
    userAgent: typeof userAgent === 'string' && /^[\x20-\x7e]+$/.test(userAgent.trim()) ? userAgent.trim() : refuse('userAgent', all),
    budget: count('budget', 1, 10_000),
    interval: count('interval', 0, 3_600_000),
    concurrency: count('concurrency', 1, 64),
    crawlDelayCap: count('crawlDelayCap', 0, 3_600_000),
    render: RENDERS.includes(render) ? (render as RenderWish) : refuse('render', all),
    tries: count('tries', 1, 20),
    retryAfter: areSeconds(retryAfter) ? [...retryAfter] : refuse('retryAfter', all),
    quietHours: quietHours === null || areQuietHours(quietHours) ? quietHours : refuse('quietHours', all),
    ...(election === undefined ? {} : { election: isElection(election) ? election : refuse('election', all) }),
  };
}

/** Seconds that a town which was down sleeps after its attempt of that number (from 1); `null` when that was the last. */
export function sleepAfter(options: Pick<WaveOptions, 'tries' | 'retryAfter'>, attempt: number): number | null {
  if (attempt >= options.tries) return null;
  return options.retryAfter[Math.min(attempt, options.retryAfter.length) - 1]!;
}

function readSource(value: unknown): WaveSource {
  const source = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const { kind, allowPrivate, address, path } = source;
  if (kind === 'network' && (allowPrivate === undefined || typeof allowPrivate === 'boolean')) {
    return { kind, allowPrivate: allowPrivate ?? false };
  }
  if (kind === 'via' && typeof address === 'string' && URL.parse(`http://${address}`)?.host === address.toLowerCase()) {
    return { kind, address };
  }
  if (kind === 'folder' && typeof path === 'string' && path !== '') return { kind, path };
  return refuse('source', { source: value });
}

function isElection(value: unknown): value is WaveElection {
  const { year, round, ...more } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const isYear = typeof year === 'number' && Number.isInteger(year) && year >= 1945 && year <= 2200;
  return isYear && (round === 1 || round === 2) && Object.keys(more).length === 0;
}

function areSeconds(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'number' && one >= 0 && one <= 31_536_000);
}

function refuse(key: string, all: Readonly<Record<string, unknown>>): never {
  throw new WaveRefusal('bad-options', `${key}: ${JSON.stringify(all[key]) ?? 'nothing'}`);
}
