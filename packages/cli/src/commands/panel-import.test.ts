import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testEngine } from '@beffroi/store/testing';
import { scratch } from '@beffroi/terminal/testing';
import { expect, it } from 'vitest';
import { commandIn } from '../../test/in-process.ts';

const SITES = `code_insee;nom;site
29019;Brest;https://brest.example.org/
56121;Lorient;
1053;Bourg-en-Bresse;https://bourg.example.org/
75101;Paris 1er;https://paris.example.org/
`;

const FAULTY = `${SITES}35000;Rennes;https://rennes.example.org/
;Renne;https://rennes.example.org/
35288;Saint-Malo;mairie@example.org
`;

/** `panel import` of a text, into an empty database. */
async function importing(folder: string) {
  const place = await testEngine('postgres', () => {}).place();
  const run = commandIn('panel import', { DATABASE_URL: place.kind === 'server' ? place.url : '' });
  const file = join(folder, 'sites.csv');
  return async (text: string | Uint8Array, ...words: readonly string[]) => {
    await writeFile(file, text);
    return run(file, ...words);
  };
}

it('says how many were noted, what changed, and what it took upon itself', async () => {
  await using folder = await scratch();
  const run = await importing(folder.path);
  expect(await run(SITES)).toEqual({
    code: 0,
    out: '4 communes notées d’après « sites.csv » : 3 avec un site, 1 sans (c’est un résultat).\n4 nouvelles, 0 changée, 0 déjà connue.\n',
    err: [
      '1 code sans son premier zéro : il a été remis.',
      'ligne 4 · 1053 a été lu 01053',
      '1 ligne nomme une partie de commune (arrondissement, commune déléguée, ancien code) : elle compte pour la commune.',
      'ligne 5 · 75101 fait partie de 75056',
      '',
    ].join('\n'),
  });
  const moved = await run(SITES.replace('https://brest.', 'https://ville-brest.'));
  expect(moved.out).toContain('0 nouvelle, 1 changée, 3 déjà connues.\n');
});

it('takes nothing of a file with faults, says each of them, and takes the rest when asked', async () => {
  await using folder = await scratch();
  const run = await importing(folder.path);
  const { code, out, err } = await run(FAULTY);
  expect(out.trimEnd().split('\n')).toEqual([
    '6\t« 35000 » est un code postal, et non un code INSEE de commune.\tCorrigez le code INSEE.',
    expect.stringMatching(
      /^7\tIl n’y a pas de commune « Renne »\. Vouliez-vous dire .*Rennes \(35238\).* \?\tCorrigez le nom, ou donnez le code INSEE\.$/,
    ),
    '8\t« mairie@example.org » n’est pas l’adresse d’un site : c’est une adresse de courriel.\tCorrigez l’adresse ; laissez la case vide si la commune n’a pas de site.',
  ]);
  expect(err).toBe('Erreur : Rien n’a été importé. Corrigez ces lignes, ou importez les autres avec --skip-refused.\n');
  expect(code).toBe(2);

  const document = await run(FAULTY, '--json');
  expect(document.code).toBe(2);
  expect(JSON.parse(document.out)).toMatchObject({
    format: 'beffroi-import/1',
    source: 'sites.csv',
    file: { format: 'table', encoding: 'utf-8', rows: 7, sites: 4 },
    imported: null,
    refused: [{ line: 6, reason: { code: 'unknown-code', postal: true }, remedy: 'correct-the-code' }, { line: 7 }, { line: 8 }],
    remarks: [
      { code: 'zero-restored', line: 4 },
      { code: 'part-of', line: 5 },
    ],
  });

  const rest = await run(FAULTY, '--skip-refused', '--json');
  expect(rest).toMatchObject({ code: 0, err: '' });
  // That all four are new shows that the file had left nothing when it was refused.
  expect(JSON.parse(rest.out)).toMatchObject({ imported: { added: 4, changed: 0, same: 0, withoutSite: 1 }, refused: [{}, {}, {}] });
  const said = await run(FAULTY, '--skip-refused');
  expect(said.out).toMatch(/0 nouvelle, 0 changée, 4 déjà connues\.\n3 lignes refusées ont été laissées de côté\.\n$/);
});

it('counts what the directory holds beside town halls', async () => {
  await using folder = await scratch();
  const run = await importing(folder.path);
  const kinds = ['mairie', 'epci', 'epci', 'tribunal'].map((pivot, i) => ({
    code_insee_commune: '29019',
    nom: `Service ${i}`,
    site_internet: JSON.stringify([{ libelle: '', valeur: `https://service-${i}.example.org/` }]),
    pivot: JSON.stringify([{ type_service_local: pivot, code_insee_commune: ['29019'] }]),
  }));
  const { out, err } = await run(JSON.stringify(kinds));
  expect(out).toContain('1 commune notée d’après « sites.csv » : 1 avec un site, 0 sans');
  expect(err).toBe('3 services de l’annuaire ne sont pas des mairies : epci (2), tribunal (1).\n');
});

it('refuses a file that is none of sites, whatever is asked', async () => {
  await using folder = await scratch();
  const run = await importing(folder.path);
  const workbook = await run(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), '--skip-refused');
  expect(workbook).toMatchObject({ code: 2, err: 'Erreur : Rien n’a été importé : le fichier ne peut pas être lu.\n' });
  expect(workbook.out).toMatch(/^–\tLe fichier n’est pas du texte.*\tEnregistrez-le en CSV\.\n$/);
  expect(await run('code_insee;site\n# personne\n')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('ne donne aucun site'),
  });
});
