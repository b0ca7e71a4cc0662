import { chooseTerritories } from '@beffroi/territories';
import { describe, expect, it } from 'vitest';
import { type PanelFields, readPanelForm } from './panel-form.ts';

const EMPTY: PanelFields = { name: 'Essai', top: '', department: '', region: '', stratum: '', epci: '', codes: '' };

describe('the form that makes a panel', () => {
  it('chooses by any criteria, by code or by name', async () => {
    const read = await readPanelForm({ ...EMPTY, department: 'Finistère, 35', top: '3' });
    expect(read).toEqual({ name: 'Essai', rule: { departments: ['29', '35'], top: 3 } });
    if ('rule' in read) expect(chooseTerritories(read.rule).map(({ name }) => name)).toEqual(['Rennes', 'Brest', 'Quimper']);
  });

  it('takes the whole country when no criterion is given', async () => {
    expect(await readPanelForm(EMPTY)).toEqual({ name: 'Essai', rule: {} });
  });

  it('reads a list of codes and names', async () => {
    expect(await readPanelForm({ ...EMPTY, codes: '35238\n29019\n' })).toEqual({ name: 'Essai', rule: { codes: ['35238', '29019'] } });
  });

  it('tells which value leads nowhere, and what it may have meant', async () => {
    const read = await readPanelForm({ ...EMPTY, name: ' ', top: '0', region: 'Bretagn, 53', stratum: 'grande', codes: '35238\n00000' });
    expect(read).toEqual({
      faults: {
        name: { kind: 'bad' },
        top: { kind: 'bad' },
        region: { kind: 'unknown', given: 'Bretagn', close: ['Bretagne (53)'] },
        stratum: { kind: 'bad' },
        codes: { kind: 'lines', refused: [expect.objectContaining({ line: 2, remedy: 'correct-the-code' })] },
      },
    });
  });
});
