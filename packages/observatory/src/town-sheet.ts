import type { Instrument, TownStep } from '@beffroi/instrument';
import { territoryOf } from '@beffroi/territories';
import type { SpokenHouse } from '@beffroi/waves';
import { type InstrumentHead, type ShownInstrument, shownInstruments } from './shown-instruments.ts';
import { findingsIn, type TownFindings } from './town-findings.ts';
import { identityOf, type TownIdentity } from './town-identity.ts';
import { townInWaves } from './town-in-waves.ts';

/** What one instrument says of a town. */
export interface SheetPart {
  readonly instrument: InstrumentHead;
  /** `own`: what its own component shows · `default`: its findings, indicator by indicator · `none`: it has nothing to say of this town. */
  readonly section:
    | { readonly kind: 'own'; readonly data: unknown }
    | { readonly kind: 'default'; readonly data: TownFindings }
    | { readonly kind: 'none' };
  /** What the town can do next. */
  readonly steps: readonly TownStep[];
  /** What hides others of its waves now, in the reader's words. */
  readonly withheld: ShownInstrument['withheld'];
}

/** All that the house says of a town: a section an instrument. */
export interface ComposedSheet {
  readonly town: TownIdentity;
  /** In the order of the house. */
  readonly parts: readonly SheetPart[];
}

/**
 * The sheet of a town, made of the sections of all instruments.
 *
 * @param territory INSEE code
 * @param given what may be shown now, where somebody has it at hand
 * @returns `null` for a code that stands for no commune, and is in no wave that may be shown
 */
export async function composedSheet(
  house: SpokenHouse,
  territory: string,
  now: Date,
  given: readonly ShownInstrument[] | null = null,
): Promise<ComposedSheet | null> {
  const shown = given ?? (await shownInstruments(house, now));
  const town = await townShown(house, shown, territory);
  if (town === null) return null;
  const parts: SheetPart[] = [];
  for (const one of shown) parts.push(await partOf(house, one, territory));
  return { town, parts };
}

async function partOf({ store }: SpokenHouse, { instrument, waves, withheld }: ShownInstrument, territory: string): Promise<SheetPart> {
  const head = { id: instrument.id, name: instrument.name };
  const steps = instrument.steps === undefined || waves.length === 0 ? [] : await instrument.steps.steps(store, waves, territory);
  if (instrument.sheet === undefined) {
    const data = await newestFindings(store, instrument, waves, territory);
    return { instrument: head, section: data === null ? { kind: 'none' } : { kind: 'default', data }, steps, withheld };
  }
  const data = await instrument.sheet.section(store, waves, territory);
  return { instrument: head, section: data === null ? { kind: 'none' } : { kind: 'own', data }, steps, withheld };
}

/** By the newest wave that holds the town. */
async function newestFindings(
  store: SpokenHouse['store'],
  instrument: Instrument,
  waves: ShownInstrument['waves'],
  territory: string,
): Promise<TownFindings | null> {
  for (const wave of waves) {
    const found = await findingsIn(store, instrument, wave, territory);
    if (found !== null) return found;
  }
  return null;
}

/** A town by what the sheet calls it, without its sections. @returns `null` as `composedSheet` does */
export async function shownTown(house: SpokenHouse, territory: string, now: Date): Promise<TownIdentity | null> {
  return townShown(house, await shownInstruments(house, now), territory);
}

/** Whose sheet it is: as the newest wave that holds it says, or else as the country's list does. @returns `null` where neither knows it */
export async function townShown(
  { store }: SpokenHouse,
  shown: readonly ShownInstrument[],
  territory: string,
): Promise<TownIdentity | null> {
  const row = await townInWaves(
    store,
    shown.flatMap(({ waves }) => waves),
    territory,
  );
  if (row !== null) return identityOf({ ...row, code: territory });
  const place = territoryOf(territory);
  // Of a part of a commune, the whole: whoever measures it leads there.
  return place.kind === 'current' || place.kind === 'part-of' ? identityOf(place.territory) : null;
}
