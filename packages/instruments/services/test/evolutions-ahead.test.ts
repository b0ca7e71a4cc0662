import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Certainty, type Comparison, printedDifference } from '@beffroi/figures';
import { servicesInstrument } from '@beffroi/services/gather';
import { SERVICES } from '@beffroi/services/judge';
import { type Evolution, evolution, TOWNS_A_PAGE, workEvolutionsOut } from '@beffroi/services/views';
import { COMPARISONS_TOLD, changesByTable, insertErasure, notingTables, openStore, type Store, shownChanges } from '@beffroi/store';
import { eachEngineAtLength, testEngine } from '@beffroi/store/testing';
import { compareStoredWaves } from '@beffroi/waves';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRIEFLY } from '../../../../test/setup/briefly.ts';
import { evolutionNow } from './evolution-now.ts';
import { type MadeTown, madeWave } from './published-wave.ts';

const CHILD = fileURLToPath(new URL('./ahead-child.ts', import.meta.url));
/** All waves are of many towns here, or all of few. */
const [MANY, FEW] = [0, Number.POSITIVE_INFINITY];

const manner = (pause: () => Promise<void> = async () => undefined) => ({ signal: new AbortController().signal, pause });
const towns = (strips: readonly (string | null)[]): MadeTown[] =>
  strips.map((strip, at) => ({ code: `29${String(at).padStart(3, '0')}`, name: `Ville ${at}`, strip }));

/** All that pages can ask of it. */
async function whole({ townPage, moves, ...head }: Evolution) {
  const pages: Comparison['changed'][] = [];
  for (let page = 1; page <= Math.ceil(head.changedTowns / TOWNS_A_PAGE); page++) pages.push(await townPage(page));
  return { head, pages, moves: await moves(), beyond: await townPage(pages.length + 1) };
}

/** The same, told by the comparison as it is worked out anew. */
async function anew(store: Store, before: string, after: string) {
  const { changed, ...comparison } = (await compareStoredWaves(store, { before, after }, servicesInstrument)).comparison;
  const all = changed.flatMap(({ changes }) => changes);
  const count = (wanted: Certainty): number => all.filter(({ certainty }) => certainty === wanted).length;
  const isTold = ({ changes }: Comparison['changed'][number]): boolean => changes.some(({ certainty }) => certainty === 'told');
  const shown = changed.filter(({ changes }) => changes.length > 0);
  return {
    comparison,
    counts: { told: count('told'), noise: count('noise'), 'not-comparable': count('not-comparable') },
    shown: [...shown.filter(isTold), ...shown.filter((town) => !isTold(town))],
    services: comparison.differences.filter(({ subject }) => subject === 'indicator').map(printedDifference),
    moved: changed.flatMap(({ code, changes }) =>
      changes.flatMap(({ indicator, certainty, from, to }) =>
        certainty === 'told' && from.level !== null && to.level !== null && from.level !== to.level
          ? [[indicator, to.level > from.level ? 'rose' : 'fell', code, from.level, to.level].join(' ')]
          : [],
      ),
    ),
  };
}

const MARKS = [...'012345?~'];
const strip = fc.option(
  fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 18 }).map((marks) => marks.join('')),
  { freq: 9 },
);

