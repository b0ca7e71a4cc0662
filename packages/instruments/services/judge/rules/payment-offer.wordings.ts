import type { Wordings } from '@beffroi/reading';

/** What the rule `payment-offer` looks for. */
export const wordings = {
  /** Means that are ways to pay where something is asked online; at a desk they are ways to pay there. */
  'payment:means': ['carte', 'cb', 'prelevement', 'preleve', 'prelevee', 'debite', 'debitee'],
  'payment:call': [
    '(payer|payez|paye|payee|paie|paient|regler|reglez|regle|reglee|reglent|paiement|reglement|acquitter|solder) ~6 (en ligne|internet|portail|payfip|tipi|securise|espace famille|espace citoyen|application)',
    '(payer|payez|paye|payee|paie|regler|reglez|regle|reglee|paiement|reglement|facture|facturation) ~4 (cb|carte bancaire|carte bleue|par carte|prelevement)',
    '(payer|payez|regler|reglez) ~2 (facture|factures|cantine|inscription|repas)',
    'paiement (en ligne|securise|dematerialise|par carte)',
    'telepaiement',
    '(acquitte|acquittent|acquitter|acquittez) ~3 (carte|cb|prelevement)',
    '(acquitte|acquittes|acquittee|acquittees|acquitter|recharge|rechargee|recharger|rechargez) ~3 en ligne',
    'payfip',
    'tipi',
    'prelevement automatique',
    'prepaiement ~4 en ligne',
    '(factures|facture|consommations) ~4 (payable|payables|reglables|reglable|paiement|reglees|payees|consulter) ~3 (en ligne|internet|ligne|portail|espace)',
    'inscrire ~2 payer',
    'reserver ~2 payer',
    '(reservez|reserve|decommandez|commandez|annulez|choisissez|inscrivez) ~2 (payez|reglez|paie|regle)',
    '(demande|demandez|reserve|inscrit) ~3 (paie|payez|reglez)',
    '(paiement|reglement) (compris|inclus)',
    '(paie|payez|payer|regle|reglez|regler) ~2 (reservation|validation)',
    'en ligne ~4 (carte bancaire|paiement|payer|payez|regler)',
    'billetterie ~2 ligne',
    '(acheter|achetez|achat) ~4 (en ligne|ligne)',
    '(payable|payables|payer|payez|paye|payee|regler|reglez|regle|reglee|reglent|reglement|somme|montant|cotisation|participation) ~6 carte',
    'vers paiement',
    'lien ~1 (paiement|reglement|payer|regler)',
    '(paiement|reglement) ~6 carte bancaire',
    '(carte|compte) ~2 bancaire ~4 debite',
    '(debite|preleve|prelevee|preleves) ~4 (mois|automatiquement|compte|fin)',
    'panier ~4 (payer|paiement|carte)',
  ],
} as const satisfies Wordings;
