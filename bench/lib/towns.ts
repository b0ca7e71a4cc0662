import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type InseeCode, type Level, type Obstacle, parseInseeCode, parseInstant } from '@beffroi/domain';

export const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
export const WEB = join(FIXTURES, 'web');
export const TOWNS = join(FIXTURES, 'towns');

/** The moment that all measurements are dated by: findings do not change with the day. */
export const INSTANT = parseInstant('2026-11-24T12:00:00.000Z')!;

/** What a person said of one service. */
export interface Label {
  readonly kind: 'level' | 'absence' | 'unobserved' | 'abstained';
  readonly level: Level | null;
  readonly obstacle?: Obstacle;
  readonly page?: string;
  readonly because?: string;
}

export type Labels = Readonly<Record<string, Label>>;

/** Whose reading of a town: `agreed` is `levels`, or `first` where a town has no `levels` yet. */
export type Reader = 'first' | 'second' | 'agreed';

/** A labelled town, as fixtures/README.md describes its file. */
export interface Town {
  /** Name of its file, without `.json`. */
  readonly slug: string;
  readonly name: string;
  readonly code: InseeCode | null;
  readonly start: string;
  readonly first: Labels;
  readonly second: Labels;
  readonly levels: Labels;
}

/** Reads all towns of a folder, by name of file. */
export async function readTowns(folder: string): Promise<readonly Town[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => readTown(folder, name)));
}

async function readTown(folder: string, name: string): Promise<Town> {
  const town = JSON.parse(await readFile(join(folder, name), 'utf8')) as Partial<Omit<Town, 'code'>> & { code?: string };
  if (town.name === undefined || town.start === undefined) throw new Error(`${name} names no town or no start`);
  const { first = {}, second = {}, levels = {} } = town;
  return {
    slug: name.replace(/\.json$/, ''),
    name: town.name,
    start: town.start,
    code: parseInseeCode(town.code ?? ''),
    first,
    second,
    levels,
  };
}

/** What a reader said of a town; empty when that reader did not read it. */
export function labelsOf(town: Town, reader: Reader): Labels {
  if (reader !== 'agreed') return town[reader];
  return Object.keys(town.levels).length > 0 ? town.levels : town.first;
}
