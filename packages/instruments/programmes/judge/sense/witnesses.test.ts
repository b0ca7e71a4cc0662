import { describe, expect, it } from 'vitest';
import { documentOf } from '../../test/documents.ts';
import { assessProgramme } from '../assess.ts';

describe('a witness', () => {
  it('tells, and the list promises below', () => {
    const { statements } = assessProgramme([
      documentOf(
        'Étienne, 19 ans, étudiant',
        '« Le Wi-Fi de la bibliothèque, pas seul mais lent. »',
        '- Une salle avec des ordinateurs en libre accès.',
      ),
    ]);
    expect(statements.map(({ commitment }) => commitment)).toEqual([0, 2]);
  });

  it('is somebody with a name and an age: what is quoted elsewhere may promise', () => {
    const { statements } = assessProgramme([documentOf('Notre promesse', '« Nous mettrons le Wi-Fi gratuit sur la place. »')]);
    expect(statements.map(({ commitment }) => commitment)).toEqual([2]);
  });
});
