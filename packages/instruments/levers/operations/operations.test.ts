import type { Instrument } from '@beffroi/instrument';
import type { Store } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import type { Ask } from '@beffroi/ui/api/operation.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASKED, HOSTILE, SAYS, SILENT, TOLD, trialHouse } from '../test/trial-house.ts';
import { OPERATION_DOORS } from './index.ts';

const { operations, schemas } = OPERATION_DOORS;
const NOW = new Date('2026-11-28T12:00:00Z');
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: 'levers', components: { schemas: Object.assign({}, ...schemas.map((group) => group.schemas)) } }, 'levers');

describe('what programs read of levers', () => {
  const late: (() => Promise<void>)[] = [];
  let store: Store;
  beforeAll(async () => {
    store = await testEngine('pglite', (undo) => void late.push(undo)).open();
    await trialHouse(store);
  });
  afterAll(async () => {
    for (const undo of late.splice(0).reverse()) await undo();
  });

  const asked = (given: Readonly<Record<string, string>>, language: 'fr' | 'en' = 'fr'): Ask => ({
    ...{ store, language, now: NOW, instruments: [] as readonly Instrument[] },
    text: (name) => given[name] ?? null,
    number: () => 0,
    pageAt: () => '',
  });
  const answer = async (id: string, given: Readonly<Record<string, string>>, language?: 'fr' | 'en') => {
    const operation = operations.find((one) => one.id === id)!;
    const body = JSON.parse(JSON.stringify(await operation.respond(asked(given, language))));
    const check = ajv.getSchema(`levers#/components/schemas/${operation.answer}`)!;
    expect(check(body), JSON.stringify(check.errors?.slice(0, 3))).toBe(true);
    return body;
  };

  it.each([
    ['listLeverWaves', {}],
    ['getLeverWave', { wave: 'latest' }],
    ['getLeverWave', { wave: 'leviers-2025' }],
    ...[ASKED, SILENT, SAYS].flatMap((code): [string, Record<string, string>][] => [
      ['getAuthorityLevers', { wave: 'latest', code }],
      ['getLeversToday', { code }],
      ['listLeverSurveys', { code }],
    ]),
  ] as [string, Record<string, string>][])(
    '%s %j answers by its schema, without a rank and without what the town wrote',
    async (id, given) => {
      for (const language of ['fr', 'en'] as const) {
        const text = JSON.stringify(await answer(id, given, language));
        expect(text).not.toMatch(/"[a-z_]*rank[a-z_]*":/i);
        expect(text).not.toContain(JSON.stringify(HOSTILE.statement).slice(1, -1));
      }
    },
  );

  it('tells an authority by its three views, with what changed since it was asked before', async () => {
    const { levers, survey, wave, priorities } = await answer('getAuthorityLevers', { wave: 'latest', code: ASKED });
    expect([survey, wave, levers.length]).toEqual(['rivebelle-2026', 'leviers-2026', 20]);
    const [first] = levers;
    expect(first).toMatchObject({
      lever: 'elected-lead',
      said: { level: 4, proofs: 2 },
      seen: { kind: 'level', evidence: [{ quote: HOSTILE.quote }] },
    });
    const agents = first.lived.groups.find(({ roles }: { roles: string[] }) => roles.includes('agent'));
    expect([agents.n, Math.round(agents.mean.value)]).toEqual([130, 3]);
    expect(first.changes).toHaveLength(1);
    expect(first.changes[0]).toMatchObject({ roles: ['agent'], told: true });
    expect(first.changes[0].low).toBeGreaterThan(1);
    expect(first.changes[0].high).toBeLessThan(3);
    expect(priorities.map(({ priority }: { priority: string }) => priority)).toContain('governance');
  });

  it('compares nothing where people were asked once', async () => {
    const { levers } = await answer('getAuthorityLevers', { wave: 'leviers-2025', code: ASKED });
    expect(levers.flatMap(({ changes }: { changes: unknown[] }) => changes)).toEqual([]);
  });

  it('gives of a survey the counts that were drawn once, to the number', async () => {
    const { data } = await answer('listLeverSurveys', { code: ASKED });
    expect(data.map(({ slug }: { slug: string }) => slug)).toEqual(['rivebelle-2026', 'rivebelle-2025']);
    expect([data[1].counts, data[0].counts]).toEqual(TOLD);
  });

  it.each([
    ['getLeverWave', { wave: 'none' }, 'wave'],
    ['getAuthorityLevers', { wave: 'none', code: ASKED }, 'wave'],
    ['getAuthorityLevers', { wave: 'latest', code: '99999' }, 'town'],
    ['getLeversToday', { code: '99999' }, 'town'],
  ])('%s %j is not there', async (id, given, what) => {
    await expect(operations.find((one) => one.id === id)!.respond(asked(given))).rejects.toMatchObject({ what });
  });
});
