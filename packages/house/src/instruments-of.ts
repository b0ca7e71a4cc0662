import type { Instrument, InstrumentHouse, InstrumentTools } from '@beffroi/instrument';
import { INSTRUMENTS } from './instruments.ts';
import { outsideInstruments } from './outside.ts';

/**
 * All instruments that a house measures with: those of its folder, and those from outside that `BEFFROI_INSTRUMENTS` names. Whoever works on waves, judges
 * or closes them takes these.
 *
 * @throws OutsideRefusal for a folder that holds no instrument
 */
export async function instrumentsOf(house: InstrumentHouse, tools: InstrumentTools = { env: process.env }): Promise<readonly Instrument[]> {
  const outside = await outsideInstruments(tools.env['BEFFROI_INSTRUMENTS'] ?? '');
  const all = [...INSTRUMENTS, ...outside].map((make) => make(house, tools));
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
}
