import type { TablesFace } from '@beffroi/instrument';
import { describeServices } from './description.ts';

/** The open data of services. */
export const tables: TablesFace = { describe: describeServices };
