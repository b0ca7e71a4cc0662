/**
 * What a short heading, the first cell of a row or a short question says that it is about, in the plainest words: below « École », « cinq tablettes de plus » are the school’s. A domain says
 * nothing digital; the sentence below brings the thing.
 */
export const DOMAIN_SLOTS = {
  'd-school': ['(ecole|scolaire|education|classe|eleve|college|enseignement|maternelle|groupe scolaire)'],
  'd-staff': ['(agent|personnel|services municipaux|service municipal|organisation|secretariat|equipe municipale|fonctionnaire)'],
  'd-health': ['(sante|medecin|soin|medical|medicale|dependance|autonomie)'],
  'd-shop': ['(commerce|commercant|artisan|artisanat|economie|producteur|marche|agriculture|emploi|boutique)'],
  'd-safety': ['(securite|tranquillite|police|delinquance|prevention)'],
  'd-elders': ['(aine|ancien|senior|retraite|solidarite|ccas|social|personne agee|grand age)'],
  'd-accounts': ['(transparence|finance|budget|compte|argent|depense|impot)'],
  'd-visit': [
    '(patrimoine|tourisme|culture|memoire|accueil|vivre ensemble|vie village|communication|information|informer|association|associatif|fete)',
  ],
  'd-things': ['(eau|energie|dechet|eclairage|poubelle|stationnement|circulation|environnement|batiment|fuite|proprete)'],
  /** What is watched, and by what. */
  watching: ['(drone|ecran|image|video|camera|filme|filmee|filmer)'],
} as const;
