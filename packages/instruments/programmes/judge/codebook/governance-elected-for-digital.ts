import type { Theme } from './theme.ts';

export const governanceElectedForDigital: Theme = {
  id: 'governance-elected-for-digital',
  depth: 'disruptive',
  name: { fr: 'Gouvernance du numérique', en: 'Governance of digital matters' },
  definition: {
    fr: 'Qui conduit le numérique de la commune : adjoint, élu, direction ou conseil du numérique ; schéma, stratégie, plan ou charte numériques de la commune.',
    en: 'Who leads the town’s digital matters: a deputy mayor, elected member, head or council for digital; a digital scheme, strategy, plan or charter of the town.',
  },
  examples: [
    'Un adjoint au numérique sera nommé dès la première séance.',
    'Adopter un schéma directeur du numérique.',
    'Une délégation consacrée à la transition numérique.',
  ],
  nearMisses: ['Un adjoint à la jeunesse.', 'Stéphane, directeur informatique, 45 ans.'],
  topic2014: null,
  names: [
    '(adjoint|adjointe|elu|elue|delegue|deleguee|delegation|conseiller municipal|conseillere municipale|conseiller delegue|conseillere deleguee|vice president|vice presidente|referent elu|maire adjoint) ~6 (numerique|informatique|internet|digital|tic|ntic|nouvelle technologie|open data|donnee|systeme information|intelligence artificielle)',
    '(direction|directeur|directrice|responsable|chef) ~3 (numerique|systeme information|transformation numerique|innovation numerique|donnee|digital|chief digital)',
    '(schema|strategie|feuille route|charte|politique|agenda|plan|gouvernance|livre blanc) ~3 (numerique|digital|digitale|informatique|donnee|data|ia|intelligence artificielle|cybersecurite)',
    '(comite|conseil|commission|observatoire|assises|haut conseil|groupe travail|mission) ~2 (numerique|ethique numerique|usage numerique|ethique donnee|digital|intelligence artificielle|ia)',
    '(schema directeur) ~4 (numerique|informatique|amenagement numerique)',
    'charte ~4 (donnee|algorithme|numerique|ethique numerique)',
    'label ~3 (ville internet|territoire numerique|numerique responsable)',
    'villes internet',
  ],
  across: [
    '(adjoint|adjointe|elu|elue|delegue) ~12 (informatique|donnee|teleservice|systeme information|numerique)',
    '(ia|intelligence artificielle|numerique|donnee) ~14 charte',
    'charte ~10 (ia|intelligence artificielle|numerique|algorithme)',
  ],
  hints: ['schema directeur', 'feuille route'],
  not: [
    '(delegue|deleguee) ~2 protection donnee',
    'agenda ~2 (partage|en ligne|numerique|interactif)',
    '(plan|programme|projet) ~3 (numerique|informatique|digital) ~3 (ecole|scolaire|educatif|eleve|classe|education)',
    'plan ~2 (education|ecole|formation) ~2 numerique',
    '(projet|programme|plan|politique) (numerique|informatique) ~2 ecole',
    '(chef|directeur|directrice|responsable|conseiller|conseillere) ~4 (informatique|numerique|systeme information) ~4 (an|marie|mariee|pere|mere|retraite|retraitee|entreprise|groupe|societe)',
    'conseiller numerique',
    'conseil numerique ~2 (habitant|usager)',
    '(conference|commission) ~1 presse',
    'plan ~2 (interactif|en ligne)',
    'programme ~4 (en ligne|site|internet)',
    'projet ~3 (site internet|application)',
  ],
};
