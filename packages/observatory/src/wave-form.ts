import { SOFTWARE } from '@beffroi/capture';
import { parseInstant } from '@beffroi/domain';
import type { QuietHours, RenderWish, WaveOptions } from '@beffroi/instrument';
import { areQuietHours, isWaveName, WAVE_DEFAULTS } from '@beffroi/waves';

/** The fields of the form that opens a wave, as they are written. */
export const WAVE_FIELDS = [
  'name',
  'panel',
  'date',
  'source',
  'contact',
  'budget',
  'delay',
  'render',
  'quiet',
  'tries',
  'retry-after',
] as const;
/** A field of the form for a wave. */
export type WaveField = (typeof WAVE_FIELDS)[number];
/** The form for a wave as it was filled in. */
export type WaveFields = Readonly<Record<WaveField, string>>;

/** The wave that the form asks for. */
export interface WaveAsked {
  readonly name: string;
  readonly panel: string;
  readonly dated: Date;
  readonly options: Partial<WaveOptions>;
}

/** Fields that cannot be taken as they are; what is wrong with each follows from its name. */
export type WaveFaults = Partial<Record<WaveField, 'missing' | 'bad'>>;

/** What the form for a wave can offer here. */
export interface WaveFormMeans {
  readonly now: Date;
  /** An address that plays every host, when there is one (a demonstration); then `source` may be `via`. */
  readonly via: string | null;
  /** Names of the panels that are there. */
  readonly panels: readonly string[];
}

const UNITS: ReadonlyMap<string, number> = new Map(Object.entries({ s: 1, min: 60, h: 3600, j: 86_400, d: 86_400 }));

/** What an empty form shows. */
export function emptyWaveForm({ now, via, panels }: WaveFormMeans): WaveFields {
  return {
    name: '',
    panel: panels.length === 1 ? panels[0]! : '',
    date: now.toISOString().slice(0, 10),
    source: via === null ? 'network' : 'via',
    contact: '',
    budget: String(WAVE_DEFAULTS.budget),
    // What the source asks for: see `readWaveForm`.
    delay: '',
    render: WAVE_DEFAULTS.render,
    quiet: '',
    tries: String(WAVE_DEFAULTS.tries),
    'retry-after': '1h, 6h, 24h',
  };
}

/** Reads the form: the wave, or which fields are at fault. */
export function readWaveForm(fields: WaveFields, means: WaveFormMeans): { readonly wave: WaveAsked } | { readonly faults: WaveFaults } {
  const faults: WaveFaults = {};
  const refuse = (field: WaveField): null => {
    faults[field] = fields[field].trim() === '' ? 'missing' : 'bad';
    return null;
  };
  const whole = (field: 'budget' | 'tries', most: number): number | null => {
    const text = fields[field].trim();
    return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : refuse(field);
  };
  const name = isWaveName(fields.name.trim()) ? fields.name.trim() : refuse('name');
  const panel = means.panels.includes(fields.panel) ? fields.panel : refuse('panel');
  const dated = noonOf(fields.date.trim()) ?? refuse('date');
  const own = fields.source === 'via' && means.via !== null;
  if (!own && fields.source !== 'network') refuse('source');
  const contact = fields.contact.trim();
  // It stands in a header that a town reads in its logs: one line of ASCII, with an address to write to.
  const reachable = /^[\x20-\x7e]{3,200}$/.test(contact) && /\S@\S|https?:\/\/\S/.test(contact);
  if (!reachable && !(own && contact === '')) refuse('contact');
  const budget = whole('budget', 10_000);
  const tries = whole('tries', 20);
  const delay = delayIn(fields.delay.trim(), own) ?? refuse('delay');
  // Less than a second is for servers of one's own.
  if (delay !== null && delay < 1000 && !own) faults.delay = 'bad';
  const render = (['auto', 'always', 'never'] as const).find((one) => one === fields.render) ?? refuse('render');
  const retryAfter = secondsIn(fields['retry-after']) ?? refuse('retry-after');
  const quietHours = fields.quiet.trim() === '' ? null : (quietHoursIn(fields.quiet) ?? refuse('quiet'));
  if (Object.keys(faults).length > 0) return { faults };
  return {
    wave: {
      name: name!,
      panel: panel!,
      dated: dated!,
      options: {
        source: own ? { kind: 'via', address: means.via! } : { kind: 'network', allowPrivate: false },
        userAgent: contact === '' ? SOFTWARE : `${SOFTWARE} (+${contact})`,
        budget: budget!,
        interval: delay!,
        ...(own ? { concurrency: delay === 0 ? 4 : 1, ...(delay === 0 ? { crawlDelayCap: 0 } : {}) } : {}),
        render: render! as RenderWish,
        tries: tries!,
        retryAfter: retryAfter!,
        quietHours,
      },
    },
  };
}

/** Milliseconds; nothing said follows the source: none towards this machine, the usual second towards others. `null` for what is no number of seconds. */
function delayIn(text: string, own: boolean): number | null {
  if (text === '') return own ? 0 : WAVE_DEFAULTS.interval;
  return /^\d{1,4}(?:[.,]\d{1,3})?$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 1000) : null;
}

/** Noon of a day that is in the calendar; `null` for anything else. */
function noonOf(day: string): Date | null {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? parseInstant(`${day}T12:00:00Z`) : null;
  // The thirtieth of February would be the second of March.
  return instant?.startsWith(day) ? new Date(instant) : null;
}

/** `1h, 6h, 24h` as seconds; `null` for anything else. */
function secondsIn(text: string): readonly number[] | null {
  const seconds = text.split(',').map((part) => {
    const [, n = '', unit = ''] = /^\s*(\d{1,6})\s*(s|min|h|j|d)\s*$/.exec(part) ?? [];
    return n === '' ? Number.NaN : Number(n) * UNITS.get(unit)!;
  });
  return seconds.every((one) => one <= 31_536_000) ? seconds : null;
}

/** `08:00-20:00`, in Paris time unless a zone follows. */
function quietHoursIn(text: string): QuietHours | null {
  const [, from, to, zone = 'Europe/Paris'] = /^\s*(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})(?:\s+(\S+))?\s*$/.exec(text) ?? [];
  const hours = { from: from?.padStart(5, '0'), to: to?.padStart(5, '0'), zone };
  return areQuietHours(hours) ? hours : null;
}
