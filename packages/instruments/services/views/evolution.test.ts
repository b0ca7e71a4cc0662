import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, test } from 'vitest';
import { evolutionNow } from '../test/evolution-now.ts';
import { madeWave } from '../test/published-wave.ts';
import { changedTownsPage, evolution, evolutionPairs, lastEvolution } from './evolution.ts';
import { TOWNS_A_PAGE } from './evolution-drawn-up.ts';

const towns = (strips: readonly string[]) =>
  strips.map((strip, at) => ({ code: `290${String(at).padStart(2, '0')}`, name: `Ville ${at}`, strip }));

eachEngineAtLength('postgres', 'two waves side by side', (engine) => {
  test('need two published waves, the older one first', async () => {
    const store = await engine.open();
    await madeWave(store, '2025', towns(['2', '2', '2']));
    await madeWave(store, '2027', towns(['4', '4', '4']), { published: false });
    expect(await evolutionPairs(store)).toEqual([]);
    expect(await lastEvolution(store)).toBeNull();
    await madeWave(store, '2026', towns(['2', '2', '3']));
    expect((await evolutionPairs(store)).map(({ before, after }) => [before.name, after.name])).toEqual([['2025', '2026']]);
    for (const [before, after] of [
      ['2026', '2025'],
      ['2025', '2025'],
      ['2025', '2027'],
      ['2025', 'autre'],
    ] as const) {
      expect(await evolution(store, before, after)).toBeNull();
    }
  });

  test('tell what changed, with counts of what is told, of noise and of what cannot be compared', async () => {
    const store = await engine.open();
    await madeWave(store, '2026', towns(['1', '1', '1', '2', '2', '1']));
    await madeWave(store, '2027', towns(['4', '1', '?', '2', '2', '4']));
    const found = evolutionNow(await lastEvolution(store));
    expect(found.counts['not-comparable']).toBe(18);
    expect(found.counts.told).toBeGreaterThan(10);
    expect(found.overall).toMatchObject({ marks: 90, towns: 5, few: null });
    expect(found.overall!.difference).toBeGreaterThan(0.5);
    expect([found.families.length, found.services.length]).toEqual([6, 18]);
    const page = await changedTownsPage(found, 1);
    expect(page.towns.map(({ code }) => code)).toEqual(['29000', '29005', '29002']);
    expect([page.pages, page.all]).toEqual([1, 3]);
  });

  test('tell each change of few towns, and no difference', async () => {
    const store = await engine.open();
    await madeWave(store, '2026', towns(['1', '1', '1', '2']));
    await madeWave(store, '2027', towns(['4', '1', '4', '2']));
    const found = evolutionNow(await lastEvolution(store));
    expect(found.overall).toMatchObject({ difference: null, before: null, interval: null, told: false, marks: 72, towns: 4, few: 4 });
    expect([...found.families, ...found.services].every(({ difference, told, few }) => difference === null && !told && few === 4)).toBe(
      true,
    );
    expect((await changedTownsPage(found, 1)).towns.map(({ code, changes }) => [code, changes.length])).toEqual([
      ['29000', 18],
      ['29002', 18],
    ]);
  });

  test('come a page at a time where many towns changed, each once', async () => {
    const store = await engine.open();
    // So many that they are compared in a thread.
    const many = 2 * TOWNS_A_PAGE + 3;
    await madeWave(store, '2026', towns(Array.from({ length: many }, () => '1')));
    await madeWave(store, '2027', towns(Array.from({ length: many }, (_, at) => (at % 2 === 0 ? '?' : '4'))));
    const found = evolutionNow(await lastEvolution(store));
    const [first, second] = [await changedTownsPage(found, 1), await changedTownsPage(found, 2)];
    const third = await changedTownsPage(found, 3);
    expect([first.pages, first.towns.length, third.towns.length]).toEqual([3, TOWNS_A_PAGE, 3]);
    expect(new Set([...first.towns, ...second.towns, ...third.towns].map(({ code }) => code)).size).toBe(many);
    expect(first.towns[0]!.changes.some(({ certainty }) => certainty === 'told')).toBe(true);
    expect(third.towns.every(({ changes }) => changes.every(({ certainty }) => certainty !== 'told'))).toBe(true);
  });
});
