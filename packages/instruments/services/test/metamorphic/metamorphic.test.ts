import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { CHANGES, STAND_INS } from './changes.ts';
import { afterChange, afterStandIn, afterTruncation, type Collected, collected, moved, share } from './harness.ts';
import { afterDeafMenu, afterMisfortune, MISFORTUNES, provingPages } from './obstacles.ts';

const FIXTURES = fileURLToPath(new URL('../../../../../fixtures/', import.meta.url));
/** Towns of each sort and size. The whole little web: `bench/metamorphic.ts`. */
const TOWNS = inject('deep')
  ? [
      'aubrelle',
      'brezan',
      'castelrenan',
      'cormeilhac',
      'courtemarche',
      'kerguidic',
      'lac-morin',
      'montfaye',
      'pontarlais',
      'port-lavigne',
      'rivebelle',
      'tremeloc',
    ]
  : ['aubrelle', 'castelrenan', 'kerguidic', 'montfaye'];

/** Where an absence is still said of a page that hides: a better rule takes a line away. All of them, on all towns, are counted by `bench/obstacles.ts`. */
const MISSES: ReadonlySet<string> = new Set([
  'it is sent on to another page of the site: https://www.montfaye.fr/1302-montfaye-proximite.htm street-problem',
]);

let towns: readonly Collected[] = [];
beforeAll(async () => {
  towns = await Promise.all(
    TOWNS.map((slug) => collected(`${FIXTURES}web`, JSON.parse(readFileSync(`${FIXTURES}towns/${slug}.json`, 'utf8')))),
  );
});

describe('a change that no person would score otherwise', () => {
  it('there are at least twenty-five of them', () => {
    expect(CHANGES.length).toBeGreaterThanOrEqual(25);
  });

  it.each(CHANGES)('moves next to no mark, and none to an absence: $name', (change) => {
    const all = towns.flatMap((town) => moved(town, afterChange(town, change)));
    expect(all.filter(({ toAbsence, distance }) => toAbsence || distance >= 2)).toEqual([]);
    // One mark in two hundred, and at least one: a share of few marks is coarse.
    expect(all.length).toBeLessThanOrEqual(Math.max(1, Math.floor(towns.length * 18 * 0.005)));
  });
});

describe('what was not seen', () => {
  it.each(STAND_INS)('is no absence where another page stands for the home page: %s', (_, html) => {
    for (const town of towns) expect(afterStandIn(town, html).filter(({ kind }) => kind === 'absence')).toEqual([]);
  });

  it('is no absence where pages are taken away: what a page proved may only become unobserved', () => {
    for (let draw = 0; draw < (inject('deep') ? 40 : 8); draw++) {
      for (const town of towns) {
        const lost = moved(
          town,
          afterTruncation(town, (url) => share(`${draw} ${url}`) < 0.3 + 0.1 * (draw % 7)),
        );
        expect(lost.filter(({ toAbsence }) => toAbsence)).toEqual([]);
      }
    }
  });

  it.each(MISFORTUNES)('is no absence where the page that proved it hides: $name', (misfortune) => {
    for (const town of towns) {
      // Each town meets it on some of its pages: all of them, on all towns, is what `bench/obstacles.ts` counts.
      for (const [url, services] of provingPages(town)) {
        if (share(`${misfortune.name} ${url}`) > (inject('deep') ? 1 : 0.12)) continue;
        const after = afterMisfortune(town, url, misfortune) ?? [];
        const absent = after.filter(({ kind, indicator }) => kind === 'absence' && services.includes(indicator));
        const said = absent.map(({ indicator }) => `${misfortune.name}: ${url} ${indicator}`);
        expect(said.filter((one) => !MISSES.has(one))).toEqual([]);
        // What is no miss any more leaves the list.
        const known = services.map((service) => `${misfortune.name}: ${url} ${service}`).filter((one) => MISSES.has(one));
        expect(known.filter((one) => !said.includes(one))).toEqual([]);
      }
    }
  });

  it.each(['drawn', 'deaf'] as const)('is no absence behind a menu that nobody can follow (%s)', (kind) => {
    for (const town of towns) {
      const lost = moved(town, afterDeafMenu(town, kind)).filter(({ toAbsence }) => toAbsence);
      expect(lost.map(({ service }) => `${town.name} ${service}`)).toEqual([]);
    }
  });
});
