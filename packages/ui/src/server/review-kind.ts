import type { Instrument, ReviewKind } from '@beffroi/instrument';
import { type FindingKind, findingKind, kindOf, type ReadWave, readWave as waveRead } from '@beffroi/review';
import { error } from '@sveltejs/kit';
import type { House } from './house.ts';

/** The instrument of that name. Who measured a wave may be gone from this house: then there is none (404). */
export async function instrumentNamed(house: House, id: string): Promise<Instrument> {
  const instrument = house.instruments.find((one) => one.id === id);
  if (instrument === undefined) error(404);
  return instrument;
}

/** What people are asked of the waves of an instrument. */
export async function kindNamed(house: House, instrument: string): Promise<ReviewKind> {
  return kindOf(await instrumentNamed(house, instrument));
}

/** How its findings are read, whatever people are asked else: those that somebody contests. */
export async function findingsNamed(house: House, instrument: string): Promise<FindingKind> {
  return findingKind(await instrumentNamed(house, instrument));
}

/** A closed wave with the series that people read. Anything else is not there (404). */
export async function readWave({ store }: House, name: string): Promise<ReadWave> {
  return (await waveRead(store, name)) ?? error(404);
}
