import type { Wordings } from '@beffroi/reading';

/** What the rule `visit-needed` looks for. */
export const wordings = {
  'visit:needed': [
    '(entretien|entrevue) ~6 (direction|directrice|service|famille|parents|ccas|referent|coordinatrice)',
    '(fixer|fixe|convenir|conviennent|cours|suivi|apres|lors) ~3 entretien',
    'entretien ~4 (rendez vous|piece|dossier|obligatoire|prealable)',
    '(elle|il) ~2 (retire|recupere|paie|regle) ~4 (guichet|mairie|accueil|sur place)',
    'se (retire|recupere|retirent|recuperent)',
    '(serez|etes|sont) ~2 (recu|recue|recus|convoque|convoquee|convoques|invite|invites)',
    '(presenter|apporter|presentez|apportez|munis|muni|remettre|deposer) ~4 originaux',
    '(doit|doivent|devez|devra|devrez|faudra|faut) ~4 (retirer|recuperer|signer|venir chercher|etre retire|etre retiree|retirez)',
    '(retrait|retirer|retirez|remis|remise|delivre|delivree|delivrance) ~4 (guichet|mairie|accueil|sur place|poste)',
    '(signer|signature|signe|signee) ~6 (guichet|mairie|sur place|accueil|service|bureau)',
    '(venir|viendrez|passer|passez|vient|viennent) ~4 (chercher|signer|retirer|completer|finaliser)',
    '(finaliser|completer|valider|confirmer) ~6 (sur place|guichet|mairie|accueil|bureau|secretariat)',
    '(doit|doivent|devra|devront|faut|confirme|confirmee|confirmer) ~8 vive voix',
    '(contrat|engagement|convention) ~3 (signe|signer|signent|signera|signature) ~2 (creche|structure|etablissement|multi accueil|direction|directrice)',
    'dossier ~2 (complete|finalise) ~4 (sur place|secretariat|bureau|guichet)',
    'pieces ~4 (apporter|presenter|apportees|presentees) ~4 (guichet|mairie|secretariat|rendez vous)',
  ],
} as const satisfies Wordings;
