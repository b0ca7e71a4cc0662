import { createHash } from 'node:crypto';
import { findBrowser, openPrinterApart, type Printer, type PrintOptions, PrintRefusal } from '@beffroi/capture';
import { cacheOf, showsFiction } from '@beffroi/observatory';
import type { RequestEvent } from '@sveltejs/kit';
import { site } from '../words/site.ts';

/** Why there is no sheet: no browser on this machine, too many at once, or it did not come about. */
export type NoSheet = 'no-browser' | 'busy' | 'failed';

export type PrintedSheet = { readonly kind: 'printed'; readonly bytes: Uint8Array } | { readonly kind: 'none'; readonly why: NoSheet };

// The development server takes this module in anew after each change, while the printer runs.
const HOLDER = globalThis as { beffroiPrinter?: Promise<Printer | null> };
const kept = cacheOf<Uint8Array>(24);
/** Sheets that one visitor may wait for at once: the queue is everybody's. */
const A_VISITOR = 2;
const waiting = new Map<string, number>();

/**
 * What a page of this site shows now to who is not signed in, as a digest: a sheet that was printed of it is good as long as this stays.
 *
 * @param path its address, from `/`
 */
export async function shownDigest({ fetch }: Pick<RequestEvent, 'fetch'>, path: string): Promise<string> {
  const page = await (await fetch(path, { credentials: 'omit' })).text();
  return createHash('sha256').update(page).digest('base64url');
}

/**
 * Prints a page of this site. Where it shows invented towns, the foot of each page says so: sheets are sent on one by one.
 *
 * @param event the visitor's question: it tells under which address this site is known, and where it listens
 * @param key names what the page shows: the same key, the same sheet; of a page that one alone may see, it names them too
 */
export async function printSheet(event: RequestEvent, key: string, options: PrintOptions): Promise<PrintedSheet> {
  const place = listensAt(event);
  if (place === null) return { kind: 'none', why: 'failed' };
  const printer = await openOnce();
  if (printer === null) return { kind: 'none', why: 'no-browser' };
  const visitor = visitorOf(event);
  const told = (await showsFiction(event.locals.house)) ? `${site[event.locals.language].fictionBrief} ` : '';
  try {
    const bytes = await kept(`${told}${key} ${options.url}`, () =>
      inTheirQueue(visitor, () => printer.print({ ...options, place, foot: `${told}${options.foot}` })),
    );
    return { kind: 'printed', bytes };
  } catch (error) {
    // Anything else is a fault of ours, and the site says so itself.
    if (!(error instanceof PrintRefusal)) throw error;
    return { kind: 'none', why: error.code === 'busy' ? 'busy' : 'failed' };
  }
}

/** @throws PrintRefusal `busy` where the same visitor waits for others already */
async function inTheirQueue<T>(visitor: string, print: () => Promise<T>): Promise<T> {
  const before = waiting.get(visitor) ?? 0;
  if (before >= A_VISITOR) throw new PrintRefusal('busy', `${before} wait for one visitor`);
  waiting.set(visitor, before + 1);
  try {
    return await print();
  } finally {
    const left = waiting.get(visitor)! - 1;
    if (left === 0) waiting.delete(visitor);
    else waiting.set(visitor, left);
  }
}

function visitorOf(event: RequestEvent): string {
  try {
    return event.getClientAddress();
  } catch {
    // A proxy that was announced and did not say.
    return 'unknown';
  }
}

/**
 * Where this very process listens: what a visitor's headers say of it is not believed. The development server knows no socket; there only an address
 * of this machine is taken.
 */
function listensAt({ platform, url }: RequestEvent): string | null {
  const socket = (
    platform as { readonly req?: { readonly socket?: { readonly localAddress?: string; readonly localPort?: number } } } | undefined
  )?.req?.socket;
  if (socket?.localAddress !== undefined && socket.localPort !== undefined) {
    const address = socket.localAddress.replace(/^::ffff:/, '');
    return `http://${address.includes(':') ? `[${address}]` : address}:${socket.localPort}`;
  }
  return import.meta.env.DEV && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname) ? url.origin : null;
}

function openOnce(): Promise<Printer | null> {
  HOLDER.beffroiPrinter ??= open();
  return HOLDER.beffroiPrinter;
}

async function open(): Promise<Printer | null> {
  const path = await findBrowser(process.env);
  if (path === null) return null;
  const printer = openPrinterApart(path);
  process.once('sveltekit:shutdown', () => void printer.close());
  return printer;
}
