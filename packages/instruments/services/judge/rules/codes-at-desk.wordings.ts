import type { Wordings } from '@beffroi/reading';

/** What the rule `codes-at-desk` looks for. */
export const wordings = {
  'account:at-desk': [
    '(depose|deposer|remis|remettre|rendre) ~4 (format papier|papier)',
    '(famille|familles) ~3 dossier ~3 (valide|enregistre|accepte)',
    '(quand|lorsque) ~3 (code|codes|identifiant|identifiants)',
    '(retirez|retirer|deposer|deposez|rendre|remplir) ~3 dossier papier',
    'dossier papier ~6 (guichet|mairie|siege|deposer|service|retirer)',
    '(envoyons|envoie|recevez|recevrez|donnons|remettons) ~3 (identifiant|code|codes)',
    '(ouverture|creation) ~3 compte ~6 (aupres|service|mairie|guichet|regie|accueil)',
    '(sollicitent|demandent|solliciter) ~4 ouverture',
    'apres ~4 (depot|remise|enregistrement) ~3 dossier',
    'dossier (enregistre|valide|papier) ~8 (compte|portail|code|codes|onglet|acces|reserver|reservez)',
    '(identifiant|identifiants|code|codes|acces|mot passe|compte|cle|login) ~8 (mairie|guichet|remis|remise|remettra|communique|communiques|attribue|delivre|delivres|transmis|fourni|fournis|regie|service|accueil|demander) ~6 (mairie|guichet|dossier|service|accueil|regie|inscription|papier|demande)',
    '(identifiant|identifiants|codes|code) ~4 (remis|remise|remettra|communique|communiques|delivre|delivres|fournis|fourni|attribue|attribues)',
    '(demander|demandez|retirer|obtenir) ~4 (identifiant|identifiants|code|codes) ~6 (mairie|service|guichet|accueil|regie)',
    'premiere inscription ~8 (mairie|guichet|sur place|service|papier)',
    '(nouvelle|nouvelles) famille ~10 (mairie|guichet|service|papier|rendez vous)',
  ],
} as const satisfies Wordings;
