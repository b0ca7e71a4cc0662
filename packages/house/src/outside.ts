import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MakeInstrument } from '@beffroi/instrument';

/** A folder that was named as an instrument's holds none. */
export class OutsideRefusal extends Error {
  readonly folder: string;
  constructor(folder: string, options?: ErrorOptions) {
    super(`${folder} holds no instrument: its index.ts must export \`instrument\``, options);
    this.name = 'OutsideRefusal';
    this.folder = folder;
  }
}

/**
 * Instruments from outside of this house.
 *
 * @param folders as in a `PATH`; each has an `index.ts` that exports `instrument`
 */
export function outsideInstruments(folders: string): Promise<MakeInstrument[]> {
  return Promise.all(
    folders
      .split(delimiter)
      .map((folder) => folder.trim())
      .filter((folder) => folder !== '')
      .map(taken),
  );
}

async function taken(folder: string): Promise<MakeInstrument> {
  const file = pathToFileURL(join(resolve(folder), 'index.ts')).href;
  let found: Readonly<Record<string, unknown>>;
  try {
    // What builds the site must leave this import as it is: nobody knows before what is named here.
    found = await import(/* @vite-ignore */ file);
  } catch (error) {
    throw new OutsideRefusal(folder, { cause: error });
  }
  const { instrument } = found;
  if (typeof instrument !== 'function') throw new OutsideRefusal(folder);
  return instrument as MakeInstrument;
}
