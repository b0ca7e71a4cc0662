import type { OperationDoors } from '@beffroi/ui/api/operation.ts';
import { getProgrammeWave } from './get-programme-wave.ts';
import { listProgrammeThemes } from './list-programme-themes.ts';
import { listProgrammeWaves } from './list-programme-waves.ts';
import { schemas } from './schemas.ts';

/** What programmes answer to programs, in the order of the documentation. */
export const OPERATION_DOORS: OperationDoors = {
  instrument: 'programmes',
  operations: [listProgrammeWaves, getProgrammeWave, listProgrammeThemes],
  schemas,
};
