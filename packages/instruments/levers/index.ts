import type { MakeInstrument } from '@beffroi/instrument';
import { leversInstrument } from '@beffroi/levers/gather';
import { sheet } from '@beffroi/levers/views';

/** The twenty levers of the six priorities: what is said, lived and seen of them. */
export const instrument: MakeInstrument = (house) => ({ ...leversInstrument(house), sheet });
