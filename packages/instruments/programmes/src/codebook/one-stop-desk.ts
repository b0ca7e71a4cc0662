import type { Theme } from './theme.ts';

export const oneStopDesk: Theme = {
  id: 'one-stop-desk',
  depth: 'classic',
  name: { fr: 'Guichet unique', en: 'One-stop desk' },
  definition: {
    fr: 'Un guichet, un portail ou un compte uniques pour toutes les démarches des habitants auprès de la commune, en ligne ou sur plusieurs canaux. Un guichet seulement physique n’en est pas un, ni celui d’un seul secteur (logement, sport, entreprises).',
    en: 'One desk, portal or account for all that residents have to do with the town, online or on several channels. A desk that is physical only is none, nor is that of one sector (housing, sport, firms).',
  },
  examples: [
    'Un guichet unique numérique réunira toutes les démarches.',
    'Nous créerons un compte citoyen pour tous les services de la ville.',
    'Dites-le-nous une fois : plus un document à fournir deux fois, grâce à un portail citoyen unique.',
  ],
  nearMisses: [
    'Un guichet unique ouvrira au rez-de-chaussée de la mairie.',
    'Un guichet unique du logement accueillera les demandeurs.',
    'Un guichet unique en ligne pour les associations.',
  ],
  topic2014: 'services',
  names: [
    'e guichet',
    'guichet (numerique|virtuel|digital|electronique)',
    '(guichet|accueil|point entree|porte entree|interlocuteur) unique ~3 (numerique|digital|dematerialise|virtuel|en ligne|internet|multicanal|multicanaux)',
    '(portail|espace|compte|carte|plateforme|application|site|appli) (unique|citoyen|citoyenne|usager|habitant) ~4 (unique|guichet|demarche|service)',
    'guichet unique ~12 (en ligne|internet|numerique|dematerialise|dematerialisee|portail|appli|application|smartphone|24h)',
    '(en ligne|internet|numerique|dematerialise|portail|appli|application) ~6 guichet unique',
    '(compte|portail|espace|passeport|pass) (citoyen|usager) [numerique]',
    '(compte|espace|identite) (unique|personnel) ~2 (citoyen|usager|habitant|famille)',
    '(compte|portail|espace) (famille|citoyen|habitant) unique',
    'portail unique',
    'portail ~1 (citoyen|usager|service)',
    '(dire|dites|dite|donner) ~3 une fois',
    'dite nous une fois',
    'dites (le|la) nous ~1 fois',
    'carte (vie quotidienne|citoyenne|multiservice|multi service|unique) ~6 (numerique|dematerialisee|application|appli)',
    'mairie (virtuelle|numerique)',
    '(hotel ville|mairie) (en ligne|virtuel|numerique)',
    'relation (usager|citoyen) ~2 (numerique|multicanal|multicanale|omnicanale)',
  ],
  hints: [
    'guichet unique',
    'guichet ~1 (citoyen|famille)',
    'point entree unique',
    'interlocuteur unique',
    'accueil multicanal',
    'une seule fois',
  ],
  not: [
    'guichet unique ~3 (logement|habitat|renovation|energie|energetique|sport|sportif|entreprise|entrepreneur|commerce|commercant|association|associatif|associative|etudiant|jeune|jeunesse|senior|aine|emploi|petite enfance|enfance|creche|handicap|culture|culturel|velo|mobilite|sante|parentalite|droit|urbanisme|etrangers|artisan|aide|mode garde|inscription)',
    '(portail|espace|compte) (citoyen|habitant) ~1 (quartier|rencontre)',
  ],
};
