import type { OperationDoors } from '@beffroi/ui/api/operation.ts';
import { getAuthorityLevers } from './get-authority-levers.ts';
import { getLeverWave } from './get-lever-wave.ts';
import { getLeversToday } from './get-levers-today.ts';
import { listLeverSurveys } from './list-lever-surveys.ts';
import { listLeverWaves } from './list-lever-waves.ts';
import { schemas } from './schemas.ts';

/** What levers answer to programs, in the order of the documentation. */
export const OPERATION_DOORS: OperationDoors = {
  instrument: 'levers',
  operations: [listLeverWaves, getLeverWave, getAuthorityLevers, getLeversToday, listLeverSurveys],
  schemas,
};
