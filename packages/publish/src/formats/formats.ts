import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { parquet } from './parquet.ts';

export type FormatName = 'csv' | 'json' | 'parquet';

/** Every format that can be asked for: one file each, beside this one. */
export const FORMATS: Readonly<Record<FormatName, Format>> = { csv, json, parquet };
