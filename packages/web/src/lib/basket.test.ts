import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASKET_NOTE, BASKET_STEPS, type Basket, basketOf, basketQuery } from './basket.ts';

const read = (query: string): Basket => basketOf(new URLSearchParams(query));

describe('a basket', () => {
  it('is its address', () => {
    const basket: Basket = {
      town: '2A004',
      steps: [
        { key: 'essai:cantine', due: '2027-06-30', note: 'Voir avec le trésorier' },
        { key: 'essai:actes', due: null, note: '' },
      ],
    };
    expect(basketQuery(basket)).toBe(
      'commune=2A004&etape=essai%3Acantine&date%3Aessai%3Acantine=2027-06-30&note%3Aessai%3Acantine=Voir+avec+le+tr%C3%A9sorier&etape=essai%3Aactes',
    );
    expect(read(basketQuery(basket))).toEqual(basket);
  });

  it('takes no level from an address, and leaves out what cannot be', () => {
    expect(
      read('commune=99999x&etape=essai:a&etape=essai:a&etape=../x&date:essai:a=2027-02-31&note:essai:a=%00a%0Ab&niveau:essai:a=5'),
    ).toEqual({
      town: null,
      steps: [{ key: 'essai:a', due: null, note: 'a b' }],
    });
  });

  it('holds so many steps and so long notes that a phone scans it', () => {
    const many = Array.from({ length: 40 }, (_, at) => `etape=essai:a${at}&note:essai:a${at}=${'é'.repeat(500)}`).join('&');
    const { steps } = read(many);
    expect(steps).toHaveLength(BASKET_STEPS);
    expect(steps.every(({ note }) => note.length === BASKET_NOTE)).toBe(true);
  });

  it('is read back from what it writes, whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.string({ unit: 'binary' }), (query, note) => {
        const basket = read(`commune=99001&etape=essai:a&note:essai:a=${encodeURIComponent(note.toWellFormed())}&${query}`);
        expect(read(basketQuery(basket))).toEqual(basket);
      }),
    );
  });
});
