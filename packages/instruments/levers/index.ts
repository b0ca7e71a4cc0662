import type { MakeInstrument } from '@beffroi/instrument';
import { leversInstrument } from '@beffroi/levers/gather';

/** The twenty levers of the six priorities, as they are seen from outside. */
export const instrument: MakeInstrument = () => leversInstrument;
