import type { Wordings } from '@beffroi/reading';

/** What the rule `library-catalogue` looks for. */
export const wordings = {
  'library:catalogue': [
    'catalogue',
    'rechercher ~3 (document|livre|titre|ouvrage)',
    'opac',
    'recherche ~2 catalogue',
    'fonds ~2 documentaire',
    'portail ~3 (mediatheque|mediatheques|bibliotheque|bibliotheques|reseau)',
  ],
  'library:account': [
    '(prolonger|prolongez|prolongation|reserver|reservez|reservation|reservations|renouveler) ~8 (pret|prets|document|documents|livre|livres|emprunt|emprunts|ligne|compte|ouvrages|ouvrage)',
    '(retenir|allonger|rallonger|garder plus longtemps) ~3 (pret|prets|document|documents|livre|livres|emprunt|emprunts)',
    '(prolonge|rallonge|rallongez|allongez|rallongent) ~2 (pret|prets|document|documents|livre|livres|emprunt|emprunts)',
    '(retenez|retiennent) ~2 (livre|livres|ouvrage|ouvrages|document|documents|titre)',
    '(voyez|voit|voient|retrouvez) ~1 (prets|emprunts)',
    '(mettre|mettez|met|mettent) ~3 (livre|livres|ouvrage|ouvrages|document|documents|titre) ~1 cote',
    '(compte|espace) ~2 (lecteur|abonne|adherent|usager)',
    'mon compte',
    'mes prets',
    'mes emprunts',
    'mes reservations',
    '(prets|emprunts|reservations) ~3 en cours',
    '(consulter|consultez|gerer|gerez) ~4 compte',
  ],
  'library:enrol-online': [
    '(inscription|inscrire|inscrivez|preinscription|pre inscription|preinscrire|adherer|adhesion|abonner) ~4 (en ligne|internet|formulaire|ligne)',
    'en ligne ~4 (inscription|inscrire|preinscription|adherer)',
    'carte ~6 (ouvrir|creer|prendre|demander|obtenir) ~1 ligne',
    '(ouvrir|ouvrez|creer|creez|prendre|prenez|demander|demandez|obtenir|obtenez) ~2 carte ~3 ligne',
  ],
  'library:conditions': [
    '# (livre|livres|document|documents|cd|dvd|revues)',
    'emprunter',
    'pret ~3 (livre|document)',
    'duree ~2 pret',
    'semaine',
    'consultation sur place',
    'acces libre',
  ],
} as const satisfies Wordings;
