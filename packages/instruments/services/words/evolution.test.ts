import { expect, it } from 'vitest';
import { evolution } from './evolution.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it('says of a level that stayed that it stayed, and of an interval from where to where', () => {
  expect([evolution.fr.step('3', '3'), evolution.fr.step('3', '5')].map(plain)).toEqual(['toujours 3', 'de 3 à 5']);
  expect([evolution.en.step('unobserved', 'unobserved'), evolution.en.step('3', '5')]).toEqual(['still unobserved', 'from 3 to 5']);
  expect(plain(evolution.fr.range('-0,03', '+0,12'))).toBe('de -0,03 à +0,12');
  expect(evolution.en.range('-0.03', '+0.12')).toBe('-0.03 to +0.12');
});

it('has each language’s own colon', () => {
  expect([evolution.fr.colon, evolution.en.colon]).toEqual(['\u00a0: ', ': ']);
});
