import { describe, expect, it } from 'vitest';
import { isSiren, parseAuthorityCode } from './authority-code.ts';

describe('the code of an authority', () => {
  it.each([
    [' 35238 ', '35238'],
    ['2a004', '2A004'],
    ['243500139', '243500139'],
    ['243 500 139', '243500139'],
    ['243\u00a0500\u00a0139', '243500139'],
  ])('%j is %s', (text, code) => expect(parseAuthorityCode(text)).toBe(code));

  it.each(['', '3523', '243500138', '24350013', '2435001390', '24-35-00-139', 'Rennes', '٢٤٣٥٠٠١٣٩'])('%j is none', (text) => {
    expect(parseAuthorityCode(text)).toBeNull();
  });

  it('of nine digits is a body of several communes', () => {
    expect([isSiren('243500139'), isSiren('35238')]).toEqual([true, false]);
  });
});
