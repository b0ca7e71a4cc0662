import type { Bilingual } from './instrument.ts';

/** Where a wave reads the web from: the live one, one address that plays every host, or a folder; `ownCopy` reads what its robots.txt forbids as well. */
export type WaveSource =
  | { readonly kind: 'network'; readonly allowPrivate: boolean }
  | { readonly kind: 'via'; readonly address: string }
  | { readonly kind: 'folder'; readonly path: string; readonly ownCopy?: true };

/** `always` draws every page, `auto` those of which a browser would see more, `never` none. */
export type RenderWish = 'never' | 'auto' | 'always';

/** Hours of the day in which no town is asked anything; `from` after `to` goes over midnight. */
export interface QuietHours {
  /** `HH:MM`, of the zone's clock. */
  readonly from: string;
  readonly to: string;
  /** IANA name, e.g. `Europe/Paris`. */
  readonly zone: string;
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
  /** What an instrument wants to be told beside these: see `OptionField`. */
  readonly [own: string]: unknown;
}

/** One more thing that a wave of an instrument is told, kept with the wave's options under its name. */
export interface OptionField {
  /** None of the names of `WaveOptions`. */
  readonly name: string;
  readonly title: Bilingual;
  /** A wave is not opened without it. */
  readonly required: boolean;
  /** The value as it is kept, plain data; `undefined` for what it cannot be. */
  read(given: unknown): unknown;
}
