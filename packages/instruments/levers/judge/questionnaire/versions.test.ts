import { describe, expect, it } from 'vitest';
import { questionOf } from './questionnaire.ts';
import { carriedOver, type VersionMap, wordingOf } from './versions.ts';

const LOST = { fr: 'Les niveaux 4 et 5 ne font plus qu’un.', en: 'Levels 4 and 5 are one now.' };
const UNTOLD = { fr: 'L’ancien niveau 2 ne dit plus rien.', en: 'The old level 2 says nothing any more.' };
const maps: VersionMap[] = [
  { lever: 'free-speech', from: 1, to: 2, levels: [0, 1, 2, 3, 4, 4], loss: LOST },
  { lever: 'free-speech', from: 2, to: 3, levels: [0, 1, null, 3, 5, 5], loss: UNTOLD },
  { lever: 'elected-lead', from: 1, to: 2, levels: [0, 1, 2, 3, 4, 5], loss: null },
];

describe('an answer of an older version', () => {
  it('stays as it is in its own version', () => {
    expect(carriedOver(maps, 'free-speech', 1, 1, 5)).toEqual({ level: 5, losses: [] });
  });

  it('is carried over map by map, and each loss is told', () => {
    expect(carriedOver(maps, 'free-speech', 1, 2, 5)).toEqual({ level: 4, losses: [LOST] });
    expect(carriedOver(maps, 'free-speech', 1, 3, 5)).toEqual({ level: 5, losses: [LOST, UNTOLD] });
  });

  it('is no level where nothing says the same any more', () => {
    expect(carriedOver(maps, 'free-speech', 1, 3, 2)).toEqual({ level: null, losses: [LOST, UNTOLD] });
  });

  it('loses nothing where the map loses nothing', () => {
    expect(carriedOver(maps, 'elected-lead', 1, 2, 3)).toEqual({ level: 3, losses: [] });
  });

  it('goes nowhere without a map, nor back', () => {
    expect(carriedOver(maps, 'saas-flexibility', 1, 2, 3)).toBeNull();
    expect(carriedOver(maps, 'free-speech', 3, 1, 3)).toBeNull();
    expect(carriedOver(maps, 'free-speech', 1, 4, 3)).toBeNull();
  });
});

it('binds questions and anchors to a version, and neither steps nor proofs', () => {
  const question = questionOf('elected-lead');
  const [first, ...rest] = question.anchors;
  const mended = { ...question, proofMonths: 6, proof: { fr: 'Autre chose.', en: 'Something else.' } };
  expect(wordingOf(mended)).toBe(wordingOf(question));
  const changed = { ...question, anchors: [{ ...first, fr: 'Un autre ancrage.' }, ...rest] as unknown as typeof question.anchors };
  expect(wordingOf(changed)).not.toBe(wordingOf(question));
});
