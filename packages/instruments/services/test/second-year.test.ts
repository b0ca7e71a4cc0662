import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TERMINAL } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { stratumOf } from '@beffroi/domain';
import type { Change, Comparison } from '@beffroi/figures';
import { startLittleWeb } from '@beffroi/littleweb';
import { servicesInstrument } from '@beffroi/services/gather';
import { insertPanel, noteSites } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { closeWave, compareStoredWaves, openWave, startWave, work } from '@beffroi/waves';
import { ownFolder } from '@beffroi/waves/testing';
import { beforeAll, describe, expect, it } from 'vitest';

const FIXTURES = fileURLToPath(new URL('../../../../fixtures', import.meta.url));

/** What a careful person expects of one finding between the two years. */
interface Expected {
  readonly service: string;
  readonly from: number | string;
  readonly to: number | string;
  readonly reasons: readonly string[];
}

/** Where the rubric sees something else than the careful person; a better rule takes a line away. */
const RUBRIC_MISSES = [
  // Its page is still being written in the first year, and the desk for all is down: the rubric leaves it unobserved where people say that there is nothing.
  '99009 arts-school',
  // "Constitué en ligne … aucun dossier papier" is not seen: the rise is missed, the new provider is not.
  '99003 leisure-centre',
  // The form stands under « Un acte », which is not taken for a certificate.
  '99005 civil-status-certificates',
  // Rightly 1 in the first year, and left to people: the second reader finds two levels off likely.
  '99005 resident-parking',
  // A paper file the first time is not seen to hold the level down.
  '99012 leisure-centre',
  // A page of the first year took papers of the CCAS for those of housing: `own` falls without a change of the town.
  '99020 social-housing',
  // Where robots.txt closes a page of the menu, or the budget left one unread, an absence is not earned any more: what a person calls 0 is unobserved.
  '99011 lost-property',
  '99016 resident-parking',
  '99016 sports-activities',
  // In one of the years a passage speaks as those do that explain the service: the second reader keeps the absence from being said.
  '99023 lost-property',
];

/**
 * The two years of the little web through everything: panel, waves, workers, closing, comparison. A careful person wrote down beforehand what changes
 * and why (`fixtures/second-year/changes.json`); the program never reads that.
 */
describe('two waves of the little web, a year apart', () => {
  const engine = testEngine('pglite', () => undefined);
  let expected: Readonly<Record<string, readonly Expected[]>>;
  let comparison: Comparison;

  beforeAll(async () => {
    expected = JSON.parse(await readFile(join(FIXTURES, 'second-year', 'changes.json'), 'utf8'));
    comparison = await twoYears(engine);
  });

  it('tells exactly the changes that a careful person expects, with their reasons', () => {
    const found = comparison.changed.flatMap(({ code, changes }) => changes.map((change) => lineOf(code, change)));
    const wanted = Object.entries(expected).flatMap(([code, changes]) =>
      changes.map(({ service, from, to, reasons }) => `${code} ${service} ${from} → ${to} ${[...reasons].sort().join(' ')}`),
    );
    const known = (line: string): boolean => RUBRIC_MISSES.some((miss) => line.startsWith(`${miss} `));
    expect(found.filter((line) => !known(line)).sort()).toEqual(wanted.filter((line) => !known(line)).sort());
    // What is no miss any more leaves the list.
    const of = (lines: readonly string[], miss: string): readonly string[] => lines.filter((line) => line.startsWith(`${miss} `)).sort();
    expect(RUBRIC_MISSES.filter((miss) => of(found, miss).join() === of(wanted, miss).join())).toEqual([]);
  });

  it('finds the sites that moved and those that were redesigned, and no other', async () => {
    const sites = JSON.parse(await readFile(join(FIXTURES, 'second-year', 'sites.json'), 'utf8'));
    // `www.` is no part of a host that moves.
    const moved = comparison.moved.map(({ code, from, to }) => [code, { from: `www.${from}`, to: `www.${to}` }]);
    expect(Object.fromEntries(moved)).toEqual(sites.moved);
    expect(comparison.redesigned.map(({ code }) => code).sort()).toEqual([...sites.redesigned].sort());
  });

  it('never takes for progress what only became visible, nor for a loss what became hidden', () => {
    const hidden = comparison.changed
      .flatMap(({ changes }) => changes)
      .filter(({ from, to }) => from.kind === 'unobserved' || to.kind === 'unobserved');
    expect(hidden.length).toBeGreaterThan(50);
    for (const { certainty } of hidden) expect(certainty).toBe('not-comparable');
  });

  it('sees more changes than the errors of the rubric would make', () => {
    const { seen, atMost } = comparison.noise.differing;
    expect(seen).toBeGreaterThan(atMost);
  });
});

async function twoYears(engine: ReturnType<typeof testEngine>): Promise<Comparison> {
  await using folder = await ownFolder();
  const store = await engine.open();
  const archiveStore = folderArchiveStore(join(folder.path, 'archive-store'));
  const web = await startLittleWeb({ root: join(FIXTURES, 'web') });
  try {
    const files = (await readdir(join(FIXTURES, 'towns'))).filter((file) => file.endsWith('.json')).sort();
    const towns = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(FIXTURES, 'towns', file), 'utf8'))));
    const now = new Date();
    const members = towns.map(({ code, name, population }) => ({
      territory: code,
      name,
      population,
      department: '99',
      region: '99',
      epci: null,
      stratum: stratumOf(population),
    }));
    await insertPanel(store.db, { name: 'little-web', rule: {}, vintage: 2026, createdAt: now, members });
    await noteSites(
      store.db,
      towns.map(({ code, start }) => ({ territory: code, url: start })),
      { source: 'fixtures', now },
    );
    for (const year of ['2026', '2027']) {
      if (year === '2027') web.lay([join(FIXTURES, 'second-year', 'web')]);
      const options = {
        source: { kind: 'via', address: web.address },
        userAgent: 'Beffroi',
        interval: 0,
        crawlDelayCap: 0,
        render: 'never',
        tries: 1,
        budget: 80,
      };
      const dated = new Date(`${year}-11-24T12:00:00Z`);
      await openWave(store, TERMINAL, { name: year, panel: 'little-web', instrument: servicesInstrument, dated, options, now });
      await startWave(store, TERMINAL, year, now);
      await work(store, { archiveStore, instruments: [servicesInstrument], folder: folder.path, until: 'settled' });
      await closeWave(store, TERMINAL, { name: year, archiveStore, instruments: [servicesInstrument], now });
    }
    return (await compareStoredWaves(store, { before: '2026', after: '2027' }, servicesInstrument)).comparison;
  } finally {
    await web.close();
    await store.close();
  }
}

/** Providers that came or left are said by the program and not by the careful person. */
function lineOf(code: string, { indicator, from, to, reasons }: Change): string {
  const said = reasons.map(({ kind }) => kind).filter((kind) => kind !== 'provider-came' && kind !== 'provider-left');
  const mark = ({ level, obstacle }: Change['from']): string => String(level ?? obstacle);
  return `${code} ${indicator} ${mark(from)} → ${mark(to)} ${said.sort().join(' ')}`;
}
