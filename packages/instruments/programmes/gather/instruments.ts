import { servicesInstrument } from '@beffroi/services/gather';
import type { Shelf } from '@beffroi/shelf';
import type { Store } from '@beffroi/store';
import type { Instrument } from '@beffroi/waves';
import { type ProgrammesTools, programmesInstrument } from './programmes-instrument.ts';

/** All instruments that a house measures with: whoever works on waves, judges or closes them takes these. */
export function instrumentsOf(house: { readonly store: Store; readonly shelf: Shelf }, tools: ProgrammesTools): readonly Instrument[] {
  return [servicesInstrument, programmesInstrument({ ...house, ...tools })];
}
