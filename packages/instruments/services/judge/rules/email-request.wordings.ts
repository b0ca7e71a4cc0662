import type { Wordings } from '@beffroi/reading';

/** What the rule `email-request` looks for. */
export const wordings = {
  'email:send': [
    '(formuler|formulez|adresser|adressez|faire|faites|envoyer|envoyez|demander|demandez) ~4 (message|courrier|lettre) electronique',
    '(envoyer|envoyez|adresser|adressez|transmettre|transmettez|retourner|retournez|renvoyer|faire|demande|demander|formuler|signaler|signalez|ecrire|ecrivez|inscription|declarer|demandes|inscriptions|signalement|reserver|reservation|inscrire|inscrivez|deposer|envoi|effectuer) ~10 (mail|courriel|e mail|email|courrier electronique|voie electronique|messagerie|adresse mail)',
    '(par|via) ~1 (mail|courriel|email|e mail|courrier electronique|messagerie)',
    'a l adresse',
    '(message|mail|courriel|mel) ~2 (adresse|boite)',
    'dans ~1 (message|mail|courriel)',
    '(envoyer|envoyez|envoie|adresser|adressez|laisser|laissez) ~2 (message|mail|courriel|mel|email)',
    '(envoyer|envoyez|adresser|adressez|ecrire|ecrivez|transmettre|transmettez|retourner|renvoyer|retournez) ~8 adresse',
    '(envoyer|envoyez|adresser|adressez|ecrire|ecrivez|transmettre|transmettez) ~4 (demande|dossier|formulaire|fiche|declaration|signalement|inscription)',
    '(ecrire|ecrivez)',
    '(mot|message|courriel|mail|ligne|lignes) ~1 (suffit|suffisent)',
  ],
} as const satisfies Wordings;
