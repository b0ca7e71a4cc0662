import type { MakeInstrument } from '@beffroi/instrument';
import { known, servicesInstrument } from '@beffroi/services/gather';
import { review } from '@beffroi/services/review';
import { tables } from '@beffroi/services/tables';
import { servicesAhead as ahead, chain, sheet, steps } from '@beffroi/services/views';

/** The eighteen services on towns' websites. */
export const instrument: MakeInstrument = () => ({ ...servicesInstrument, review, tables, sheet, steps, chain, known, ahead });
