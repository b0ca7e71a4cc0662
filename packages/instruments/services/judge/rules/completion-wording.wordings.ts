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
    '(arrive|arrivera|arrivent|parviennent|parviendra|parviendront|atterrit) ~8 (boite|mail|courriel|courrier|poste|domicile|espace|compte)',
    '(dans|sur) ~2 boite ~1 (lettres|mail|aux lettres)',
    'par retour ~3 (mail|courriel|courrier)',
    '(attestation|certificat|arrete|recepisse|decision|reponse|autorisation|carte|acte|acces) ~8 (par mail|courriel|en ligne|votre espace|votre compte|sms|par e mail|domicile)',
    '(poste|postee|poster) ~4 (sous|# jour|domicile|gratuitement)',
    '(imprimer|telecharger|recuperer) ~4 (attestation|certificat|arrete|recepisse|autorisation) ~4 (soi|vous meme|chez|espace|compte|ligne)',
    '(deposee|depose|range|rangee|classe|mise) ~4 (espace|compte|coffre)',
  ],
  'delivery:wholly': [
    'sans ~2 deplacer',
    'sans deplacement',
    'plus besoin ~4 deplacer',
    '(entierement|integralement|totalement|completement) en ligne',
    'tout ~4 en ligne',
    '# en ligne',
    'sans passer ~4 (mairie|guichet|nous)',
    'sans ~2 (venir|bouger)',
    'plus ~2 besoin ~3 (venir|passer)',
    'rien ~2 (imprimer|coller|afficher|deposer)',
    'de bout en bout',
    '(valide|validee|confirme|confirmee|enregistre|enregistree) ~3 (immediatement|aussitot|instantanement|sur le champ|tout de suite|dans la minute)',
  ],
  'booking:call': [
    '(cochez|cocher|coche|selectionnez) ~4 (jour|repas|date|presence|seance)',
    '(reserver|reservez|reservation|reserve) ~8 (annuler|annulez|annulation|annule|modifier|modifiez|modification|absence)',
    '(reserver|reservez|reservation|reserve|annuler|annulez|annule|modifier|commander|commande|inscrire|inscrivez|gerer|gerez) ~8 (repas|cantine|journee|journees|mercredi|mercredis|vacances|activite|activites|presence|presences|seance|garderie|periscolaire|planning|restauration)',
    '(planning|presence|presences|absence|absences|reservation|reservations) ~8 (en ligne|portail|espace|internet|compte|famille)',
    '(ajouter|ajoutez|retirer|retirez|cocher|decocher) ~6 (repas|jour|jours|journee|journees|seance|midi)',
    '(calendrier|agenda) ~6 (repas|presence|presences|mercredi|mercredis|reservation|reservations|cantine|accueil)',
    '(modifier|modifiez|modification|annuler|annulez) ~6 (jusqu|avant|veille|48h|# heures)',
  ],
  'booking:not-online': [
    '(reservation|reservations|inscription|inscriptions|annulation|absence) ~6 (telephone|cahier|papier|ecole|aupres|mairie|ticket|tickets|coupon)',
  ],
} as const satisfies Wordings;
