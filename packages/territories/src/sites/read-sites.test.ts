import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { territories } from '../divisions.ts';
import { readSites } from './read-sites.ts';
import { REMEDIES, type SiteFile } from './site-file.ts';

function read(text: string): Promise<SiteFile> {
  return readSites(new TextEncoder().encode(text));
}

function sites(file: SiteFile): (readonly [string, string | null, number])[] {
  return file.sites.map(({ territory, url, line }) => [territory, url, line] as const);
}

function reasons(file: SiteFile): (readonly [number, string])[] {
  return file.refused.map(({ line, reason }) => [line, reason.code] as const);
}

const RENNES = ['35238', 'https://rennes.example/'] as const;
const BREST = ['29019', 'https://brest.example/'] as const;

describe('a list of sites', () => {
  it.each([
    ['commas', 'insee,url\n35238,rennes.example\n29019,brest.example\n'],
    ['semicolons and CR LF', 'Code INSEE;Site internet\r\n35238;rennes.example\r\n29019;brest.example\r\n'],
    ['tabs, no last line end', 'code_commune\tadresse_web\n35238\trennes.example\n29019\tbrest.example'],
    ['old line ends', 'insee|site\r35238|rennes.example\r29019|brest.example'],
    ['quotes', '"insee","url"\n"35238","rennes.example"\n"29019","brest.example"\n'],
    ['a mark', '\ufeffinsee,url\n35238,rennes.example\n29019,brest.example'],
    ['names and departments', 'Commune;Département;Site web\nRennes;35;rennes.example\nBREST;finistere;brest.example\n'],
    ['departments behind the names', 'ville,site\nRennes (35),rennes.example\nBrest (29),brest.example\n'],
    ['names only', 'name,website\nRennes,rennes.example\nBrest,brest.example\n'],
    ['other columns', 'maire,url,insee,habitants\nX,rennes.example,35238,1\nY,brest.example,29019,2\n'],
    ['trailing empty cells', 'insee,url\n35238,rennes.example,,\n29019,brest.example,\n'],
    ['the objects of JSON', '[{"insee":"35238","url":"rennes.example"},\n{"insee":"29019","url":"brest.example"}]'],
  ])('is read with %s', async (_name, text) => {
    const file = await read(text);
    expect(file.refused).toEqual([]);
    expect(file.sites.map(({ territory, url }) => [territory, url])).toEqual([RENNES, BREST]);
    expect(file).toMatchObject({ format: 'table', rows: 2, ignored: [] });
  });

  it('is read where the department stands behind a name that several communes bear', async () => {
    expect(sites(await read('ville,site\nSaint-Denis (974),a.example\n'))).toEqual([['97411', 'https://a.example/', 2]]);
    expect(reasons(await read('ville,site\nSaint-Denis,a.example\n'))).toEqual([[2, 'ambiguous-name']]);
  });

  it('is read without a header when its lines are code and address', async () => {
    expect(sites(await read('35238;rennes.example\n29019;brest.example\n'))).toEqual([
      [...RENNES, 1],
      [...BREST, 2],
    ]);
  });

  it('is read in Windows-1252', async () => {
    const text = 'commune;département;url\nSaint-Étienne;42;st.example\nChâteau-Chinon (Ville);58;cc.example\n';
    const file = await readSites(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    expect(file).toMatchObject({ encoding: 'windows-1252', refused: [] });
    expect(file.sites.map(({ territory }) => territory)).toEqual(['42218', '58062']);
  });

  it('says that a town has no site, which is a result', async () => {
    expect(sites(await read('insee,url\n35238,\n29019,néant\n'))).toEqual([
      ['35238', null, 2],
      ['29019', null, 3],
    ]);
  });

  it('counts lines as an editor does: comments, blank lines and line breaks in quotes too', async () => {
    const text = '# my list\r\n\r\nnote,insee,url\r\n"one\r\ntwo\r\n\r\nthree",35238,rennes.example\r\n\r\nx,00000,a.example\r\n';
    const file = await read(text);
    expect(sites(file)).toEqual([[...RENNES, 4]]);
    expect(reasons(file)).toEqual([[9, 'unknown-code']]);
  });

  it.each([
    ['99999,,,a.example', { code: 'unknown-code', given: '99999', postal: false }],
    ['35000,,,a.example', { code: 'unknown-code', given: '35000', postal: true }],
    ['98613,,,a.example', { code: 'unmeasured', given: '98613', name: 'Uvea' }],
    [',,,a.example', { code: 'no-town' }],
    ['35238,Brest,,a.example', { code: 'code-and-name-differ', town: { code: '35238', name: 'Rennes', department: '35' }, given: 'Brest' }],
    [
      '35238,Rennes,29,a.example',
      { code: 'code-and-department-differ', town: { code: '35238', name: 'Rennes', department: '35' }, given: '29' },
    ],
    [
      ',Renes,35,a.example',
      { code: 'unknown-name', given: 'Renes', close: expect.arrayContaining([expect.objectContaining({ code: '35238' })]) },
    ],
    [
      ',Castillon,64,a.example',
      {
        code: 'ambiguous-name',
        given: 'Castillon',
        among: [expect.objectContaining({ code: '64181' }), expect.objectContaining({ code: '64182' })],
      },
    ],
    [',Rennes,Finistaire,a.example', { code: 'unknown-department', given: 'Finistaire', close: ['Finistère'] }],
    ['35238,,,mairie@rennes.example', { code: 'bad-url', given: 'mairie@rennes.example', fault: 'email' }],
    ['35238,,,https://www.facebook.com/x', { code: 'bad-url', given: 'https://www.facebook.com/x', fault: 'social-page' }],
    ['35238,,,javascript:alert(1)', { code: 'bad-url', given: 'javascript:alert(1)', fault: 'scheme' }],
    ['35238,a.example', { code: 'wrong-columns', expected: 4, found: 2 }],
    ['35238,Rennes,35,a.example,b.example', { code: 'wrong-columns', expected: 4, found: 5 }],
  ])('refuses the line %j with its reason, and takes the others', async (line, reason) => {
    const file = await read(`insee,nom,dep,url\n${line}\n29019,Brest,29,brest.example\n`);
    expect(file.refused).toEqual([{ line: 2, reason, remedy: REMEDIES[reason.code as keyof typeof REMEDIES] }]);
    expect(sites(file)).toEqual([[...BREST, 3]]);
  });

  it('refuses a line with damaged letters', async () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('nom,url\nÉvreux,a.example\nÉpinal,b.example\n'),
      0xc9,
      ...new TextEncoder().encode('tel,c.example\n'),
    ]);
    expect(reasons(await readSites(bytes))).toEqual([[4, 'undecodable']]);
  });

  it.each([
    ['', 'empty', 0],
    [' \n\r\n ', 'empty', 0],
    ['# nothing\n', 'empty', 0],
    ['insee,nom\n35238,Rennes\n', 'no-url-column', 1],
    ['url\nrennes.example\n', 'no-town-column', 1],
    ['\n\nhello\nworld\n', 'no-town-column', 3],
    ['{"service":[]}', 'no-records', 0],
    ['{}', 'no-town-column', 1],
    ['[1,2]', 'no-records', 0],
    ['[{"insee":"35238"}]', 'no-url-column', 1],
    ['PK\u0003\u0004', 'not-text', 0],
  ])('is refused as a whole for %j: %s', async (text, code, line) => {
    const file = await read(text);
    expect(reasons(file)).toEqual([[line, code]]);
    expect(file.sites).toEqual([]);
  });

  it('names the line where a quote opens that nothing closes', async () => {
    const file = await read('insee,url\n35238,rennes.example\n\n29019,"brest.example\n75056,paris.example\n');
    expect(reasons(file)).toEqual([[4, 'quote-not-closed']]);
    expect(sites(file)).toEqual([[...RENNES, 2]]);
  });

  it('ends at a line without end', async () => {
    const file = await read(`insee,url\n35238,rennes.example\n29019,${'x'.repeat(2_000_000)}\n`);
    expect(reasons(file)).toEqual([[3, 'line-too-long']]);
  });

  it('merges a commune that is said twice with the same site, with a remark', async () => {
    const file = await read('insee,url\n35238,rennes.example\n35238,http://rennes.example\n35238,\n');
    expect(sites(file)).toEqual([[...RENNES, 2]]);
    expect(file.remarks).toEqual([
      { code: 'repeated', line: 3, territory: '35238', kept: 2 },
      { code: 'repeated', line: 4, territory: '35238', kept: 2 },
    ]);
  });

  it('prefers a line with a site to one without, whatever their order', async () => {
    const file = await read('insee,url\n35238,\n35238,rennes.example\n');
    expect(sites(file)).toEqual([[...RENNES, 3]]);
    expect(file.remarks).toEqual([{ code: 'repeated', line: 2, territory: '35238', kept: 3 }]);
  });

  it('refuses every line of a commune with two sites, and names the other lines', async () => {
    const file = await read('insee,url\n35238,a.example\n29019,brest.example\n35238,b.example\n');
    expect(sites(file)).toEqual([[...BREST, 3]]);
    expect(file.refused).toMatchObject([
      { line: 2, reason: { code: 'two-sites', url: 'https://a.example/', others: [{ line: 4, url: 'https://b.example/' }] } },
      { line: 4, reason: { code: 'two-sites', url: 'https://b.example/', others: [{ line: 2, url: 'https://a.example/' }] } },
    ]);
  });

  it('counts an arrondissement for its city when the city has no line of its own', async () => {
    const file = await read('insee,url\n13208,marseille.example\n');
    expect(sites(file)).toEqual([['13055', 'https://marseille.example/', 2]]);
    expect(file.remarks).toEqual([{ code: 'part-of', line: 2, part: '13208', territory: '13055' }]);
  });

  it('leaves out the line of a part beside the commune’s own, whatever their order', async () => {
    const file = await read('insee,url\n75112,arrondissement.example\n75056,paris.example\n');
    expect(sites(file)).toEqual([['75056', 'https://paris.example/', 3]]);
    expect(file.remarks).toEqual([{ code: 'part-left-out', line: 2, part: '75112', territory: '75056', kept: 3 }]);
    expect(file.refused).toEqual([]);
  });

  it('gives back the zero that a spreadsheet took', async () => {
    const file = await read('insee,url\n1001,a.example\n');
    expect(sites(file)).toEqual([['01001', 'https://a.example/', 2]]);
    expect(file.remarks).toEqual([{ code: 'zero-restored', line: 2, given: '1001', territory: '01001' }]);
  });

  it('takes sites on this machine only when that is wanted', async () => {
    const bytes = new TextEncoder().encode('insee,url\n35238,http://127.0.0.1:4000/rennes/\n');
    expect(reasons(await readSites(bytes))).toEqual([[2, 'bad-url']]);
    expect(sites(await readSites(bytes, { privateHosts: true }))).toEqual([['35238', 'http://127.0.0.1:4000/rennes/', 2]]);
  });

  const cell = (text: string) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = fc.uniqueArray(
    fc.record({
      territory: fc.constantFrom(...territories().slice(0, 3000)),
      url: fc.option(
        // Not `a.lan` or its like, which is rightly refused.
        fc.domain().map((host) => `https://${host}.fr/`),
        { nil: null },
      ),
      note: fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é', ' ') }),
    }),
    { selector: ({ territory }) => territory.code, maxLength: 20, minLength: 1 },
  );

  it('comes back as it was written, whatever stands in the other columns', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (all, separator, end, byName) => {
          const header = byName ? ['note', 'commune', 'dep', 'url'] : ['note', 'insee', 'dep', 'url'];
          const lines = all.map(({ territory: { code, name, department }, url, note }) => [
            `n${note}`,
            byName ? name : code,
            department,
            url ?? '',
          ]);
          const file = await read([header, ...lines].map((cells) => cells.map(cell).join(separator) + end).join(''));
          expect(file.refused).toEqual([]);
          expect(file.sites.map(({ territory, url }) => [territory, url])).toEqual(all.map(({ territory, url }) => [territory.code, url]));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('any bytes at all', () => {
  const codes = new Set<string>(territories().map(({ code }) => code));

  async function isWellFormed(bytes: Uint8Array): Promise<void> {
    const file = await readSites(bytes);
    expect(new Set(file.sites.map(({ territory }) => territory)).size).toBe(file.sites.length);
    for (const { territory, url, line } of file.sites) {
      expect(codes.has(territory) && line >= 1).toBe(true);
      if (url !== null) expect(new URL(url).protocol).toMatch(/^https?:$/);
    }
    for (const { line, reason, remedy } of file.refused) {
      expect(Number.isInteger(line) && line >= 0).toBe(true);
      expect(remedy).toBe(REMEDIES[reason.code]);
    }
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  }

  it('give a well-formed answer', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), isWellFormed), { numRuns: 200 });
  });

  const piece = fc.constantFrom(
    ...[
      'insee',
      'url',
      'pivot',
      'site_internet',
      '35238',
      '29019',
      '13208',
      'a.example',
      'facebook.com',
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\r\n',
    ],
    ...['{', '}', '[', ']', ':', '"service":', '"mairie"', '"type_service_local"', '"valeur"', '\\', '#', '\ufeff', 'é', '\0', ' ', '-'],
  );

  it('give a well-formed answer when they are made of what such files are made of', async () => {
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => new TextEncoder().encode(pieces.join('')));
    await fc.assert(fc.asyncProperty(text, isWellFormed), { numRuns: 600 });
  });

  it('give a well-formed answer for a list that was damaged in one place', async () => {
    const whole = new TextEncoder().encode(
      'insee,nom,url\r\n35238,Rennes,rennes.example\r\n"29019","Brest","brest.example"\r\n13208,Marseille,\r\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), (at, byte) =>
        isWellFormed(whole.map((old, index) => (index === at ? byte : old))),
      ),
      { numRuns: 200 },
    );
  });

  it('give an answer for JSON that is nothing but brackets', async () => {
    await isWellFormed(new TextEncoder().encode('['.repeat(500_000)));
    await isWellFormed(new TextEncoder().encode(`[${'{"a":'.repeat(200_000)}${'}'.repeat(200_000)}]`));
    await isWellFormed(new TextEncoder().encode(`[${'{"fields":'.repeat(80_000)}1${'}'.repeat(80_000)}]`));
    await isWellFormed(new TextEncoder().encode(`[{"insee":"35238","url":${'['.repeat(200_000)}${']'.repeat(200_000)}}]`));
    await isWellFormed(
      new TextEncoder().encode(JSON.stringify([{ pivot: 'mairie', code_insee_commune: '35238', site_internet: '['.repeat(400_000) }])),
    );
  });
});
