import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { parquet } from './parquet.ts';
import { xlsx } from './xlsx.ts';

/** The name of a format of open data. */
export type FormatName = 'csv' | 'json' | 'parquet' | 'xlsx';

/** Every format that can be asked for: one file each, beside this one. */
export const FORMATS: Readonly<Record<FormatName, Format>> = { csv, json, parquet, xlsx };
