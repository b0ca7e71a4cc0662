import { folderArchiveStore } from '@beffroi/archive-store';
import { chainOfTown, mandateFrom, mandateOfTown, promisedDelivered, type TownChain } from '@beffroi/chain';
import { chainSentence } from '@beffroi/chain/words';
import { instrumentsOf } from '@beffroi/house';
import type { Instrument } from '@beffroi/instrument';
import { OPERATION_DOORS } from '@beffroi/levers/operations';
import { authorityPath } from '@beffroi/levers/pages/paths.ts';
import { leversCsv } from '@beffroi/levers/pages/server/levers-csv.ts';
import { authorityNow, PROMISED_UNDER, promisedNow } from '@beffroi/levers/views';
import { acceptCharge, addAction, askCharge, makePlan, publishPlan } from '@beffroi/plans';
import { townListsPath } from '@beffroi/programmes/pages/programme-paths.ts';
import { SERVICES } from '@beffroi/services/judge';
import { proofPath } from '@beffroi/services/pages/proof-place.ts';
import { madeWave } from '@beffroi/services/testing';
import { freezeSeries, freezeWave, insertEmbargo, insertJudgement, openSeries, publishWave, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { accountsPath } from '@beffroi/voice/pages/paths.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { ASKED, trialHouse } from '../packages/instruments/levers/test/trial-house.ts';
import { list, statement, verdict } from '../packages/instruments/programmes/test/made-lists.ts';
import { programmesWave } from '../packages/instruments/programmes/test/published-programmes.ts';
import { person } from '../packages/plans/test/authorities.ts';

// The chain over all instruments of the house and the verbs of plans, on a small made store.

const TOWN = ASKED;
const BARE = '99007';
const NOW = new Date('2026-11-29T10:00:00Z');
const CANTEEN = 'school-canteen';
const AT = SERVICES.findIndex(({ id }) => id === CANTEEN);
/** All services at 2, the canteen at this. */
const stripWith = (level: string): string => [...'2'.repeat(SERVICES.length)].map((mark, at) => (at === AT ? level : mark)).join('');

const promise = (services: readonly string[], commitment: 0 | 2) =>
  verdict([], { mentionsDigital: true, statements: [statement({ services: [...services], commitment, themes: ['online-procedures'] })] });

/** A list that promises something of levers too: of one the same twice, once bindingly. */
const onLevers = verdict([], {
  mentionsDigital: true,
  statements: [
    statement({ services: [CANTEEN, 'lost-property'], commitment: 2, themes: ['online-procedures'] }),
    statement({ themes: ['e-participation'], commitment: 1, quote: 'Nous ouvrirons une plateforme.' }),
    statement({ themes: ['e-participation'], commitment: 3, quote: 'Une plateforme ouvrira avant juin.' }),
    statement({ themes: ['open-data'], commitment: 0, quote: 'Les données ouvertes existent.' }),
    statement({ themes: ['agents-tools-organisation'], commitment: 2, quote: '=Nous formerons chaque agent à ses outils.' }),
  ],
});

/** What a wave of voices keeps of a town, as far as a chain reads it. */
async function voicesWave({ db }: Store, name: string, levels: Readonly<Record<string, number | null>>): Promise<void> {
  const dated = new Date(`${name.slice(-4)}-11-20T06:00:00Z`);
  const of = {
    name,
    instrument: 'voice',
    panel: 'essai',
    vintage: 2026,
    dated,
    state: 'running',
    options: '{}',
    opened_at: dated,
  } as const;
  const wave = await db.insertInto('wave').values(of).returningAll().executeTakeFirstOrThrow();
  const series = await openSeries(db, wave.id, { name: 'voice@1.0.0', version: '1.0.0', digest: 'v1' }, dated);
  for (const [territory, level] of Object.entries(levels)) {
    const kind = level === null ? 'unobserved' : level === 0 ? 'absence' : 'level';
    const place = { name: 'Ville', population: 10_000, department: '99', region: '99', epci: null, stratum: 'under-50000', site: null };
    await db
      .insertInto('unit')
      .values({ wave_id: wave.id, territory, ...place, state: 'done', attempts: 1 })
      .execute();
    const made = {
      archive: `${name}/${territory}`,
      digest: 'a'.repeat(64),
      bytes: 1,
      home: null,
      ended: 'done',
      obstacles: '{}',
      traits: '{}',
    };
    const counts = { requests: 0, pages: 0, documents: 0, renderings: 0, began_at: dated, ended_at: dated, worker: 'w' };
    await db
      .insertInto('capture')
      .values({ wave_id: wave.id, territory, attempt: 1, ...made, ...counts })
      .execute();
    const mark = {
      indicator: 'presence',
      kind,
      level,
      ceiling: 5,
      confidence: 0.9,
      provider: null,
      reason: 'made',
      evidence: 'made',
    } as const;
    await insertJudgement(db, {
      ...{ seriesId: series.id, territory, attempt: 1, findings: '[]', digest: 'd'.repeat(64) },
      observations: [{ ...mark, obstacle: level === null ? 'login' : null }],
      score: { observed: 1, unobserved: 0, abstained: 0, level_sum: level ?? 0, attainment_sum: 0, strip: String(level ?? '?') },
    });
  }
  await freezeSeries(db, series.id, { at: dated, digest: `${name} series` });
  await freezeWave(db, wave.id, { at: dated, digest: `${name} wave` });
  await publishWave(db, wave.id, dated);
}

async function planOf(store: Store): Promise<void> {
  const lead = await person(store, 'Alix', 'facilitator', [TOWN]);
  const zoe = await person(store, 'Zoé', 'colleague', [TOWN]);
  const plan = await makePlan(store, lead, { territory: TOWN, mandateYear: 2026, name: 'Plan de la ville' }, NOW);
  const known = [CANTEEN, 'social-aid'].map((indicator) => ({ instrument: 'services', indicator }));
  const tie = (indicator: string, from: number, to: number) => [{ instrument: 'services', indicator, from, to }];
  const paid = await addAction(store, lead, plan, { title: 'Payer la cantine', open: true, ties: tie(CANTEEN, 2, 4) }, known, NOW);
  await acceptCharge(store, zoe, await askCharge(store, lead, paid.id, zoe.id, NOW), NOW);
  await addAction(store, lead, plan, { title: 'Demander une aide', open: true, ties: tie('social-aid', 2, 3) }, known, NOW);
  await addAction(store, lead, plan, { title: 'Pas encore dite', open: false, ties: tie('social-aid', 2, 5) }, known, NOW);
  await publishPlan(store, lead, plan, NOW);
}

eachEngineAtLength('postgres', 'the chain of a town', (engine) => {
  let store: Store;
  let instruments: readonly Instrument[];
  const chain = (code = TOWN, now = NOW): Promise<TownChain | null> => chainOfTown({ store, instruments }, code, now);

  /** What lists promise of levers, as the page, programs and the table show it. */
  const onPages = async (now = NOW) => {
    const promised = await promisedNow({ store, instruments }, TOWN, now, '2026-11-29');
    const ask = { store, instruments, language: 'fr', now, text: () => TOWN, number: () => 0, pageAt: () => '' } as const;
    const today = OPERATION_DOORS.operations.find(({ id }) => id === 'getLeversToday')!;
    const asked = (await today.respond(ask)) as { readonly levers: readonly { readonly lever: string; readonly promised: unknown }[] };
    return { promised, asked, csv: leversCsv(await authorityNow(store, TOWN, '2026-11-29'), promised, 'fr', false) };
  };

  beforeAll(async () => {
    store = await engine.open();
    instruments = await instrumentsOf({ store, archiveStore: folderArchiveStore('/nowhere') }, { env: {} });
    const towns = (level: string) => [
      { code: TOWN, name: 'Rivebelle', strip: stripWith(level) },
      { code: BARE, name: 'Brézan', strip: '0' },
    ];
    await madeWave(store, '2025', towns('2'));
    await madeWave(store, '2026', towns('4'));
    const lists = [list('elan', onLevers), list('unis', promise(['social-aid'], 0)), list('zele', 'none-found')];
    await programmesWave(store, 2026, [{ code: TOWN, name: 'Rivebelle', lists }]);
    await trialHouse(store);
    await voicesWave(store, 'voices-2025', { [TOWN]: 0 });
    await voicesWave(store, 'voices-2026', { [TOWN]: 4, [BARE]: null });
    await planOf(store);
  });

  test('stands on what each instrument says, each with its proof on its own pages', async () => {
    const { town, rows } = (await chain())!;
    expect(town.promised).toMatchObject({
      state: 'yes',
      facts: { lists: 2, read: 2, standing: 3 },
      proof: townListsPath(TOWN, { year: 2026, round: 1 }),
    });
    expect(town.organised).toMatchObject({ state: 'in-charge', counts: { open: 2, inCharge: 1, done: 0 }, actions: [1, 2] });
    expect(town.organised.ways).toMatchObject({ facts: { levers: 20, said: 3 }, proof: authorityPath(TOWN, 'leviers-2026') });
    expect(town.delivered).toMatchObject({ state: 'rose', counts: { rose: 1, same: 17 } });
    expect(town.spoken).toMatchObject({ state: 'human', proof: accountsPath(TOWN, 'voices-2026') });
    const canteen = rows.find(({ subject }) => subject?.indicator === CANTEEN)!;
    expect(canteen.delivered.to?.proof).toBe(proofPath({ wave: '2026', code: TOWN, service: CANTEEN }));
  });

  test('says of each service where it breaks, those first that do', async () => {
    const { rows } = (await chain())!;
    expect(rows.map(({ subject, sentence }) => [subject?.indicator, sentence.broken.code])).toEqual([
      ['lost-property', 'not-planned'],
      ['social-aid', 'nobody-in-charge'],
      [CANTEEN, 'holds'],
    ]);
    expect(chainSentence('fr', rows[0]!.sentence)).toBe(
      'Promis en 2026, aucune action publiée ne s’y rattache\u202f; le service est resté au niveau 2.',
    );
  });

  test('takes no mention for a promise, and no action that is not open', async () => {
    const aid = (await chain())!.rows.find(({ subject }) => subject?.indicator === 'social-aid')!;
    expect(aid.promised.state).toBe('no');
    expect(aid.organised).toMatchObject({ state: 'unowned', counts: { open: 1 }, actions: [2] });
  });

  test('shows what lists promise of a lever beside its views', async () => {
    const { promised, asked, csv } = await onPages();
    const of = { year: 2026, standing: 3, read: 2, wave: 'municipales-2026', proof: townListsPath(TOWN, { year: 2026, round: 1 }) };
    expect(promised).toEqual({
      'open-ecosystem': { ...of, by: [{ list: 'Liste elan', quote: 'Une plateforme ouvrira avant juin.' }] },
      'people-as-much-as-technology': { ...of, by: [{ list: 'Liste elan', quote: '=Nous formerons chaque agent à ses outils.' }] },
    });
    expect(asked.levers.find(({ lever }) => lever === 'open-ecosystem')!.promised).toEqual(promised['open-ecosystem']);
    expect(asked.levers.find(({ lever }) => lever === 'elected-lead')!.promised).toBeNull();
    expect(csv).toMatch(/,2026,1,2,3,Liste elan «\s?Une plateforme ouvrira avant juin\.\s?»,\/programmes/);
    expect(csv.split('\r\n')).toHaveLength(22);
    expect(await promisedNow({ store, instruments }, TOWN, NOW, '2026-03-31')).toEqual({});
    const themes = new Set(instruments.find(({ id }) => id === 'programmes')!.catalogue.map(({ id }) => id));
    expect(PROMISED_UNDER.filter((theme) => !themes.has(theme))).toEqual([]);
  });

  test('of a town of which little is known says what is not observed, and why', async () => {
    const { town, rows } = (await chain(BARE))!;
    expect(town.sentence.states).toEqual({ promised: 'unobserved', organised: 'unobserved', delivered: 'same', spoken: 'unobserved' });
    expect([town.promised.gap, town.organised.gap, town.spoken.gap]).toEqual(['no-measurement', 'no-plan', 'login']);
    expect(rows).toEqual([]);
    expect(await chain('99999')).toBeNull();
  });

  test('over all towns sets each promise beside what became of it, and names no cause', async () => {
    const found = (await promisedDelivered({ store, instruments }, NOW, null))!;
    expect([found.mandate.year, found.towns, found.left]).toEqual([2026, 1, 0]);
    expect(found.services.map(({ subject, towns }) => [subject.indicator, towns])).toEqual([
      [CANTEEN, [{ code: TOWN, name: 'Rivebelle', delivered: 'rose', from: 2, to: 4 }]],
      ['lost-property', [{ code: TOWN, name: 'Rivebelle', delivered: 'same', from: 2, to: 2 }]],
    ]);
    // Nobody promised anything in the ballot before.
    expect((await promisedDelivered({ store, instruments }, NOW, 2020))!.services).toEqual([]);
  });

  test('asks the database as often for any town, and for more waves', async () => {
    const asked = async (code: string): Promise<number> => {
      let n = 0;
      const counting = {
        transformQuery: ({ node }: { readonly node: never }) => {
          n++;
          return node;
        },
        transformResult: async ({ result }: { readonly result: never }) => result,
      };
      await chainOfTown({ store: { ...store, db: store.db.withPlugin(counting as never) }, instruments }, code, NOW);
      return n;
    };
    const before = await asked(TOWN);
    expect(await asked(TOWN)).toBe(before);
    expect(await asked(BARE)).toBeLessThanOrEqual(before);
    await madeWave(store, '2024', [{ code: TOWN, name: 'Rivebelle', strip: '1' }]);
    await voicesWave(store, 'voices-2024', { [TOWN]: 1 });
    expect(await asked(TOWN)).toBe(before);
  });

  describe('in a mandate', () => {
    test('has its points, promises with the levels at each, and what waves say around each action', async () => {
      const view = (await mandateOfTown({ store, instruments }, TOWN, NOW, null))!;
      expect(view.mandate).toEqual(mandateFrom(2026));
      expect(view.marks.map(({ point, wave }) => [point, wave?.wave ?? null])).toEqual([
        ['baseline', '2025'],
        ['first-check', '2026'],
        ['second-check', null],
        ['end', null],
      ]);
      const canteen = view.rows.find(({ subject }) => subject?.indicator === CANTEEN)!;
      expect(canteen.levels.map((level) => level?.level ?? null)).toEqual([2, 4, null, null]);
      expect(view.actions.map(({ action }) => action.title)).toEqual(['Payer la cantine', 'Demander une aide']);
      expect(view.actions[0]!.levels).toMatchObject([{ from: 2, to: 4, before: { wave: '2026', level: 4 }, since: null }]);
      expect(view.alike.map(({ wave }) => wave)).toEqual(['2025', '2026']);
      expect(view.alike[0]!.group).toMatchObject({ value: null, few: 2 });
      expect(view.years).toEqual([2026, 2020]);
    });

    test('of before takes nothing of the one after', async () => {
      const view = (await mandateOfTown({ store, instruments }, TOWN, NOW, 2020))!;
      expect(view.marks.map(({ wave }) => wave?.wave ?? null)).toEqual([null, null, '2024', '2025']);
      expect(view.plan).toBeNull();
      expect(view.rows).toEqual([]);
    });
  });

  test('hides what lists promised while their election is silent, and says so', async () => {
    const period = { silent_from: new Date('2026-11-28T00:00:00Z'), silent_until: new Date('2026-11-30T00:00:00Z') };
    await insertEmbargo(store.db, { year: 2026, round: 1, kind: 'period', ...period, account_id: null, actor: 'essai', at: NOW });
    const hidden = (await chain())!;
    expect(hidden.town.promised).toMatchObject({ state: 'unobserved', gap: 'withheld', proof: null, facts: null });
    expect(hidden.rows.map(({ subject }) => subject?.indicator)).not.toContain('lost-property');
    expect(JSON.stringify(hidden)).not.toContain('/programmes/');
    expect(await promisedDelivered({ store, instruments }, NOW, null)).toBeNull();
    const { promised, asked, csv } = await onPages();
    expect(promised).toEqual({});
    expect(asked.levers.map((lever) => lever.promised)).toEqual(Array(20).fill(null));
    expect(JSON.stringify([asked, csv])).not.toMatch(/elan|plateforme ouvrira|\/programmes\//);
    expect((await chain(TOWN, new Date('2026-12-01T00:00:00Z')))!.town.promised.state).toBe('yes');
  });
});
