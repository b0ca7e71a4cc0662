import { describe, expect, it } from 'vitest';
import { documentOf } from '../../test/documents.ts';
import { assessProgramme } from '../assess.ts';
import { behindVerdict, isPutOff, isRejected } from './minutes.ts';

const rungOf = (text: string) =>
  assessProgramme([documentOf(text)]).statements.map(({ themes, commitment }) => [themes.join(' '), commitment]);

describe('minutes of a meeting', () => {
  it('say first what was done with a proposal', () => {
    expect(behindVerdict('Adopté à l’unanimité : un préau neuf.')).toBe('un préau neuf.');
    expect(behindVerdict('École : un préau neuf.')).toBe('École : un préau neuf.');
    expect(isPutOff('Proposé, non tranché : un préau.')).toBe(true);
    expect(isPutOff('Propositions : un préau.'), 'a heading puts nothing off').toBe(false);
    expect(isRejected('Rejeté, par trois voix : un rond-point.')).toBe(true);
  });

  it('put it on the ladder by that, and its words name nothing', () => {
    expect(rungOf('Adopté : le conseil municipal sera filmé et diffusé sur internet.')).toEqual([['e-participation', 2]]);
    expect(rungOf('Reporté : la question de l’IA pour l’accueil.')).toEqual([['ai', 1]]);
    expect(rungOf('Vœu, voté à main levée : que nos artisans vendent en ligne.')).toEqual([['economy-startups', 1]]);
    expect(rungOf('Voté : un préau neuf.')).toEqual([]);
  });
});
