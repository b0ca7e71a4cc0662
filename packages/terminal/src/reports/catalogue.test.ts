import { expect, it } from 'vitest';
import { nameOf, shownCatalogue } from './catalogue.ts';

const title = (fr: string, en: string) => ({ fr, en });

const instrument = {
  catalogue: [
    { id: 'bench', family: 'square', title: title('Bancs ; sièges', 'Benches') },
    { id: 'lamp', family: 'street', title: title('Lampes', 'Lamps') },
    { id: 'tree', family: 'square', title: title('Arbres', 'Trees') },
  ],
  families: { street: title('La rue', 'The street') },
};

it('shows names in the reader’s language, with French spaces', () => {
  expect(shownCatalogue(instrument, 'fr').indicators.map(({ name }) => name)).toEqual(['Bancs\u202f; sièges', 'Lampes', 'Arbres']);
  expect(shownCatalogue(instrument, 'en').indicators.map(({ name }) => name)).toEqual(['Benches', 'Lamps', 'Trees']);
});

it('names each family once, in the order of the catalogue, by its id where it has no name', () => {
  expect(shownCatalogue(instrument, 'en').families).toEqual([
    { id: 'square', name: 'square' },
    { id: 'street', name: 'The street' },
  ]);
});

it('takes the highest level from the scale', () => {
  expect(shownCatalogue(instrument, 'fr').top).toBe(5);
  const levels = [title('non', 'no'), title('oui', 'yes'), title('plus', 'more')];
  expect(shownCatalogue({ ...instrument, scale: { levels } }, 'fr').top).toBe(2);
});

it('names an indicator that the catalogue has no more by its id', () => {
  expect(nameOf('lamp', shownCatalogue(instrument, 'en'))).toBe('Lamps');
  expect(nameOf('gone', shownCatalogue(instrument, 'en'))).toBe('gone');
});
