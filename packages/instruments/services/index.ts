import type { MakeInstrument } from '@beffroi/instrument';
import { servicesInstrument } from '@beffroi/services/gather';

/** The eighteen services on towns' websites. */
export const instrument: MakeInstrument = () => servicesInstrument;
