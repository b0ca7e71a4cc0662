import { describe, expect, it } from 'vitest';
import { readSites } from './read-sites.ts';
import type { SiteFile } from './site-file.ts';

/** One service as the directory's own file has it; everything invented but codes and kinds. */
interface Service {
  readonly nom: string;
  readonly pivot: unknown;
  readonly code_insee_commune?: string | null;
  readonly site_internet?: unknown;
  readonly ancien_code_pivot?: string;
}

const site = (...urls: string[]) => urls.map((valeur) => ({ libelle: '', valeur }));
const hall = (code: string, type = 'mairie') => [{ type_service_local: type, code_insee_commune: [code] }];

const SERVICES: readonly Service[] = [
  { nom: 'Mairie - Rennes', pivot: hall('35238'), code_insee_commune: '35238', site_internet: site('https://rennes.example') },
  { nom: 'CCAS - Rennes', pivot: hall('35238', 'ccas'), code_insee_commune: '35238', site_internet: site('https://ccas.example') },
  { nom: 'Mairie - Brest', pivot: hall('29019'), code_insee_commune: '29019', site_internet: [] },
];

const RECORDS = SERVICES.map((service) => ({
  ...service,
  plage_ouverture: [{ nom_jour_debut: 'Lundi' }],
  telephone: [{ valeur: '01 99 00 00 00' }],
}));

/** As the service's exports have it: lists are JSON inside a text, and an empty one is null. */
const flat = (service: Service) => ({
  ...service,
  pivot: JSON.stringify(service.pivot),
  site_internet: Array.isArray(service.site_internet) && service.site_internet.length === 0 ? null : JSON.stringify(service.site_internet),
});

function csv(services: readonly Service[]): string {
  const cell = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  const header = 'plage_ouverture;site_internet;nom;pivot;adresse_courriel;ancien_code_pivot;code_insee_commune';
  const lines = services
    .map(flat)
    .map((each) =>
      [
        '[{"nom_jour_debut":"Lundi"}]',
        each.site_internet,
        each.nom,
        each.pivot,
        'mairie@bourg.example',
        each.ancien_code_pivot,
        each.code_insee_commune,
      ]
        .map(cell)
        .join(';'),
    );
  return `\ufeff${[header, ...lines].join('\r\n')}\r\n`;
}

function read(text: string): Promise<SiteFile> {
  return readSites(new TextEncoder().encode(text));
}

function readServices(...services: Service[]): Promise<SiteFile> {
  return read(JSON.stringify({ service: services }));
}

