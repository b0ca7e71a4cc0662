import { describe, expect, it } from 'vitest';
import { readCodes } from './read-codes.ts';

function read(text: string) {
  return readCodes(new TextEncoder().encode(text));
}

describe('a list of codes', () => {
  it.each([
    ['one code a line', '35238\n29019\n'],
    ['comments and blank lines', '# Bretagne\n\n35238\r\n  29019  \n# end'],
    ['a header', 'insee\n35238\n29019\n'],
    ['a table', 'nom;code;x\nRennes;35238;1\nBrest;29019;2\n'],
    ['codes and names without a header', '35238,Rennes\n29019,Brest\n'],
    ['one name a line', 'Rennes\nBrest (29)\n'],
    ['names', 'commune,departement\nRennes,35\nBrest,29\n'],
  ])('is read with %s', async (_name, text) => {
    expect(await read(text)).toEqual({ codes: ['35238', '29019'], refused: [], remarks: [] });
  });

  it('has every commune once, and says which lines it left out', async () => {
    const file = await read('35238\n13201\n13202\n35238\n1001\n');
    expect(file.codes).toEqual(['35238', '13055', '01001']);
    expect(file.remarks).toEqual([
      { code: 'part-of', line: 2, part: '13201', territory: '13055' },
      { code: 'part-of', line: 3, part: '13202', territory: '13055' },
      { code: 'repeated', line: 3, territory: '13055', kept: 2 },
      { code: 'repeated', line: 4, territory: '35238', kept: 1 },
      { code: 'zero-restored', line: 5, given: '1001', territory: '01001' },
    ]);
  });

  it('refuses by line what is no commune', async () => {
    const file = await read('35238\n35000\nhello\n98613\n');
    expect(file.codes).toEqual(['35238']);
    expect(file.refused.map(({ line, reason }) => [line, reason.code])).toEqual([
      [2, 'unknown-code'],
      [3, 'unknown-name'],
      [4, 'unmeasured'],
    ]);
  });

  it.each([
    ['', 'empty'],
    ['PK\u0003\u0004', 'not-text'],
    ['a,b\nc,d\n', 'no-town-column'],
  ])('is refused as a whole for %j: %s', async (text, code) => {
    expect((await read(text)).refused).toMatchObject([{ reason: { code } }]);
  });
});
