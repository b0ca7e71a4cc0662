import { embargoedElections, openStore } from '@beffroi/store';
import { openDataFolder } from '@beffroi/store/testing';
import { inProcess } from '@beffroi/terminal/testing';
import { describe, expect, it } from 'vitest';
import { COMMAND_LINE } from './index.ts';

const SILENCE = COMMAND_LINE.commands.find(({ name }) => name === 'programmes silence')!;
const runIn = (data: string) => inProcess(SILENCE, { env: { BEFFROI_DATA: data, DATABASE_URL: '' }, instruments: async () => [] });

describe('the silence of an election', () => {
  it('is set by hours of Paris, by hand, and said without being set', async () => {
    await using folder = await openDataFolder();
    const run = runIn(folder.path);
    expect((await run('2026')).out).toBe(
      'Municipales de 2026, 1er tour : aucune réserve n’est réglée ; ce qui est publié est montré à tous.\n',
    );
    const set = await run('2099', '--round', '2', '--from', '2099-03-21', '--until', '2099-03-22T20:00');
    expect(set).toEqual({
      code: 0,
      out: 'Municipales de 2099, 2e tour : rien n’est montré au public du 2099-03-21 00:00 au 2099-03-22 20:00 (heure de Paris).\n',
      err: 'Un site déjà exporté en fichiers ne change pas de lui-même : exportez-le de nouveau.\n',
    });
    expect((await run('2026', '--on')).out).toMatch(/^Municipales de 2026, 1er tour : rien n’est montré au public, jusqu’à/);
    const store = await openStore({ kind: 'folder', path: folder.path });
    const eve = new Date('2099-03-20T23:00:00Z');
    const silent = await embargoedElections(store.db, eve);
    await store.close();
    expect(silent).toEqual([
      { year: 2099, round: 2, until: new Date('2099-03-22T19:00:00Z') },
      { year: 2026, round: 1, until: null },
    ]);
    expect((await run('2026', '--off')).out).toBe('Municipales de 2026, 1er tour : ce qui est publié est montré à tous.\n');
    expect((await run('2099', '--round', '2')).out).toBe(set.out);
  });

  it.each([
    ['half a period', ['2026', '--from', '2026-03-14'], /--from 2026-03-14 --until/],
    ['two states', ['2026', '--on', '--off'], /l’un des trois seulement/],
    ['a period and a state', ['2026', '--off', '--from', '2026-03-14', '--until', '2026-03-15'], /l’un des trois seulement/],
    ['no moment', ['2026', '--from', 'samedi', '--until', '2026-03-15'], /--from : un jour.*« samedi »/],
    ['a period that runs backwards', ['2099', '--from', '2099-03-15', '--until', '2099-03-14'], /finit après son début/],
    ['a period that is over', ['2014', '--from', '2014-03-22', '--until', '2014-03-23T20:00'], /déjà passée/],
    ['no year', ['bientôt', '--on'], /l’année d’une élection/],
    ['no round', ['2026', '--round', '3', '--on'], /--round : 1 ou 2/],
  ])('is refused with %s, before a data folder is looked at', async (_, words, said) => {
    const ended = await runIn('/nowhere')(...words);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(said);
  });
});
