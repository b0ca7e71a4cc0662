import { spawn } from 'node:child_process';
import { open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { plainly, scratch } from '@beffroi/terminal/testing';
import { expect, it } from 'vitest';
import { hosted } from './hosted.ts';

const SITES = 'code_insee;nom;site\n29019;Brest;https://brest.example.org/\n29232;Quimper;quimper.example.org\n56121;Lorient;\n';

eachEngineAtLength('postgres', 'panels', (engine) => {
  it('go from a file of sites to a panel that can be measured', async () => {
    await using folder = await scratch();
    const place = await engine.heldPlace();
    const env = place.kind === 'folder' ? { BEFFROI_DATA: place.path } : { DATABASE_URL: place.url, BEFFROI_DATA: folder.path };
    const run = async (...words: readonly string[]) => plainly(await hosted(words, { env }));
    const file = join(folder.path, 'sites.csv');
    await writeFile(file, SITES);

    expect(await run('panel', 'import', file)).toEqual({
      code: 0,
      out: '3 communes notées d’après « sites.csv » : 2 avec un site, 1 sans (c’est un résultat).\n3 nouvelles, 0 changée, 0 déjà connue.\n',
      err: '',
    });
    expect(
      await run('panel', 'create', 'Côte ouest', '--department', '29,Morbihan', '--stratum', '50 000 à 200 000', '--top', '3'),
    ).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^Le panel « Côte ouest » est créé : 3 communes, \d{3} \d{3} habitants\.\nUn site est connu pour 2 d’entre elles ; pour l’autre : beffroi panel import FICHIER\n$/,
      ),
      err: "Pour le mesurer : beffroi wave open NOM --panel 'Côte ouest'\n",
    });
    expect(await run('panel', 'list')).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^Côte ouest\t3\t2\t\d+(?:er)? \p{L}+ \d{4}\tdépartements Finistère, Morbihan · strate de 50 000 à 200 000 · les 3 plus peuplées\n$/u,
      ),
    });
    const { territories, ...head } = JSON.parse((await run('panel', 'show', 'Côte ouest', '--json')).out);
    expect(head).toEqual({
      format: 'beffroi-panel/1',
      name: 'Côte ouest',
      rule: { departments: ['29', '56'], strata: ['50000-200000'], top: 3 },
      vintage: 2026,
      created: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
    });
    expect(territories[0]).toEqual({
      code: '29019',
      name: 'Brest',
      population: expect.any(Number),
      department: '29',
      region: '53',
      epci: '242900314',
      stratum: '50000-200000',
      site: 'https://brest.example.org/',
    });
    // That it has no site is known, and a result like another.
    expect(territories.map(({ code, site }: { code: string; site: string | null }) => [code, site])).toContainEqual(['56121', null]);

    expect((await run('panel', 'add', 'Côte ouest', 'Murol', 'Brest', '--site', 'www.murol.fr')).err).toContain('n’en nommez qu’une');
    expect((await run('panel', 'add', 'Côte est', 'Murol')).err).toContain('Il n’y a pas de panel « Côte est »');
    expect((await run('panel', 'add', 'Côte ouest', 'Murol', '--site', 'www.murol.fr')).out).toBe(
      'Le panel « Côte ouest » compte 1 commune de plus : Murol.\n',
    );
    expect((await run('panel', 'add', 'Côte ouest', '63247', 'Brest')).out).toBe('Le panel « Côte ouest » comptait déjà : Murol, Brest.\n');
    const extended = JSON.parse((await run('panel', 'show', 'Côte ouest', '--json')).out);
    expect(extended.territories.at(-1)).toMatchObject({ code: '63247', site: 'https://www.murol.fr/' });
  });
});

it('reads sites from the standard input, and says in English what is wrong with them', async () => {
  await using folder = await scratch();
  const file = join(folder.path, 'sites.csv');
  await writeFile(file, `${SITES}35000;Rennes;https://rennes.example.org/\n`);
  const bin = fileURLToPath(new URL('../bin/beffroi.js', import.meta.url));
  await using input = await open(file);
  const child = spawn(process.execPath, [bin, 'panel', 'import', '-', '--json', '--lang', 'en'], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], BEFFROI_DATA: join(folder.path, 'data') },
    stdio: [input.fd, 'pipe', 'pipe'],
  });
  const [out, err, code] = await Promise.all([
    child.stdout!.setEncoding('utf8').toArray(),
    child.stderr!.setEncoding('utf8').toArray(),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  expect(JSON.parse(out.join(''))).toMatchObject({ source: 'stdin', imported: null, file: { sites: 3 }, refused: [{ line: 5 }] });
  expect(err.join('')).toBe('Error: Nothing was imported. Correct these lines, or import the others with --skip-refused.\n');
  expect(code).toBe(2);
  // A file that was refused makes no database.
  expect(await folder.files()).toEqual(['sites.csv']);
});
