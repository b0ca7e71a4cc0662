import type { MakeInstrument } from '@beffroi/instrument';
import { servicesInstrument } from '@beffroi/services/gather';
import { tables } from '@beffroi/services/tables';

/** The eighteen services on towns' websites. */
export const instrument: MakeInstrument = () => ({ ...servicesInstrument, tables });
