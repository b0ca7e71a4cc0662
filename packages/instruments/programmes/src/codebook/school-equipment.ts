import type { Theme } from './theme.ts';

export const schoolEquipment: Theme = {
  id: 'school-equipment',
  depth: 'classic',
  name: { fr: 'Équipement numérique des écoles', en: 'Digital equipment of schools' },
  definition: {
    fr: 'Ordinateurs, tablettes, tableaux interactifs, réseau et espaces numériques de travail dans les écoles ; apprentissage du code ou du numérique à l’école.',
    en: 'Computers, tablets, interactive boards, network and digital workspaces in schools; learning to code or digital skills at school.',
  },
  examples: [
    'Chaque classe aura son tableau numérique interactif.',
    'Nous équiperons les écoles en tablettes.',
    'Poursuivre le plan numérique dans les écoles.',
  ],
  nearMisses: ['Des tableaux blancs neufs et du mobilier pour les classes.', 'La tablette de chocolat du goûter sera bio.'],
  topic2014: 'school equipment',
  names: [
    '(tbi|tni|vpi|eni)',
    '(tableau|ecran|videoprojecteur) ~2 (interactif|numerique|tactile)',
    '(classe|ecole|ecolier|eleve|scolaire|scolarise|groupe scolaire|cours|enseignement|enseignant|primaire|elementaire|maternelle|pedagogique) ~8 (numerique|informatique|tablette|ordinateur|wifi|wi fi|internet|videoprojecteur|multimedia|tic|ntic|fibre|haut debit|tableau interactif|codage|robotique)',
    '(numerique|informatique|tablette|ordinateur|wifi|wi fi|internet|videoprojecteur|multimedia|tic|fibre|haut debit|codage|programmation informatique|robotique) ~8 (classe|ecole|ecolier|eleve|scolaire|groupe scolaire|primaire|elementaire|maternelle|enseignant)',
    '(ecole|classe|cartable|education|pedagogie|manuel) numerique',
    'plan (numerique|informatique) ~2 ecole',
    'plan (numerique|informatique) (scolaire|educatif|ecole)',
    'espace numerique travail',
    'environnement numerique travail',
    'ent ~2 (ecole|primaire|scolaire|parent|eleve|college)',
    'classe mobile',
    '(apprentissage|initiation|atelier|cours|apprendre) ~2 (code|codage|programmation|informatique) ~4 (ecole|enfant|periscolaire|eleve|jeune|temps)',
    'college numerique',
  ],
  hints: ['ecole', 'classe', 'eleve', 'ecolier', 'scolaire', 'scolarite'],
  not: [
    'ecole ~1 (numerique|informatique) ~3 (entreprise|developpeur|ingenieur|superieure)',
    'grande ecole ~2 numerique',
    'ecole ~2 (code|developpeur|42)',
  ],
};
