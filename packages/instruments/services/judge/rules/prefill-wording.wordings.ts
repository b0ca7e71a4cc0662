import type { Wordings } from '@beffroi/reading';

/** What the rule `prefill-wording` looks for. */
export const wordings = {
  'prefill:call': [
    '(repris|reprise|reprises) ~3 (sans|office|automatiquement|rentree)',
    'sans ~3 (saisir|ressaisir|resaisir)',
    'repris office',
    'deja ~1 (rempli|remplie|remplis|remplies|renseigne|renseignes|saisi|saisis|connus)',
    'saisis ~2 fois',
    'saisies ~2 fois',
    'pre rempli',
    'pre remplie',
    'pre remplis',
    'pre remplies',
    'prerempli',
    'preremplie',
    'preremplis',
    'preremplies',
    'preenregistre',
    'preenregistrees',
    '(information|informations|coordonnee|coordonnees|donnee|donnees|piece|pieces|document|documents|justificatif|justificatifs|dossier|renseignement|renseignements|fiche) ~6 (deja (renseigne|renseignee|renseignees|connue|connues|connus|saisie|saisies|enregistre|enregistree|enregistrees|transmis|transmise|transmises|fournis|fournies|detenues)|reutilise|reutilises|reutilisee|reutilisees|reprise|reprises|repris|conservee|conservees|conserves|recuperees|recuperes|reconduit|reconduite|reconduites|reconduits)',
    '(coordonnees|informations|donnees) ~6 (automatiquement|reprises|recuperees)',
    'ne ~1 saisir ~4 fois',
    'saisir ~4 seule fois',
    'dites nous ~2 fois',
    'fois toutes',
    'coffre fort',
    'porte document',
    'espace stockage',
    '(plus|pas) (besoin|a) ~4 (fournir|ressaisir|refournir|saisir|renvoyer|redonner|transmettre)',
    'reutiliser ~3 (piece|pieces|documents|justificatifs|informations)',
  ],
} as const satisfies Wordings;
