import type { PictureDoor } from '@beffroi/ui/picture.ts';
import { heatMap } from './heat-map.ts';
import { departmentsMap, townsMap } from './maps.ts';
import { serviceBars } from './service-bars.ts';
import { moves, slope } from './two-waves.ts';

/** The pictures of services. */
export const PICTURES: readonly PictureDoor[] = [heatMap, serviceBars, slope, moves, townsMap, departmentsMap];
