import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { townChoices } from './town-choices.ts';

eachEngineAtLength('postgres', 'a town that somebody may mean', (engine) => {
  it('is found by its name, by a postal code that several share, by its code and by an old name', async () => {
    const store = await engine.open();
    const found = async (text: string) =>
      (await townChoices(store, 'measure', text)).map(({ name, part }) => (part === null ? name : `${name} < ${part}`));
    expect((await found('Murol'))[0]).toBe('Murol');
    expect(await found('63790')).toContain('Murol');
    expect((await found('63790')).length).toBeGreaterThan(1);
    expect(await found('63247')).toEqual(['Murol']);
    // A delegated commune of today's Annecy.
    expect(await found('Annecy-le-Vieux')).toContain('Annecy < Annecy-le-Vieux');
    expect(await found('')).toEqual([]);
    expect(await found('xyzxyzxyz')).toEqual([]);
  });
});
