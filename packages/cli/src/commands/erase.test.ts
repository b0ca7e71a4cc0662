import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { invite } from '@beffroi/accounts';
import { TERMINAL } from '@beffroi/acts';
import { openStore } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { scratch } from '@beffroi/terminal/testing';
import { expect, it } from 'vitest';
import { commandIn } from '../../test/in-process.ts';

it('says where words stand, and takes them out only when it is confirmed', async () => {
  await using folder = await scratch();
  const place = await testEngine('postgres', () => {}).place();
  const env = { DATABASE_URL: place.kind === 'server' ? place.url : '', BEFFROI_DATA: folder.path };
  const erase = commandIn('erase', env);
  const words = join(folder.path, 'mots.txt');
  await writeFile(words, ' Camille Le Goff\n');
  const store = await openStore(place);
  const invited = { email: 'camille@ville.example', name: 'Camille Le Goff', roles: ['coder' as const], territories: [] };
  await invite(store, TERMINAL, invited, new Date());
  await store.close();

  const looked = await erase(words);
  expect(looked).toMatchObject({ code: 0, err: '' });
  expect(looked.out).toMatch(
    /^Ces mots sont dans 2 valeurs de la base :\nact_log\.details 1\none_time_link\.name 1\nRien n’a été changé\./,
  );

  expect(await erase(words, '--note', 'camille le goff')).toMatchObject({ code: 2, err: expect.stringContaining('La note contient') });
  expect(await erase(words, '--ground', 'caprice')).toMatchObject({ code: 2, err: expect.stringContaining('request, judgment') });
  expect(await erase(words, '--town', 'Rennes')).toMatchObject({ code: 2 });

  const erased = await erase(words, '--note', 'courrier 12', '--confirm');
  expect(erased).toMatchObject({ code: 0, out: expect.stringMatching(/^Retrait 1 : 2 valeurs de la base, 0 page dans 0 archive\./) });
  expect(erased.out).not.toContain('Camille');
  expect(JSON.parse((await erase(words, '--confirm', '--json')).out)).toEqual({
    format: 'beffroi-erasure/1',
    id: null,
    places: {},
    archives: 0,
    records: 0,
    pieces: 0,
  });
  expect((await erase(words)).out).toMatch(/^Ces mots ne sont nulle part/);
  expect(await erase(words, '--post', 'https://social.example/@mairie/12')).toMatchObject({
    code: 2,
    err: expect.stringContaining('et non les deux'),
  });
  expect(await erase()).toMatchObject({ code: 2 });
  expect((await erase('--post', 'https://social.example/@mairie/12')).out).toMatch(/^Cette publication n’est dans aucune/);
});
