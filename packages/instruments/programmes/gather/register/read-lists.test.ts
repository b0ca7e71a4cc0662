import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListFile } from './list-file.ts';
import { readLists } from './read-lists.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, options: Parameters<typeof readLists>[1] = {}): Promise<ListFile> => readLists(bytes(text), options);
const codesOf = ({ refused }: ListFile): (readonly [number, string])[] => refused.map(({ line, reason }) => [line, reason.code]);

const HEADER = 'code_insee;commune;département;année;tour;liste;tête de liste;étiquette;état;document;site';

describe('a register', () => {
  it('gives each list with what its line says', async () => {
    const file = await read(
      `${HEADER}\n35238;Rennes;35;2026;1;Rennes ensemble !;Camille Aubrac;divers, union;trouvé;projet.pdf | annexes/chiffres.odt;www.rennes-ensemble.fr\n`,
    );
    expect(file).toMatchObject({ encoding: 'utf-8', rows: 1, refused: [] });
    expect(file.lists).toEqual([
      {
        line: 2,
        territory: '35238',
        year: 2026,
        round: 1,
        key: 'rennes-ensemble',
        name: 'Rennes ensemble !',
        head: 'Camille Aubrac',
        label: 'divers, union',
        state: 'found',
        documents: ['projet.pdf', 'annexes/chiffres.odt'],
        site: 'https://www.rennes-ensemble.fr/',
      },
    ]);
  });

  it.each([
    ['semicolons and French headers', 'Code INSEE;Année;Nom de la liste\n35238;2026;Ensemble'],
    ['commas and English headers', 'insee,year,list\n35238,2026,Ensemble'],
    ['tabs', 'depcom\tscrutin\tlibellé étendu liste\n35238\tMunicipales 2026\tEnsemble'],
    ['a name and a department in place of the code', 'ville;dep;annee;liste\nRennes;Ille-et-Vilaine;2026;Ensemble'],
    ['a code that lost its zero, and a date', 'code;election;liste\n1004;15/03/2026;Ensemble'],
    ['the order of somebody else', 'liste;annee;insee\nEnsemble;2026;35238'],
  ])('is read with %s', async (_what, text) => {
    const file = await read(text);
    expect(codesOf(file)).toEqual([]);
    expect(file.lists).toMatchObject([{ year: 2026, round: 1, key: 'ensemble', head: null, state: null, documents: [], site: null }]);
  });

  it('is read in Windows-1252 and UTF-16', async () => {
    const text = 'insee;année;liste\n35238;2026;Été à Rennes';
    const latin = Uint8Array.from(text, (letter) => letter.codePointAt(0)!);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const given of [latin, wide])
      expect((await readLists(given)).lists).toMatchObject([{ name: 'Été à Rennes', key: 'ete-a-rennes' }]);
  });

  it.each([
    ['', null],
    ['Programme trouvé', 'found'],
    ['illisible', 'unreadable'],
    ['aucun', 'none-found'],
    ['non cherché', 'not-looked-for'],
    ['none-found', 'none-found'],
  ])('takes the state « %s » for %s', async (said, state) => {
    expect((await read(`insee;annee;liste;etat\n35238;2026;Ensemble;${said}`)).lists[0]).toMatchObject({ state });
  });

  it('refuses line by line, and takes the others', async () => {
    const lines = [
      '35238;;35;2026;1;Ensemble;;;;;',
      '99999;;35;2026;1;Ensemble;;;;;',
      '35238;;35;2026;3;Autrement;;;;;',
      '35238;;35;an 2000 et 2001;1;Autrement;;;;;',
      '35238;;35;2026;1;;;;;;',
      '35238;;35;2026;1;!!!;;;;;',
      '35238;;35;2026;1;Autrement;;;peut-être;;',
      '35238;;35;2026;1;Autrement;;;;../secret.pdf;',
      '35238;;35;2026;1;Autrement;;;;/etc/passwd;',
      '35238;;35;2026;1;Autrement;;;;;http://10.0.0.1/',
      '35238;;35;2026;1;Autrement;;;;a;b;c',
      ';Saint-Denis;;2026;1;Autrement;;;;;',
      '35238;;35;2026;1;Autrement;;;;;',
    ];
    const file = await read(`${HEADER}\n${lines.join('\n')}`);
    expect(codesOf(file)).toEqual([
      [3, 'unknown-code'],
      [4, 'bad-round'],
      [5, 'bad-year'],
      [6, 'no-list'],
      [7, 'bad-list'],
      [8, 'bad-state'],
      [9, 'bad-document'],
      [10, 'bad-document'],
      [11, 'bad-site'],
      [12, 'wrong-columns'],
      [13, 'ambiguous-name'],
    ]);
    for (const { remedy } of file.refused) expect(remedy).toBeTruthy();
    expect(file.lists.map(({ line, key }) => [line, key])).toEqual([
      [2, 'ensemble'],
      [14, 'autrement'],
    ]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['only comments', '# rien\n', 'empty'],
    ['no town', 'annee;liste\n2026;Ensemble', 'no-town-column'],
    ['no list', 'insee;annee\n35238;2026', 'no-list-column'],
    ['no year', 'insee;liste\n35238;Ensemble', 'no-year-column'],
    ['a spreadsheet', 'PK\u0003\u0004', 'not-text'],
  ])('is refused as a whole with %s', async (_what, text, code) => {
    const file = await read(text);
    expect(file.refused.map(({ reason }) => reason.code)).toEqual([code]);
    expect(file.lists).toEqual([]);
  });

  it('takes the election from who gives the file, where the file does not say it', async () => {
    expect((await read('insee;liste\n35238;Ensemble', { election: { year: 2020, round: 2 } })).lists).toMatchObject([
      { year: 2020, round: 2 },
    ]);
  });

  it('joins the lines of one list, and refuses all of those that say otherwise of it', async () => {
    const joined = await read(
      `${HEADER}\n35238;;;2026;1;Ensemble;;;;a.pdf;\n35238;;;2026;1;ENSEMBLE;Camille Aubrac;;;b.pdf;\n35238;;;2026;2;Ensemble;;;;c.pdf;`,
    );
    expect(joined.lists.map(({ line, round, head, documents }) => [line, round, head, documents])).toEqual([
      [2, 1, 'Camille Aubrac', ['a.pdf', 'b.pdf']],
      [4, 2, null, ['c.pdf']],
    ]);
    const torn = await read(`${HEADER}\n35238;;;2026;1;Ensemble;Anne;;;;\n35238;;;2026;1;Ensemble;Camille;;;;\n35238;;;2026;1;Autre;;;;;`);
    expect(codesOf(torn)).toEqual([
      [2, 'two-lists'],
      [3, 'two-lists'],
    ]);
    expect(torn.refused[0]!.reason).toMatchObject({ field: 'head', other: 3 });
    expect(torn.lists.map(({ key }) => key)).toEqual(['autre']);
  });

  it('may be the ministry’s list of candidates, as it is published', async () => {
    const header =
      'Code du département\tLibellé du département\tCode commune\tLibellé commune\tNuméro de panneau\tLibellé abrégé liste\tLibellé Etendu Liste\tNuance Liste\tN° candidat\tSexe candidat\tNom candidat\tPrénom candidat\tNationalité\tCandidat au conseil communautaire';
    const row = (...cells: string[]): string => cells.join('\t');
    const text = [
      'Livre des listes et candidats',
      '',
      header,
      row(
        '35',
        'Ille-et-Vilaine',
        '238',
        'Rennes',
        '1',
        'ENSEMBLE',
        'Ensemble pour demain',
        'LDIV',
        '1',
        'F',
        'AUBRAC',
        'Camille',
        'F',
        'O',
      ),
      row('35', 'Ille-et-Vilaine', '238', 'Rennes', '1', 'ENSEMBLE', 'Ensemble pour demain', 'LDIV', '2', 'M', 'SORBIER', 'Luc', 'F', 'N'),
      row('ZA', 'Guadeloupe', '105', 'Basse-Terre', '2', 'CAP', 'Cap au large', 'LDVG', '1', 'M', 'MORNE', 'Yves', 'F', 'O'),
      row('35', 'Ille-et-Vilaine', '999', 'Nulle-Part', '1', 'RIEN', 'Rien du tout', '', '1', 'M', 'NUL', 'Jean', 'F', 'N'),
    ].join('\r\n');
    const latin1 = Uint8Array.from(text, (mark) => mark.charCodeAt(0));
    const file = await readLists(latin1, { election: { year: 2020, round: 1 } });
    expect(file.lists).toMatchObject([
      { line: 4, territory: '35238', name: 'Ensemble pour demain', head: 'Camille AUBRAC', label: 'LDIV', year: 2020 },
      { line: 6, territory: '97105', name: 'Cap au large', head: 'Yves MORNE', label: 'LDVG' },
    ]);
    expect(
      codesOf(file).map(([line]) => line),
      'lines as the file has them',
    ).toEqual([7]);
  });

  it('knows the towns of panels that no official list knows', async () => {
    const known = [{ territory: '99001', name: 'Rivebelle', department: '99' }];
    const text = 'insee;commune;annee;liste\n99001;Rivebelle;2026;A\n;rivebelle;2026;B\n99001;Port-Lavigne;2026;C';
    const file = await read(text, { known });
    expect(file.lists.map(({ territory, key }) => [territory, key])).toEqual([
      ['99001', 'a'],
      ['99001', 'b'],
    ]);
    expect(codesOf(file)).toEqual([[4, 'unknown-code']]);
  });

  it('never throws, and every list that it gives can be noted, whatever the bytes', async () => {
    const cell = fc.oneof(
      anyText({ maxLength: 30 }),
      fc.constantFrom('35238', 'Rennes', '2026', '1', 'trouvé', 'Ensemble', 'a.pdf', '../x', '"', '\ufffd', 'http://a.fr'),
    );
    const table = fc
      .tuple(fc.constantFrom(';', ',', '\t'), fc.array(fc.array(cell, { minLength: 11, maxLength: 11 }), { maxLength: 12 }))
      .map(([separator, rows]) => bytes([HEADER.replaceAll(';', separator), ...rows.map((row) => row.join(separator))].join('\n')));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), table), async (given) => {
        const file = await readLists(given, { election: { year: 2026, round: 1 } });
        const keys = file.lists.map(({ territory, year, round, key }) => `${territory} ${year} ${round} ${key}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { key, territory, year, name, documents } of file.lists) {
          expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(key.length).toBeLessThanOrEqual(80);
          expect(territory).toMatch(/^(?:\d{5}|2[AB]\d{3})$/);
          expect(year).toBeGreaterThanOrEqual(1945);
          expect(name.trim()).not.toBe('');
          for (const path of documents) expect(path.split('/')).not.toContain('..');
        }
        for (const { line, remedy } of file.refused) expect([line >= 0, remedy !== undefined]).toEqual([true, true]);
      }),
      { numRuns: 300 },
    );
  });
});