describe('the directory of the administration', () => {
  it.each([
    ['its own file', JSON.stringify({ service: RECORDS }, null, 2)],
    ['its own file on one line', JSON.stringify({ service: RECORDS })],
    ['a JSON export', JSON.stringify(RECORDS.map(flat), null, 1)],
    ['a JSON Lines export', RECORDS.map((each) => JSON.stringify(flat(each))).join('\n')],
    ['an answer of the service', JSON.stringify({ total_count: 3, results: RECORDS.map(flat) })],
    [
      'an answer of its older version',
      JSON.stringify({ nhits: 3, parameters: { dataset: 'x' }, records: RECORDS.map((each) => ({ recordid: 'x', fields: flat(each) })) }),
    ],
    ['a CSV export', csv(SERVICES)],
  ])('is read in %s', async (_name, text) => {
    const file = await read(text);
    expect(file).toMatchObject({ format: 'directory', rows: 3, refused: [], remarks: [], ignored: [{ kind: 'ccas', count: 1 }] });
    expect(file.sites.map(({ territory, url }) => [territory, url])).toEqual([
      ['35238', 'https://rennes.example/'],
      ['29019', null],
    ]);
  });

  it('is read where members that have nothing to say are left out, as its older version does', async () => {
    const file = await read(
      '[{"pivot":"ccas"},{"pivot":"mairie","code_insee_commune":"29019"},{"pivot":"mairie","code_insee_commune":"35238","site_internet":"a.example"}]',
    );
    expect(file.sites.map(({ territory, url }) => [territory, url])).toEqual([
      ['29019', null],
      ['35238', 'https://a.example/'],
    ]);
    expect(await read('[{"pivot":"ccas"},{"pivot":"mairie","code_insee_commune":"29019"}]')).toMatchObject({
      sites: [],
      refused: [{ line: 1, reason: { code: 'no-url-column', columns: ['pivot', 'code_insee_commune'] } }],
    });
  });

  it('has the line where each record begins', async () => {
    const file = await read(
      '{"service":[\n{"nom":"a\\n{b","pivot":[{"type_service_local":"mairie"}],\n"code_insee_commune":"35238","site_internet":[]},\n{"pivot":"mairie","code_insee_commune":"99999"}]}',
    );
    expect(file.sites).toEqual([{ territory: '35238', url: null, line: 2 }]);
    expect(file.refused).toMatchObject([{ line: 4, reason: { code: 'unknown-code' } }]);
  });

  it.each<[unknown, string | null]>([
    [[{ libelle: '', valeur: 'https://a.example' }], 'https://a.example/'],
    ['[{"libelle":"","valeur":"a.example"}]', 'https://a.example/'],
    [{ valeur: 'https://a.example' }, 'https://a.example/'],
    [['a.example'], 'https://a.example/'],
    ['https://a.example', 'https://a.example/'],
    [site('', 'https://www.facebook.com/a', 'https://a.example'), 'https://a.example/'],
    [site('a@b.example', 'https://a.example'), 'https://a.example/'],
    [null, null],
    ['', null],
    [[], null],
    ['[]', null],
    [[{ valeur: '' }], null],
    [[{ libelle: 'x' }], null],
  ])('reads the site %j as %j', async (value, url) => {
    const file = await readServices({ nom: 'Mairie', pivot: hall('35238'), site_internet: value });
    expect(file.sites).toEqual([{ territory: '35238', url, line: 1 }]);
    expect(file.refused).toEqual([]);
  });

  it.each<[unknown, boolean]>([
    [hall('35238'), true],
    [hall('35238', 'mairie_com'), true],
    [hall('35238', 'paris_mairie'), true],
    [hall('35238', 'mairie_mobile'), false],
    [hall('35238', 'paris_mairie_arrondissement'), false],
    ['mairie', true],
    ['[{"type_service_local":"mairie"}]', true],
    [{ type_service_local: 'mairie' }, true],
    [[{ type_service_local: 'epci' }, { type_service_local: 'mairie' }], true],
    [null, false],
    ['[broken', false],
  ])('knows a town hall by its kind: %j', async (pivot, isTownHall) => {
    const file = await readServices({ nom: 'x', pivot, code_insee_commune: '35238', site_internet: site('a.example') });
    expect([file.sites.length, file.ignored.length]).toEqual(isTownHall ? [1, 0] : [0, 1]);
  });

  it('takes the page on a social network for no site, and says so', async () => {
    const file = await readServices({ nom: 'Mairie', pivot: hall('35238'), site_internet: site('https://www.facebook.com/a') });
    expect(file.sites).toEqual([{ territory: '35238', url: null, line: 1 }]);
    expect(file.remarks).toEqual([{ code: 'social-page', line: 1, territory: '35238', given: 'https://www.facebook.com/a' }]);
  });

  it('refuses an address that is none', async () => {
    const file = await readServices({ nom: 'Mairie', pivot: hall('35238'), site_internet: site('http://www. a.example') });
    expect(file.refused).toMatchObject([{ line: 1, reason: { code: 'bad-url', fault: 'spaces' }, remedy: 'correct-the-address' }]);
    expect(file.sites).toEqual([]);
  });

  it('counts town halls of what is no commune with the services that are ignored', async () => {
    const file = await readServices({ nom: 'x', pivot: hall('98613', 'mairie_com'), site_internet: [] });
    expect(file).toMatchObject({ sites: [], refused: [], ignored: [{ kind: 'mairie', count: 1 }] });
  });

  const main: Service = {
    nom: 'Mairie - Saint-Denis',
    pivot: hall('93066'),
    ancien_code_pivot: 'mairie-93066-01',
    site_internet: site('main.example'),
  };

  it.each<[string, Service]>([
    ['a delegated commune, by its name', { nom: 'Mairie déléguée - Bourg', pivot: hall('93066'), site_internet: site('part.example') }],
    ['an annexe', { nom: 'Mairie annexe - Bourg', pivot: hall('93066'), site_internet: site('part.example') }],
    [
      'a part, by its old identifier',
      { nom: 'Mairie - Bourg', pivot: hall('93066'), ancien_code_pivot: 'mairie-93059-01', site_internet: site('part.example') },
    ],
    ['a part, by its code', { nom: 'Mairie - Bourg', pivot: hall('93059'), site_internet: site('part.example') }],
    [
      'a second one',
      { nom: 'Mairie - Bourg', pivot: hall('93066'), ancien_code_pivot: 'mairie-93066-02', site_internet: site('part.example') },
    ],
  ])('chooses the main town hall rather than %s, whatever their order', async (_name, other) => {
    for (const services of [
      [main, other],
      [other, main],
    ]) {
      const file = await readServices(...services);
      expect(file.sites).toMatchObject([{ territory: '93066', url: 'https://main.example/' }]);
      expect(file.remarks).toMatchObject([{ code: 'town-hall-chosen', territory: '93066', others: [{ url: 'https://part.example/' }] }]);
    }
  });

  it('does not give a commune the site of a part, when its own town hall has none', async () => {
    const file = await readServices(
      { ...main, site_internet: [] },
      { nom: 'Mairie déléguée - Bourg', pivot: hall('93066'), site_internet: site('part.example') },
    );
    expect(file.sites).toMatchObject([{ territory: '93066', url: null }]);
    expect(file.remarks).toMatchObject([{ code: 'town-hall-chosen', others: [{ url: 'https://part.example/' }] }]);
  });

  it('says nothing of several town halls with the same site, and prefers one that has a site', async () => {
    const file = await readServices({ ...main, site_internet: null }, main, { ...main, nom: 'Mairie annexe' });
    expect(file).toMatchObject({ sites: [{ territory: '93066', url: 'https://main.example/' }], remarks: [] });
  });

  it('names a file that was cut while it was fetched, and a record that is damaged', async () => {
    const whole = JSON.stringify({ service: SERVICES });
    const file = await read(whole.slice(0, whole.indexOf('Brest')));
    expect(file.refused).toMatchObject([{ line: 1, reason: { code: 'cut-short' }, remedy: 'fetch-it-again' }]);
    expect(file.sites).toHaveLength(1);
    const damaged = await read('[{"pivot":"mairie","code_insee_commune":"35238","site_internet":null},\n{"pivot":"mairie" "x"}]');
    expect(damaged.refused).toMatchObject([{ line: 2, reason: { code: 'bad-record' } }]);
  });
});
