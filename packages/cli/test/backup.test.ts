import { join } from 'node:path';
import { testEngine } from '@beffroi/store/testing';
import { plainly, scratch } from '@beffroi/terminal/testing';
import { expect, it } from 'vitest';
import { beffroi } from './beffroi.ts';

/** Commands on an empty database of their own. */
async function database(engine: 'pglite' | 'postgres') {
  const place = await testEngine(engine, () => {}).place();
  const env = place.kind === 'folder' ? { BEFFROI_DATA: place.path } : { DATABASE_URL: place.url, BEFFROI_ARCHIVES: '/archives' };
  return async (...words: readonly string[]) => plainly(await beffroi(words, { env }));
}

it('takes a database from one engine to the other', async () => {
  await using folder = await scratch();
  const [here, there] = [await database('pglite'), await database('postgres')];
  const file = join(folder.path, 'base.gz');
  await here('panel', 'create', 'Grandes', '--top', '12');
  const shown = await here('panel', 'show', 'Grandes', '--json');

  const made = await here('backup', file);
  expect(made).toMatchObject({ code: 0, err: '' });
  const lines = made.out.split('\n');
  expect(lines[0]).toMatch(/^La sauvegarde est dans .*base\.gz : 14 lignes, \d+ ko\.$/);
  expect(lines).toEqual(expect.arrayContaining(['panel\t1', 'panel_territory\t12', 'wave\t0', 'act_log\t1']));
  expect(lines.at(-3)).toMatch(/^Empreinte du contenu : sha256:[0-9a-f]{64}$/);
  expect(lines.at(-2)).toMatch(/^Les archives n’y sont pas : elles sont dans \/.* et se copient à part\.$/);

  const restored = await there('restore', file);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toMatch(
    /^14 lignes reprises de .*base\.gz, sauvegarde faite le .* \(heure de Paris\) par Beffroi\/\S+\.\npanel\t1\npanel_territory\t12\n/,
  );
  expect(restored.out).toMatch(/les preuves seront là quand elles seront dans \/archives\.\n$/);
  expect((await there('panel', 'show', 'Grandes', '--json')).out).toBe(shown.out);
});
