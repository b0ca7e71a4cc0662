import { describe, expect, it } from 'vitest';
import { documentOf } from '../../test/documents.ts';
import { assessProgramme } from '../assess.ts';

/** What each statement says: the first words, its themes, its rung. */
function said(...texts: readonly string[]) {
  return assessProgramme([documentOf(...texts)]).statements.map(({ quote, themes, commitment }) => [quote, themes.join(' '), commitment]);
}

describe('what was said before', () => {
  it('gives the answer the field of the question', () => {
    expect(said('La fibre pour tous, c’est pour quand ?', 'Chaque ferme sera raccordée.')).toContainEqual([
      'Chaque ferme sera raccordée.',
      'broadband-fibre-wifi',
      2,
    ]);
  });

  it('goes on where a pronoun stands for it, and shows the words that named it there', () => {
    const { statements } = assessProgramme([
      documentOf(
        'Il n’y a pas un seul endroit pour apprendre l’informatique.',
        'Nous en ouvrirons trois.',
        'Nous planterons des tilleuls.',
      ),
    ]);
    expect(statements.map(({ quote, rule, commitment }) => [quote, rule, commitment])).toContainEqual([
      'Nous en ouvrirons trois.',
      'carried-theme',
      3,
    ]);
    expect(statements.find(({ rule }) => rule === 'carried-theme')!.because[0]!.words).toBe('informatique');
    expect(statements.map(({ quote }) => quote)).not.toContain('Nous planterons des tilleuls.');
  });

  it('is filled together: what is asked for in one is named in the other', () => {
    expect(said('Le site internet de la commune sera refait.', 'On pourra y payer l’eau.').map(([, themes]) => themes)).toContain(
      'online-procedures',
    );
  });

  it('goes no further than a heading, and a heading alone promises nothing', () => {
    expect(
      said('La fibre pour tous, c’est pour quand ?', '# Nos écoles', 'Chaque ferme sera raccordée.').map(([quote]) => quote),
    ).not.toContain('Chaque ferme sera raccordée.');
  });

  it('knows what is put to somebody in a dialogue without a question mark', () => {
    expect(
      said(
        'La fibre pour tous, c’est pour quand ?',
        'Pour 2027.',
        'Et l’école du bourg ?',
        'Un maître de plus.',
        'On dit que vous voulez des caméras partout.',
        'Rien, ni place, ni parking.',
        'Et votre plat préféré ?',
        'L’aligot.',
      ),
    ).toContainEqual(['Rien, ni place, ni parking.', 'video-surveillance', 2]);
  });
});
