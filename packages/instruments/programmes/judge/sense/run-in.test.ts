import { describe, expect, it } from 'vitest';
import { documentOf } from '../../test/documents.ts';
import { assessProgramme } from '../assess.ts';
import { isRunIn } from './run-in.ts';

describe('a heading that runs into its paragraph', () => {
  it.each(['5. Réseau mobile.', 'N comme numérique.', 'Délibération n° 2, numérique.', 'Télétravail.'])('is “%s”', (text) =>
    expect(isRunIn(text, false)).toBe(true),
  );

  it.each(['Nous ouvrirons un site.', '5. La commune paiera le pylône.', 'Un site neuf pour la commune', 'Le Wi-Fi gratuit partout.'])(
    'is not “%s”',
    (text) => expect(isRunIn(text, false)).toBe(false),
  );

  it('is no answer of one word', () => expect(isRunIn('Jamais.', true)).toBe(false));

  it('promises nothing, and gives its field to what follows in its paragraph', () => {
    const whole = documentOf('N comme numérique. Une commission s’en occupera. Nous planterons des tilleuls.');
    const sentences = ['N comme numérique.', 'Une commission s’en occupera.', 'Nous planterons des tilleuls.'].map((text, ordinal) => ({
      ...whole.sentences[0]!,
      ordinal,
      text,
    }));
    const { statements } = assessProgramme([{ ...whole, sentences }]);
    expect(statements.map(({ themes, commitment }) => [themes.join(' '), commitment])).toEqual([
      ['', 0],
      ['governance-elected-for-digital', 2],
    ]);
  });
});
