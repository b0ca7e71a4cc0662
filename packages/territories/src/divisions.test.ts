import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { departments, epcis, regions, type Territory, territories, VINTAGE } from './divisions.ts';

const resolve = createRequire(import.meta.url).resolve;

interface Raw {
  readonly code: string;
  readonly type: string;
  readonly commune?: string;
  readonly population?: number;
}

function raw(): readonly Raw[] {
  return JSON.parse(readFileSync(resolve('@etalab/decoupage-administratif/data/communes.json'), 'utf8')) as Raw[];
}

function inhabitants(all: readonly Territory[]): number {
  return all.reduce((sum, { population }) => sum + population, 0);
}

describe('the list of communes', () => {
  it('is of the year that the package says for its version', () => {
    const folder = resolve('@etalab/decoupage-administratif/data/communes.json').replace(/data\/communes\.json$/, '');
    const { version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { version: string };
    const row = readFileSync(`${folder}README.md`, 'utf8')
      .split('\n')
      .find((line) => line.includes(`| ${version} `));
    expect(row).toMatch(new RegExp(`^\\|\\s*${VINTAGE}\\s*\\|`));
  });

  it('has 34,960 communes: 34,875 of the departments and 85 of the overseas collectivities', () => {
    expect(territories()).toHaveLength(34_960);
    expect(
      territories().filter(({ department }) => Number(department) < 975 || department === '976' || /^2[AB]$/.test(department)),
    ).toHaveLength(34_875);
  });

  it('has the 68,094,280 residents that INSEE counted outside Mayotte and the collectivities', () => {
    // INSEE published 68,094,000 "for France without Mayotte" on 18 December 2025 (populations of 2023, in force since 1 January 2026).
    const counted = territories().filter(({ department }) => department !== '976' && !/^9(?:75|77|78|8.)$/.test(department));
    expect(inhabitants(counted)).toBe(68_094_280);
    expect(Math.round(inhabitants(counted) / 1000)).toBe(68_094);
  });

  it.each([
    ['75056', 'Paris', 20, 2_103_778],
    ['69123', 'Lyon', 9, 519_127],
    ['13055', 'Marseille', 16, 886_040],
  ])('has %s %s once, and as many residents as its %i arrondissements together', (code, name, count, population) => {
    const parts = raw().filter((each) => each.type === 'arrondissement-municipal' && each.commune === code);
    expect(parts).toHaveLength(count);
    expect(parts.reduce((sum, each) => sum + (each.population ?? 0), 0)).toBe(population);
    expect(territories().filter((each) => each.name === name)).toMatchObject([{ code, population, stratum: 'over-200000' }]);
  });

  it('has Paris alone in its department, and no arrondissement anywhere', () => {
    expect(territories().filter(({ department }) => department === '75')).toMatchObject([{ code: '75056', population: 2_103_778 }]);
    const arrondissements = new Set(raw().flatMap(({ code, type }) => (type === 'arrondissement-municipal' ? [code] : [])));
    expect(arrondissements.size).toBe(45);
    expect(territories().filter(({ code }) => arrondissements.has(code))).toEqual([]);
  });

  it('is in the order of population, then of code, and names each commune once', () => {
    expect(
      territories()
        .slice(0, 4)
        .map(({ name }) => name),
    ).toEqual(['Paris', 'Marseille', 'Lyon', 'Toulouse']);
    const sorted = territories().toSorted((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1));
    expect(territories()).toEqual(sorted);
    expect(new Set(territories().map(({ code }) => code)).size).toBe(territories().length);
  });

  it('keeps the six communes of the Meuse that nobody lives in, and nothing else without residents', () => {
    const empty = territories().filter(({ population }) => population === 0);
    expect(empty.map(({ department, stratum }) => [department, stratum])).toEqual(Array(6).fill(['55', 'under-50000']));
  });

  it('leaves out what is listed with the communes and is none', () => {
    expect(territories().filter(({ department }) => ['984', '986', '989'].includes(department))).toEqual([]);
    expect(territories().find(({ code }) => code === '97701')?.name).toBe('Saint-Barthélemy');
  });

  it('gives each commune a department, a region and nearly each an intercommunal body that exist', () => {
    const [inDepartments, inRegions, inEpcis] = [departments(), regions(), epcis()].map((all) => new Set(all.map(({ code }) => code)));
    for (const { department, region, epci } of territories()) {
      expect(inDepartments!.has(department) && inRegions!.has(region) && (epci === null || inEpcis!.has(epci))).toBe(true);
    }
    // Four islands of the mainland, and the collectivities, which have no such bodies.
    const alone = territories().filter(({ epci, department }) => epci === null && !/^9[78]/.test(department));
    expect(alone.map(({ code }) => code).sort()).toEqual(['22016', '29083', '29155', '85113']);
    expect(territories().find(({ code }) => code === '93066')?.epci).toBe('200054781');
  });
});
