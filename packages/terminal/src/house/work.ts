import { join } from 'node:path';
import { findBrowser, openBrowser, type SharedBrowser } from '@beffroi/capture';
import type { RenderWish } from '@beffroi/instrument';
import { type StoreOptions, StoreRefusal } from '@beffroi/store';
import type { Arguments } from '../arguments.ts';
import type { Context } from '../context.ts';
import { type House, withHouse } from './house.ts';

/** Where a worker's tools lie in a house. */
export async function tools(house: House, context: Context) {
  return { archiveStore: house.archiveStore, instruments: await context.instruments(house), folder: join(house.data, 'work') };
}

/** A browser for the pages that scripts draw, found by itself; it is said when there is none. */
export async function browserFor(render: RenderWish, context: Context, quiet: boolean): Promise<SharedBrowser | null> {
  if (render === 'never') return null;
  const path = await findBrowser(context.env).catch(() => null);
  if (path === null && !quiet) context.screen.aside(context.messages.noBrowser());
  return path === null ? null : openBrowser(path);
}

/**
 * Does something with the house; when the process that owned the data folder ended meanwhile, opens it anew (this one may own it now) and goes on:
 * a unit that was under way is begun again, and nothing that was done is done twice.
 *
 * @param options how the database is opened
 */
export async function untilSettled<T>(
  args: Arguments,
  context: Context,
  act: (house: House) => Promise<T>,
  options: StoreOptions = {},
): Promise<T> {
  for (;;) {
    try {
      return await withHouse(args, context, act, options);
    } catch (error) {
      const cause = error instanceof Error ? error.cause : null;
      if (!(cause instanceof StoreRefusal) || cause.code !== 'owner-gone' || context.signal.aborted) throw error;
      context.screen.aside(context.messages.ownerGoneGoOn());
    }
  }
}
