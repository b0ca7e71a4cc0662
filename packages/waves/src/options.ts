import type { OptionField, RenderWish, WaveOptions, WaveSource } from '@beffroi/instrument';
import { areQuietHours } from './quiet-hours.ts';
import { WaveRefusal } from './refusal.ts';

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
} as const satisfies Readonly<Record<string, unknown>>;

const RENDERS: readonly unknown[] = ['auto', 'always', 'never'] satisfies RenderWish[];

/**
 * Options as a person or an old row gives them, completed with the defaults.
 *
 * @param own what the instrument wants to be told beside them; without it, what a wave was told then is taken as it is
 * @throws WaveRefusal `bad-options`, naming the option
 */
export function readWaveOptions(given: Readonly<Record<string, unknown>>, own?: readonly OptionField[]): WaveOptions {
  const all = { ...WAVE_DEFAULTS, ...given } as Readonly<Record<string, unknown>>;
  const count = (key: string, least: number, most: number): number => {
    const value = all[key];
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : refuse(key, all);
  };
  const { userAgent, render, retryAfter, quietHours } = all;
  return {
    ...readOwn(all, own),
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
  };
}

/** Seconds that a town which was down sleeps after its attempt of that number (from 1); `null` when that was the last. */
export function sleepAfter(options: Pick<WaveOptions, 'tries' | 'retryAfter'>, attempt: number): number | null {
  if (attempt >= options.tries) return null;
  return options.retryAfter[Math.min(attempt, options.retryAfter.length) - 1]!;
}

function readSource(value: unknown): WaveSource {
  const source = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const { kind, allowPrivate, address, path, ownCopy } = source;
  if (kind === 'network' && (allowPrivate === undefined || typeof allowPrivate === 'boolean')) {
    return { kind, allowPrivate: allowPrivate ?? false };
  }
  if (kind === 'via' && typeof address === 'string' && URL.parse(`http://${address}`)?.host === address.toLowerCase()) {
    return { kind, address };
  }
  // Waves of before say nothing of it, and are told as they were.
  if (kind === 'folder' && typeof path === 'string' && path !== '' && (ownCopy === undefined || typeof ownCopy === 'boolean')) {
    return { kind, path, ...(ownCopy === true ? { ownCopy } : {}) };
  }
  return refuse('source', { source: value });
}

/** What is said beside the options of every wave. */
function readOwn(all: Readonly<Record<string, unknown>>, own: readonly OptionField[] | undefined): Record<string, unknown> {
  const more = Object.entries(all).filter(([key]) => key !== 'userAgent' && !Object.hasOwn(WAVE_DEFAULTS, key));
  if (own === undefined) return Object.fromEntries(more);
  const unknown = more.find(([key]) => !own.some(({ name }) => name === key));
  if (unknown !== undefined) refuse(unknown[0], all);
  const said = own.filter(({ name, required }) => required || all[name] !== undefined);
  return Object.fromEntries(said.map((field) => [field.name, field.read(all[field.name]) ?? refuse(field.name, all)]));
}

function areSeconds(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'number' && one >= 0 && one <= 31_536_000);
}

function refuse(key: string, all: Readonly<Record<string, unknown>>): never {
  throw new WaveRefusal('bad-options', `${key}: ${JSON.stringify(all[key]) ?? 'nothing'}`);
}
