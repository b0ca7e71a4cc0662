import type { Wordings } from '@beffroi/reading';

/** What the rule `completion-wording` looks for. */
export const wordings = {
  'delivery:call': [
    '(recevrez|recevez|recevoir|recoit|recois) ~10 (courrier|courriel|mail|domicile|poste|espace|sms|email|boite lettres)',
    '(envoye|envoyee|envoyes|adresse|adressee|adresses|expedie|expediee|transmis|transmise|retourne|retournee|parvient|parviendra|livre|livree) ~6 (courrier|courriel|mail|domicile|poste|email|voie postale|espace|compte|boite lettres)',
    'delivrance ~2 en ligne',
    '(telecharger|telechargez) ~2 (attestation|certificat|arrete|carte|autorisation|recepisse) ~6 (espace|compte|ligne|portail)',
    'telechargeable ~4 (espace|compte)',
    'disponible ~4 (espace|compte) ~2 (personnel|citoyen|famille|usager)',
    'courrier ~3 domicile',
    'sous # jour ~6 (courrier|domicile|courriel|mail)',
    'reponse ~6 (courriel|mail|en ligne|email|espace)',
  ],
  'delivery:wholly': [
    'sans ~2 deplacer',
    'sans deplacement',
    'plus besoin ~4 deplacer',
    '(entierement|integralement|totalement|completement) en ligne',
    'tout ~4 en ligne',
    '# en ligne',
  ],
  'booking:call': [
    '(cochez|cocher|coche|selectionnez) ~4 (jour|repas|date|presence|seance)',
    '(reserver|reservez|reservation|reserve) ~8 (annuler|annulez|annulation|annule|modifier|modifiez|modification|absence)',
    '(reserver|reservez|reservation|reserve|annuler|annulez|annule|modifier|commander|commande|inscrire|inscrivez|gerer|gerez) ~8 (repas|cantine|journee|journees|mercredi|mercredis|vacances|activite|activites|presence|presences|seance|garderie|periscolaire|planning|restauration)',
    '(planning|presence|presences|absence|absences|reservation|reservations) ~8 (en ligne|portail|espace|internet|compte|famille)',
  ],
  'booking:not-online': [
    '(reservation|reservations|inscription|inscriptions|annulation|absence) ~6 (telephone|cahier|papier|ecole|aupres|mairie|ticket|tickets|coupon)',
  ],
} as const satisfies Wordings;
