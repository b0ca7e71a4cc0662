/**
 * How programmes name the eighteen services of the instrument `services`: a promise is followed to the level of its service before and after the
 * mandate. The ids are those of that instrument's catalogue; a house test compares them.
 */
export const SERVICE_WORDINGS = {
  'birth-declaration': ['(declaration|declarer) ~2 naissance'],
  'civil-status-certificates': ['(acte|extrait|copie|certificat) ~2 (naissance|mariage|deces|etat civil)', 'etat civil'],
  'identity-documents': ['(carte|piece) ~1 identite', 'passeport', 'titre (securise|identite)'],
  'electoral-registration': ['liste electorale', 'inscription ~2 electorale'],
  'nursery-place': ['creche', '(place|inscription|mode) ~3 (creche|petite enfance|garde|multi accueil)', 'halte garderie'],
  'school-enrolment': ['inscription ~2 (scolaire|ecole|maternelle)', 'inscrire ~4 ecole'],
  'school-canteen': ['(cantine|restauration scolaire|restaurant scolaire)', 'repas ~3 (ecole|cantine|scolaire)'],
  'leisure-centre': ['(centre loisir|centre aere|accueil loisir|periscolaire|extrascolaire|accueil periscolaire)'],
  'resident-parking': ['stationnement ~2 (resident|residentiel)', '(abonnement|carte|vignette|macaron) ~2 (stationnement|resident)'],
  'street-problem': [
    '(signaler|signalement|alerter) ~8 (voirie|probleme|incident|anomalie|dysfonctionnement|nid poule|depot sauvage|proprete|lampadaire|degradation|rue|espace public|incivilite)',
    '(nid poule|depot sauvage|lampadaire|anomalie|incident) ~10 (signaler|signalement|application|photo)',
    '(application|appli|plateforme|outil) ~4 (signalement|signaler)',
    'allo (mairie|voirie|proprete)',
  ],
  'street-occupation': [
    '(occupation|permission) ~2 (domaine public|voirie)',
    '(terrasse|demenagement|echafaudage) ~4 (autorisation|demande)',
  ],
  'bulky-waste': ['(encombrant|decheterie)', 'enlevement ~2 domicile'],
  'lost-property': ['objet ~1 (trouve|perdu)'],
  'library-loans': ['(bibliotheque|mediatheque|ludotheque)'],
  'arts-school': ['conservatoire', 'ecole (musique|danse|art)'],
  'sports-activities': [
    '(activite sportive|piscine|stage sportif|ecole sport)',
    '(reservation|reserver) ~4 (salle|gymnase|equipement sportif|stade|court tennis)',
  ],
  'social-housing': ['(logement social|demande logement|hlm)'],
  'social-aid': ['(aide sociale|ccas|aide facultative|secours|aide alimentaire)'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
