import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlaceRow } from '@beffroi/store';

/** Where the fictional towns are said to lie, so that a map of them can be drawn: `places.json`, code → longitude and latitude. */
export async function readPlaces(fixtures: string): Promise<PlaceRow[]> {
  const places = JSON.parse(await readFile(join(fixtures, 'places.json'), 'utf8')) as Readonly<Record<string, readonly [number, number]>>;
  return Object.entries(places).map(([territory, [longitude, latitude]]) => ({ territory, longitude, latitude, source: 'petit-web' }));
}
