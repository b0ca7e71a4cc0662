import type { OperationDoors } from '@beffroi/ui/api/operation.ts';
import { getFinding } from './get-finding.ts';
import { getTown } from './get-town.ts';
import { getWave } from './get-wave.ts';
import { listFigures } from './list-figures.ts';
import { listProviders } from './list-providers.ts';
import { listServices } from './list-services.ts';
import { listTowns } from './list-towns.ts';
import { listWaves } from './list-waves.ts';
import { schemas } from './schemas.ts';
import { searchTowns } from './search-towns.ts';

/** What services answer to programs, in the order of the documentation. */
export const OPERATION_DOORS: OperationDoors = {
  instrument: 'services',
  operations: [listWaves, getWave, listFigures, listTowns, getTown, getFinding, listProviders, listServices, searchTowns],
  schemas,
};
