import type { TablesFace } from '@beffroi/instrument';
import { describeProgrammes } from './programmes-description.ts';

/** The open data of programmes. */
export const tables: TablesFace = { describe: describeProgrammes };
