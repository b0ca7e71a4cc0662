import type { Wordings } from '@beffroi/reading';

/** What a programme speaks of beside digital matters: salience is told against these. */
export const FIELD_IDS = [
  'digital',
  'education-youth',
  'housing-planning',
  'mobility-roads',
  'environment-energy',
  'safety',
  'culture-sport-associations',
  'solidarity-health',
  'economy-trade',
  'finances-taxes',
  'democracy-administration',
] as const;
/** The id of a field of the codebook. */
export type FieldId = (typeof FIELD_IDS)[number];

/** Names of the fields, as a reader sees them. */
export const FIELD_NAMES: Readonly<Record<FieldId, { readonly fr: string; readonly en: string }>> = {
  digital: { fr: 'Numérique', en: 'Digital' },
  'education-youth': { fr: 'École, enfance, jeunesse', en: 'School, childhood, youth' },
  'housing-planning': { fr: 'Logement, urbanisme', en: 'Housing, planning' },
  'mobility-roads': { fr: 'Déplacements, voirie', en: 'Transport, roads' },
  'environment-energy': { fr: 'Environnement, énergie', en: 'Environment, energy' },
  safety: { fr: 'Sécurité, tranquillité', en: 'Safety' },
  'culture-sport-associations': { fr: 'Culture, sport, vie associative', en: 'Culture, sport, associations' },
  'solidarity-health': { fr: 'Solidarités, santé', en: 'Solidarity, health' },
  'economy-trade': { fr: 'Économie, commerce, emploi', en: 'Economy, trade, jobs' },
  'finances-taxes': { fr: 'Finances, impôts', en: 'Finances, taxes' },
  'democracy-administration': { fr: 'Démocratie locale, services municipaux', en: 'Local democracy, town services' },
};

/** Words of each field but the digital one, which the themes tell. */
export const FIELDS: Readonly<Record<Exclude<FieldId, 'digital'>, Wordings[string]>> = {
  'education-youth': [
    '(ecole|scolaire|periscolaire|cantine|restauration scolaire|eleve|ecolier|enseignant|classe|groupe scolaire|atsem|rythme scolaire|college|lycee|etudiant|universite)',
    '(enfant|enfance|petite enfance|creche|jeune|jeunesse|adolescent|ado|parent|famille|assistante maternelle|centre loisir|garderie|conseil municipal jeune)',
  ],
  'housing-planning': [
    '(logement|habitat|hlm|bailleur|loyer|locataire|accession|renovation urbaine|copropriete|habitat indigne|logement social)',
    '(urbanisme|plu|plui|permis construire|construction|immeuble|friche|centre bourg|betonisation|lotissement|foncier|patrimoine bati|amenagement)',
  ],
  'mobility-roads': [
    '(transport|bus|tram|tramway|metro|navette|velo|cyclable|pieton|trottoir|voirie|rue|route|chaussee|stationnement|parking|circulation|mobilite|covoiturage|gare|rond point|vitesse|voiture|deplacement)',
  ],
  'environment-energy': [
    '(environnement|ecologie|ecologique|energie|energetique|climat|dechet|tri|compost|arbre|vegetaliser|vegetalisation|biodiversite|eau|riviere|pollution|solaire|photovoltaique|isolation|nature|parc|jardin|espace vert|proprete|bio|circuit court|agriculture|pesticide|chaufferie)',
  ],
  safety: [
    '(securite|police|policier|gendarmerie|delinquance|incivilite|tranquillite|videoprotection|videosurveillance|camera|insecurite|prevention delinquance|trafic drogue|ilotage|asvp|nuisance)',
  ],
  'culture-sport-associations': [
    '(culture|culturel|culturelle|mediatheque|bibliotheque|theatre|musee|musique|conservatoire|festival|cinema|spectacle|artiste|patrimoine|fete)',
    '(sport|sportif|sportive|gymnase|stade|piscine|club|association|associatif|associative|benevole|salle fete)',
  ],
  'solidarity-health': [
    '(sante|medecin|maison sante|hopital|soin|handicap|handicape|aine|senior|personne agee|ehpad|solidarite|ccas|social|sociale|precarite|pauvrete|isolement|mutuelle|aide alimentaire|accessibilite|inclusion|egalite|violence faite)',
  ],
  'economy-trade': [
    '(economie|economique|entreprise|commerce|commercant|artisan|emploi|marche|zone activite|tourisme|touristique|industrie|attractivite|pme|insertion|chomage|hotel|producteur)',
  ],
  'finances-taxes': [
    '(impot|taxe|fiscal|fiscalite|dette|budget|finance|financier|financiere|investissement|depense|subvention|endettement|emprunt|gestion rigoureuse|economie budgetaire)',
  ],
  'democracy-administration': [
    '(democratie|participation|participatif|participative|conseil quartier|concertation|consultation|referendum|citoyen|citoyennete|transparence|elu|conseil municipal|reunion publique|deliberation)',
    '(mairie|service public|service municipal|agent|administration|demarche|accueil|intercommunalite|communaute commune|mutualisation|etat civil)',
  ],
};
