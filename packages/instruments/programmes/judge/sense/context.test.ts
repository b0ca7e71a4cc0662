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
    expect(said('Le site internet de la commune sera refait.', 'On pourra y payer l’eau.').map(([, themes]) => themes)).toContainEqual(
      expect.stringContaining('online-procedures'),
    );
  });

  it('goes no further than a heading, and a heading alone promises nothing', () => {
    expect(
      said('La fibre pour tous, c’est pour quand ?', '# Nos écoles', 'Chaque ferme sera raccordée.').map(([quote]) => quote),
    ).not.toContain('Chaque ferme sera raccordée.');
  });

  it('comes from the introduction of a list, and from a heading where the items have words for it', () => {
    const told = said('Depuis votre téléphone, vous pourrez :', '- payer la cantine,', '- planter un arbre.');
    expect(told).toContainEqual(['payer la cantine,', 'online-procedures', 2]);
    expect(told.map(([quote]) => quote)).not.toContain('planter un arbre.');
    const below = said('# Internet et téléphone', '- Tous les écarts avant 2029.', '- Un boulodrome.');
    expect(below).toContainEqual(['Tous les écarts avant 2029.', 'broadband-fibre-wifi', 3]);
    expect(below.map(([quote]) => quote)).not.toContain('Un boulodrome.');
  });

  it('comes from a short heading that says what it is about', () => {
    expect(said('# École', '- Cinq tablettes de plus', '- Une cour plantée')).toEqual([['Cinq tablettes de plus', 'school-equipment', 3]]);
    expect(said('# Commerce', '- Dépolluer le site de la tannerie')).toEqual([]);
  });

  it('goes on from item to item where one only says something of the one before', () => {
    expect(
      said('# École', '- Cinq tablettes de plus', '- Prêtées aux grands-parents pendant les vacances', '- Une cour plantée').map(
        ([quote]) => quote,
      ),
    ).toEqual(['Cinq tablettes de plus', 'Prêtées aux grands-parents pendant les vacances']);
  });

  it.each([
    ['La fibre s’arrête au pont.', 'Cela ne durera pas : nous paierons la suite.', 'broadband-fibre-wifi'],
    ['Vous voterez en ligne les projets du quartier.', 'Cent mille euros par an.', 'e-participation'],
    ['Nous créerons un conseil citoyen du numérique.', 'Rien ne sera acheté sans son avis.', 'governance-elected-for-digital'],
  ])('goes on where what was said is pointed at, paid or asked: “%s %s”', (first, then, theme) => {
    expect(said(first, then)).toContainEqual([then, theme, expect.any(Number)]);
  });

  it('gives a question that only says for whom the field of what was talked of', () => {
    const told = said(
      'Q : Et internet ?',
      'R : Les démarches se feront en ligne.',
      'Q : Et les plus âgés ?',
      'R : On leur tiendra la main.',
    );
    expect(told.at(-1)).toEqual(['R : On leur tiendra la main.', 'digital-inclusion', 2]);
  });

  it('promises nothing where it only stands above', () => {
    expect(said('# La fibre pour tous', 'Nous planterons des tilleuls.')).toEqual([['La fibre pour tous', 'broadband-fibre-wifi', 0]]);
    expect(said('# Installer la fibre dans les hameaux', 'Nous planterons des tilleuls.')[0]).toEqual([
      'Installer la fibre dans les hameaux',
      'broadband-fibre-wifi',
      2,
    ]);
  });

  it.each([
    ['Acheter dix ordinateurs pour la classe.', 'Les brancher, aussi.', 'school-equipment'],
    ['Aménager deux bureaux pour télétravailleurs.', 'Loyer : 60 euros par mois.', 'economy-startups'],
    ['Nous publierons les subventions en ligne.', 'Même règle pour les marchés publics.', 'open-data'],
    ['Nous demanderons une antenne 4G pour la vallée.', 'L’emplacement sera choisi avec vous.', 'broadband-fibre-wifi'],
    ['Une plateforme citoyenne recueillera vos idées.', 'Les dix premières seront financées.', 'e-participation'],
    ['Un audit de cybersécurité sera mené.', 'Ses conclusions seront suivies.', 'cybersecurity-sovereignty'],
  ])('is taken up without its name: « %s » « %s »', (before, then, theme) => {
    expect(said(before, then).map(([quote, themes]) => [quote, themes])).toContainEqual([then, theme]);
  });

  it('is not taken up by what only looks so', () => {
    const after = (then: string) => said('La fibre ira jusqu’au moulin.', then).map(([quote]) => quote);
    for (const then of [
      'La lettre du maire sera affichée.',
      'Il y aura aussi la gym douce.',
      'Quant à l’impôt, il ne montera pas.',
      'Les prix ne bougeront pas.',
    ])
      expect(after(then)).not.toContain(then);
  });

  it('comes from a heading that names a thing, where the line right below does nothing of its own', () => {
    expect(said('# Le télétravail des agents', 'Deux jours par semaine pour qui le souhaite.')[1]).toEqual([
      'Deux jours par semaine pour qui le souhaite.',
      'agents-tools-organisation',
      3,
    ]);
  });

  it('knows who asks by name, with or without a question mark', () => {
    expect(
      said(
        'Q. La commune n’a pas de site.',
        'R. Ils ont raison.',
        'Q. La dette ?',
        'R. Elle baissera.',
        'Q. Et le stade ?',
        'R. Il attendra.',
      )[1],
    ).toEqual(['R. Ils ont raison.', 'website-app', 0]);
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
