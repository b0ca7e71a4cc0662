import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instrumentsOf } from '@beffroi/house';
import { openDataFolder } from '@beffroi/store/testing';
import { inProcess, scratch } from '@beffroi/terminal/testing';
import { expect, it } from 'vitest';
import { COMMANDS } from '../src/commands.ts';
import { smallInstrument } from './small-instrument.ts';

/** Commands on a data folder of their own, with one more instrument than the house has. */
function commandsIn(data: string) {
  const env = { BEFFROI_DATA: data, BEFFROI_CHROMIUM: 'none', PATH: process.env['PATH'] };
  return (name: string, ...words: readonly string[]) =>
    inProcess(COMMANDS.find((command) => command.name === name)!, {
      env,
      instruments: async (house) => [...(await instrumentsOf(house, { env })), smallInstrument],
    })(...words);
}

it('opens, runs, shows, compares and exports waves of an instrument that says nothing of its own', async () => {
  await using folder = await scratch();
  await using own = await openDataFolder();
  const data = own.path;
  const run = commandsIn(data);
  await writeFile(join(folder.path, 'codes.txt'), '29019\n35238\n44109\n');
  await run('panel create', 'essai', '--codes', join(folder.path, 'codes.txt'));
  const open = (name: string, ...more: readonly string[]) => run('wave open', name, '--panel', 'essai', '--from-dir', folder.path, ...more);

  expect(await open('rien', '--instrument', 'mobilier')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/--instrument : il n’y a pas d’instrument « mobilier ».*street-furniture/),
  });
  for (const year of ['2026', '2027']) {
    const opened = await open(year, '--instrument', 'street-furniture', '--at', `${year}-06-01`);
    expect(opened).toMatchObject({ code: 0, err: '' });
    // Nothing need be known of a town beforehand.
    expect(opened.out).not.toContain('sans');
    expect((await run('wave run', year, '--quiet')).out).toMatch(/3 sur 3 communes mesurées/);
    expect((await run('wave close', year)).code).toBe(0);
  }

  const shown = await run('wave show', '2026');
  expect(shown.code).toBe(0);
  // Three benches, three trees, one lamp of an even code: 1+1+1+2+2+2+0 over seven.
  expect(shown.out).toContain('Niveau moyen : 1,29 sur 2 (sans intervalle)');
  expect(shown.out).toMatch(/n = 7 constats dans 3 communes ; 2 non observés/);
  expect(shown.out).toMatch(/^Bancs\t1,00\t.*\t50 %\t3\t0\t0$/m);
  // Of one town there is no mean, of three no rank.
  expect(shown.out).toMatch(/^Lampes\t–\ttrop peu \(n = 1\)\t–\t1\t2\t0$/m);
  expect(shown.out).toContain('Trop peu de communes pour un rang (n = 3).');
  expect(shown.out).toContain('0 à 2 : niveau');
  expect(shown.out).not.toMatch(/service|2014|Rien n’a encore/);
  const document = JSON.parse((await run('wave show', '2026', '--json')).out);
  expect(document).toMatchObject({ format: 'beffroi-wave/1', instrument: 'street-furniture', final: true });
  expect(document.ranking.map(({ strip }: { strip: string }) => strip).sort()).toEqual(['120', '12?', '12?']);
  expect((await run('wave show', '2026', '--verify')).out).toMatch(/est la même/);

  const town = await run('wave show', '2027', '--town', '35238');
  expect(town.out).toMatch(/^Bancs\t1\/2\t2\/2$/m);
  expect(town.out).not.toContain('beffroi proof');

  const compared = await run('wave compare', '2026', '2027');
  expect(compared.code).toBe(0);
  expect(compared.out).toContain('Trop peu de communes pour comparer les deux vagues (n = 3)');
  expect(compared.out).not.toMatch(/^En moyenne/m);
  expect(compared.out.split('\n').filter((line) => /^\d{5}\t.*\tBancs\t1 → 2\t/.test(line))).toHaveLength(3);

  const exported = await run('wave export', '2026', '--format', 'csv', '--out', join(folder.path, 'export'));
  expect(exported).toMatchObject({ code: 0, err: '' });
  expect(await readFile(join(folder.path, 'export', 'observations.csv'), 'utf8')).toContain('bench');

  expect((await run('assess', '--wave', '2026')).out).toContain('a déjà été jugée par street-furniture@0.1.0');
  expect((await run('wave list')).out.split('\n').filter((line) => line.includes('\t0.1.0'))).toHaveLength(2);
});

it('compares no wave with one of another instrument, and shows none of an instrument that is not here', async () => {
  await using folder = await scratch();
  await using own = await openDataFolder();
  const run = commandsIn(own.path);
  await run('panel create', 'essai', '--top', '3');
  const open = (name: string, ...more: readonly string[]) => run('wave open', name, '--panel', 'essai', '--from-dir', folder.path, ...more);
  await open('rue', '--instrument', 'street-furniture');
  await open('site');
  expect(await run('wave compare', 'rue', 'site')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/« rue » mesure autre chose \(Mobilier urbain\) que la vague « site »/),
  });
  const env = { BEFFROI_DATA: own.path };
  const here = inProcess(COMMANDS.find(({ name }) => name === 'wave show')!, {
    env,
    instruments: (house) => instrumentsOf(house, { env }),
  });
  expect(await here('rue')).toMatchObject({ code: 2, err: expect.stringContaining('street-furniture') });
});
