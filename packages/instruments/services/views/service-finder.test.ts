import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, test } from 'vitest';
import { madeWave, siteOf } from '../test/published-wave.ts';
import { askServiceFinder, finderAnswer, finderService } from './service-finder.ts';
import { searchTowns, shownTowns } from './shown.ts';

const place = { block: 3, zone: 'main', heading: '' };

async function twoTowns(store: Store): Promise<void> {
  await madeWave(store, '2026', [
    {
      code: '99001',
      name: 'Rivebelle',
      strip: '1',
      findings: {
        'civil-status-certificates': {
          kind: 'level',
          level: 4,
          facets: ['online_intake', 'delivery_online'],
          provider: 'portail-familles',
          evidence: [
            { url: `${siteOf('99001')}acte`, rule: 'portal-link', quote: 'Demander un acte', place, digest: null },
            { url: 'https://demarches.portail.example/acte', rule: 'online-form', quote: 'Nom · Prénom · Envoyer', place, digest: null },
            { url: 'javascript:alert(1)', rule: 'portal-link', quote: 'piège', place, digest: null },
          ],
        },
        'school-canteen': {
          kind: 'level',
          level: 2,
          evidence: [
            {
              url: `${siteOf('99001')}cantine`,
              rule: 'form-download',
              quote: `${siteOf('99001')}fiche.pdf`,
              place: { ...place, block: -1 },
              digest: null,
            },
          ],
        },
      },
    },
    { code: '99002', name: 'Saint-Lorme', strip: '0?~' },
    { code: '99003', name: 'Saint-Lorme', department: '98', strip: null },
  ]);
}

eachEngineAtLength('postgres', 'the counter', (engine) => {
  test('understands service and town in one phrase, with typing errors', async () => {
    const store = await engine.open();
    await twoTowns(store);
    const asked = async (request: string) => {
      const { services, towns, certain } = await askServiceFinder(store, request);
      return [services[0], towns[0]?.code, certain];
    };
    expect(await asked('je veux un acte de naissance à Rivebelle')).toEqual(['civil-status-certificates', '99001', true]);
    expect(await asked('acte de naisance rivebele')).toEqual(['civil-status-certificates', '99001', true]);
    expect(await asked('cantine st lorme')).toEqual(['school-canteen', '99002', false]);
    expect(await asked('passeport')).toEqual(['identity-documents', undefined, false]);
    expect(await asked('cantine à Zzyxqq')).toEqual(['school-canteen', undefined, false]);
    expect((await askServiceFinder(store, 'cantine à Zzyxqq')).unknownTown).toBe('zzyxqq');
    expect((await askServiceFinder(store, 'Rivebelle', 'lost-property')).services).toEqual(['lost-property']);
  });

  test('knows a commune that was not measured, and says so', async () => {
    const store = await engine.open();
    await twoTowns(store);
    const { towns } = await askServiceFinder(store, 'passeport à Rennes');
    expect(towns[0]).toMatchObject({ code: '35238', measured: false });
    expect(await finderAnswer(store, 'identity-documents', '35238')).toBeNull();
  });

  test('leads to the service first and to the town’s page behind it; what no browser may open is no link', async () => {
    const store = await engine.open();
    await twoTowns(store);
    const { found, home } = (await finderAnswer(store, 'civil-status-certificates', '99001'))!;
    expect(found!.links).toEqual([
      { url: 'https://demarches.portail.example/acte', kind: 'portal', quote: 'Nom · Prénom · Envoyer' },
      { url: `${siteOf('99001')}acte`, kind: 'page', quote: 'Demander un acte' },
    ]);
    expect([found!.level, home]).toEqual([4, siteOf('99001')]);
  });

  test('gives a form itself before the page that it hangs on', async () => {
    const store = await engine.open();
    await twoTowns(store);
    const { found } = (await finderAnswer(store, 'school-canteen', '99001'))!;
    expect(found!.links.map(({ kind, url }) => [kind, url])).toEqual([
      ['file', `${siteOf('99001')}fiche.pdf`],
      ['page', `${siteOf('99001')}cantine`],
    ]);
  });

  test('tells an absence, what was not observed, what is undecided and a town without site apart', async () => {
    const store = await engine.open();
    await twoTowns(store);
    const kinds = ['birth-declaration', 'civil-status-certificates', 'identity-documents'] as const;
    const found = await Promise.all(kinds.map(async (service) => (await finderAnswer(store, service, '99002'))!.found!));
    expect(found.map(({ kind, obstacle, read }) => [kind, obstacle, read])).toEqual([
      ['absence', null, 2],
      ['unobserved', 'robots', 0],
      ['abstained', null, 0],
    ]);
    expect(found[1]!.links).toEqual([]);
    expect(await finderAnswer(store, 'birth-declaration', '99003')).toMatchObject({ found: null, home: null });
  });

  test('has no answer while nothing is published', async () => {
    const store = await engine.open();
    expect(await finderAnswer(store, 'birth-declaration', '99001')).toBeNull();
    expect(await shownTowns(store)).toEqual([]);
    expect((await searchTowns(store, 'rennes', 3))[0]).toMatchObject({ code: '35238', measured: false });
    expect([finderService('birth-declaration'), finderService('../x')]).toEqual(['birth-declaration', null]);
  });
});
