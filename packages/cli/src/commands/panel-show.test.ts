import { testEngine } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { commandIn } from '../../test/in-process.ts';

async function database() {
  const place = await testEngine('postgres', () => {}).place();
  const env = { DATABASE_URL: place.kind === 'server' ? place.url : '' };
  return { create: commandIn('panel create', env), show: commandIn('panel show', env) };
}

it('shows a panel with its strata and its towns, the most populous first', async () => {
  const { create, show } = await database();
  expect((await create('Bretagne', '--region', 'Bretagne', '--top', '5')).out).toMatch(
    /^Le panel « Bretagne » est créé : 5 communes, [\d ]+ habitants\.\nUn site est connu pour 0 d’entre elles ; pour les 5 autres : /,
  );
  const { code, out } = await show('Bretagne');
  const lines = out.trimEnd().split('\n');
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/^Panel « Bretagne » : 5 communes, [\d ]+ habitants ; 0 site connu\.$/);
  expect(lines[1]).toMatch(/^Choix : région Bretagne · les 5 plus peuplées \(liste des communes de 2026, créé le .*\)\.$/);
  expect(lines[2]).toMatch(/^ {2}de 50 000 à 200 000 : \d communes, 0 site connu$/);
  expect(lines).toContainEqual(expect.stringMatching(/^35238\tRennes\t[\d ]+\t35\tplus de 200 000\taucun connu$/));
  const people = lines.flatMap((line) => (line.includes('\t') ? [Number(line.split('\t')[2]!.replaceAll(' ', ''))] : []));
  expect(people).toHaveLength(5);
  expect(people).toEqual(people.toSorted((a, b) => b - a));
  expect(await show('Normandie')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Il n’y a pas de panel « Normandie ».') });
});

it.each([
  ['nothing at all', ' '],
  ['more than a hundred characters', 'x'.repeat(101)],
  ['characters that steer a terminal', 'a\u001b[2Jb'],
])('refuses a name of %s', async (_, name) => {
  const { create, show } = await database();
  expect(await create(name, '--top', '1')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Le nom d’un panel a de 1 à 100 caractères'),
  });
  expect((await show(name)).code).toBe(2);
});

it('refuses a name that is taken, and criteria that nothing satisfies', async () => {
  const { create, show } = await database();
  await create(`L'été`, '--top', '2');
  const before = await show(`L'été`, '--json');
  expect(await create(`L'été`, '--all')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining("Il y a déjà un panel « L'été »."),
  });
  expect(await show(`L'été`, '--json')).toEqual(before);
  expect(await create('Rien', '--region', 'Bretagne', '--department', '75')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Aucune commune ne satisfait à tout ce qui est demandé'),
  });
});

it('gives the next command as it can be typed', async () => {
  const { create } = await database();
  expect((await create(`L'été`, '--top', '2')).err).toBe(`Pour le mesurer : beffroi wave open NOM --panel 'L'\\''été'\n`);
  expect((await create('Été-2026', '--top', '2')).err).toMatch(/--panel Été-2026\n$/);
});
