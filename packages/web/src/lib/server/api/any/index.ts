import type { Operation } from '@beffroi/ui/api/operation.ts';
import { getInstrumentWave } from './get-instrument-wave.ts';
import { listContests } from './list-contests.ts';
import { listInstrumentFindings } from './list-instrument-findings.ts';
import { listInstruments } from './list-instruments.ts';

export { ANY_SCHEMAS } from './schemas.ts';

/** What is answered for any instrument, in the order of the documentation. */
export const ANY_OPERATIONS: readonly Operation[] = [listInstruments, getInstrumentWave, listInstrumentFindings, listContests];