eachEngineAtLength('postgres', 'comparisons that are worked out before anybody asks', (engine) => {
  it('say what the comparison worked out anew says, of any waves', async () => {
    const store = await engine.open();
    let year = 1000;
    await fc.assert(
      fc.asyncProperty(
        fc.array(strip, { minLength: 1, maxLength: 9 }),
        fc.array(strip, { minLength: 1, maxLength: 9 }),
        async (older, newer) => {
          const [before, after] = [String(year++), String(year++)];
          await madeWave(store, before, towns(older));
          await madeWave(store, after, towns(newer));
          await workEvolutionsOut(store, manner(), MANY);
          const kept = await whole(evolutionNow(await evolution(store, before, after, MANY)));
          const { comparison, counts, shown, services, moved } = await anew(store, before, after);
          expect(kept.head).toMatchObject({ comparison, counts, services, changedTowns: shown.length });
          expect(kept.pages.flat()).toEqual(shown);
          expect(kept.beyond).toEqual([]);
          expect(kept.moves.map(({ id }) => id)).toEqual(SERVICES.map(({ id }) => id));
          const told = kept.moves.flatMap(({ id, rose, fell }) => [
            ...rose.map(({ code, from, to }) => [id, 'rose', code, from, to].join(' ')),
            ...fell.map(({ code, from, to }) => [id, 'fell', code, from, to].join(' ')),
          ]);
          expect(told.sort()).toEqual(moved.sort());
          // Few towns are compared at once, and say the same, to the byte.
          const atOnce = await whole(evolutionNow(await evolution(store, before, after, FEW)));
          expect(JSON.stringify(kept)).toBe(JSON.stringify(atOnce));
        },
      ),
      { numRuns: 6 },
    );
  });

  it('are said to be under way until they are whole, on a page that is kept for as long', async () => {
    const store = await engine.open();
    await madeWave(store, '2026', towns(['1', '2', '3']));
    await madeWave(store, '2027', towns(['4', '2', '?']));
    const tables = new Set<string>();
    expect(await notingTables(tables, () => evolution(store, '2026', '2027', MANY))).toBe('pending');
    expect(tables).toContain(COMPARISONS_TOLD);
    const told = async () => changesByTable(await shownChanges(store.db)).get(COMPARISONS_TOLD);
    const before = await told();
    const seen: unknown[] = [];
    await workEvolutionsOut(
      store,
      manner(async () => void seen.push(await evolution(store, '2026', '2027', MANY), (await told()) === before)),
      MANY,
    );
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen)).toEqual(new Set(['pending', true]));
    expect(await told()).not.toBe(before);
    expect(evolutionNow(await evolution(store, '2026', '2027', MANY)).changedTowns).toBe(2);
  });

  it('are not shown after words were erased, nor kept by who was at it meanwhile', async () => {
    const store = await engine.open();
    await madeWave(store, '2026', towns(['1', '2', '3']));
    await madeWave(store, '2027', towns(['4', '2', '?']));
    const erase = () =>
      insertErasure(store.db, {
        ...{ at: new Date('2027-12-01T10:00:00Z'), actor: { id: null, name: 'terminal' }, ground: 'request', note: null },
        ...{ places: [], archives: [] },
      });
    await workEvolutionsOut(store, manner(), MANY);
    await erase();
    expect(await evolution(store, '2026', '2027', MANY)).toBe('pending');
    expect(await store.db.selectFrom('kept_comparison_part').select('key').execute()).toEqual([]);
    let erased = 0;
    await workEvolutionsOut(
      store,
      manner(async () => {
        if (++erased === 3) await erase();
      }),
      MANY,
    );
    expect(await evolution(store, '2026', '2027', MANY)).toBe('pending');
    await workEvolutionsOut(store, manner(), MANY);
    expect(evolutionNow(await evolution(store, '2026', '2027', MANY)).changedTowns).toBe(2);
    expect(await store.db.selectFrom('kept_comparison').select('key').execute()).toHaveLength(1);
  });

  it('are of what is published alone, and forgotten when nobody can ask for them', async () => {
    const store = await engine.open();
    await madeWave(store, '2025', towns(['1', '2', '3']));
    await madeWave(store, '2027', towns(['4', '2', '?']));
    await workEvolutionsOut(store, manner(), MANY);
    const [first] = await store.db.selectFrom('kept_comparison').select('key').execute();
    await madeWave(store, '2026', towns(['3', '3', '3']), { published: false });
    await workEvolutionsOut(store, manner(), MANY);
    expect(await store.db.selectFrom('kept_comparison').select('key').execute()).toEqual([first]);
    expect(await evolution(store, '2025', '2026', MANY)).toBeNull();
    await store.db.insertInto('publication').values({ wave_id: 3, published_at: new Date() }).execute();
    await workEvolutionsOut(store, manner(), MANY);
    const keys = await store.db.selectFrom('kept_comparison').select('key').execute();
    expect(keys).toHaveLength(2);
    expect(keys).not.toContainEqual(first);
    // Waves that do not stand beside each other are compared once somebody has asked.
    expect(await evolution(store, '2025', '2027', MANY)).toBe('pending');
    await workEvolutionsOut(store, manner(), MANY);
    expect(evolutionNow(await evolution(store, '2025', '2027', MANY)).before.name).toBe('2025');
  });
});

describe('who is killed at it', () => {
  it.each([
    ['pglite', 2],
    ['pglite', 5],
    ['postgres', 2],
    ['postgres', 6],
  ] as const)('on %s after %i pieces loses nothing but the time', async (name, pieces) => {
    const place = await testEngine(name, () => undefined).place();
    const store = await openStore(place);
    await madeWave(store, '2026', towns(Array.from({ length: 60 }, (_, at) => MARKS[at % 8]!)));
    await madeWave(store, '2027', towns(Array.from({ length: 60 }, (_, at) => MARKS[(at + 3) % 8]!)));
    const atOnce = await whole(evolutionNow(await evolution(store, '2026', '2027', FEW)));
    // A folder has one owner: it is the one that is killed.
    if (name === 'pglite') await store.close();
    const child = spawn(process.execPath, [...BRIEFLY, CHILD, JSON.stringify(place), String(pieces)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    // Its output ends where it does not stand still.
    const said = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), exited]);
    expect(said[0]).toBe('half-way');
    child.kill('SIGKILL');
    await exited;
    const after = name === 'pglite' ? await openStore(place) : store;
    try {
      expect(await evolution(after, '2026', '2027', MANY)).toBe('pending');
      // It is left to who was at it for as long as that one may be alive.
      await workEvolutionsOut(after, manner(), MANY, 3_600_000);
      expect(await evolution(after, '2026', '2027', MANY)).toBe('pending');
      await workEvolutionsOut(after, manner(), MANY, 0);
      const kept = await whole(evolutionNow(await evolution(after, '2026', '2027', MANY)));
      expect(JSON.stringify(kept)).toBe(JSON.stringify(atOnce));
    } finally {
      await after.close();
    }
  });
});
