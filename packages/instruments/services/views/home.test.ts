import { keepPlaces } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, test } from 'vitest';
import { madeWave } from '../test/published-wave.ts';
import { home } from './home.ts';

eachEngineAtLength('postgres', 'the barometer', (engine) => {
  test('is nothing while no wave is published', async () => {
    const store = await engine.open();
    expect(await home(store)).toBeNull();
    await madeWave(store, '2026', [{ code: '35238', name: 'Rennes', strip: '3' }], { published: false });
    expect(await home(store)).toBeNull();
  });

  test('tells the mean with its interval, the families from the best down, and the history of what is published', async () => {
    const store = await engine.open();
    await madeWave(store, '2025', [{ code: '35238', name: 'Rennes', strip: '1' }]);
    // Civil status first, three services of it; then elections.
    const strip = '333511111111111111';
    await madeWave(store, '2026', [
      { code: '35238', name: 'Rennes', strip },
      { code: '29019', name: 'Brest', strip },
      { code: '29232', name: 'Quimper', strip },
      { code: '29103', name: 'Landerneau', strip },
      { code: '29151', name: 'Morlaix', strip },
      { code: '29001', name: 'Fermée', strip: '?' },
      { code: '29002', name: 'Sans site', strip: null },
    ]);
    await madeWave(store, '2027', [{ code: '35238', name: 'Rennes', strip: '5' }], { published: false });
    const shown = (await home(store))!;
    expect(shown.wave.name).toBe('2026');
    expect(shown.towns).toEqual({ all: 7, observed: 5, withoutSite: 1, begun: 0 });
    expect(shown.level).toMatchObject({ observed: 90, unobserved: 18, abstained: 0, few: null });
    expect(shown.level.value).toBeCloseTo((3 * 3 + 5 + 14) / 18, 9);
    expect(shown.level.low).not.toBeNull();
    expect(shown.families.map(({ family }) => family).slice(0, 2)).toEqual(['elections', 'civil-status']);
    expect(shown.families[0]).toMatchObject({ services: 1, attainment: 1, level: { observed: 5 } });
    expect(shown.distribution).toEqual(
      ['0', '1', '2', '3', '4', '5', '?', '~'].map((mark, at) => ({ mark, findings: [0, 70, 0, 15, 0, 5, 18, 0][at] })),
    );
    expect(shown.history.map(({ wave, level }) => [wave, level.observed])).toEqual([
      ['2025', 18],
      ['2026', 90],
    ]);
    // All of a panel of one: described, not estimated.
    expect(shown.history[0]!.level).toMatchObject({ value: 1, low: null, high: null, few: null });
  });

  test('gives no mean of few towns of a larger panel, but how many, and what was found', async () => {
    const store = await engine.open();
    await madeWave(store, '2026', [
      { code: '35238', name: 'Rennes', strip: '3' },
      { code: '29019', name: 'Brest', strip: '1' },
      { code: '29001', name: 'Fermée', strip: '?' },
    ]);
    const shown = (await home(store))!;
    expect(shown.level).toMatchObject({ value: null, low: null, observed: 36, few: 2 });
    expect(shown.families.map(({ level, attainment }) => [level.value, level.few, attainment])).toEqual(
      shown.families.map(() => [null, 2, null]),
    );
    expect(shown.history.map(({ level }) => [level.value, level.few])).toEqual([[null, 2]]);
    expect(shown.distribution.filter(({ findings }) => findings > 0).map(({ mark, findings }) => [mark, findings])).toEqual([
      ['1', 18],
      ['3', 18],
      ['?', 18],
    ]);
  });

  test('says of how many towns little was read', async () => {
    const store = await engine.open();
    const coverage = { read: 12, known: 240, more: true, broken: 9, thin: true };
    await madeWave(store, '2026', [
      { code: '35238', name: 'Rennes', strip: '3', coverage },
      { code: '29019', name: 'Brest', strip: '3', coverage: { ...coverage, read: 40, thin: false } },
      { code: '29232', name: 'Quimper', strip: '3' },
    ]);
    expect((await home(store))!.thin).toEqual({ known: 2, thin: 1 });
  });

  test('has no mean, and not a 0, where nothing was observed', async () => {
    const store = await engine.open();
    await madeWave(store, '2026', [{ code: '35238', name: 'Rennes', strip: '?' }]);
    const shown = (await home(store))!;
    expect(shown.level).toMatchObject({ value: null, observed: 0, unobserved: 18 });
    expect(shown.map.towns[0]).toMatchObject({ mean: null });
    expect(shown.families.every(({ level }) => level.value === null)).toBe(true);
  });

  test('places towns as their panel says, else as the country’s list does, and counts the others', async () => {
    const store = await engine.open();
    await keepPlaces(store.db, [{ territory: '99001', longitude: 1, latitude: 47, source: 'essai' }]);
    await madeWave(store, '2026', [
      { code: '99001', name: 'Rivebelle', population: 100, strip: '2' },
      { code: '99002', name: 'Nulle part', strip: '2' },
      { code: '35238', name: 'Rennes', population: 9000, strip: '2' },
    ]);
    const { map } = (await home(store))!;
    expect(map.towns.map(({ code, longitude }) => [code, Math.round(longitude)])).toEqual([
      ['35238', -2],
      ['99001', 1],
    ]);
    expect([map.withoutPlace, map.left]).toEqual([1, 0]);
  });
});
