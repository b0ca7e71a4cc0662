import type { Theme } from './theme.ts';

export const openData: Theme = {
  id: 'open-data',
  depth: 'disruptive',
  name: { fr: 'Données ouvertes', en: 'Open data' },
  definition: {
    fr: 'Mettre en ligne ou ouvrir les données et les comptes de la commune : données ouvertes, budgets, subventions, délibérations, marchés publiés sur internet.',
    en: 'Putting the town’s data and accounts online or opening them: open data, budgets, grants, minutes, contracts published on the internet.',
  },
  examples: [
    'Ouvrir les données publiques de la ville.',
    'Publier en ligne les comptes et les subventions.',
    'Les notes de frais des élus seront consultables sur internet.',
  ],
  nearMisses: ['Étant donné la dette, nous serons prudents.', 'Présenter les comptes en réunion publique.'],
  topic2014: 'open data',
  names: [
    '(carte|tableau bord) (public|publique)',
    'donnee ~6 (reutilise|reutilisable|reutiliser|reprise|telecharger|telechargeable|format ouvert)',
    'format ~4 (reutilisable|reutiliser|ouvert|machine)',
    'publication ~1 donnee',
    '(open data|opendata)',
    '(donnee|data) ~1 (ouverte|publique|ouvert)',
    '(ouverture|ouvrir|partage|liberer|liberation|acces|mise disposition|mettre disposition|libre acces|transparence|publication|publier) ~3 (donnee|data)',
    'donnee ~3 (accessible|reutilisable|libre|en ligne|consultable|ouverte)',
    'plateforme ~3 donnee',
    '(compte|budget|subvention|deliberation|depense|note frais|indemnite|marche public|compte rendu|proces verbal|donnee|frais|decision|dette|chiffre|facture|finance|dossier|patrimoine|declaration|agenda elu|rendez vous elu|presence elu|arrete|indicateur|bilan|rapport|vote elu|attribution|document budgetaire|subventions) ~8 (en ligne|sur internet|site internet|site ville|site web|site mairie|site municipal|site commune|open data)',
    '(publier|publie|publiee|publierons|publication|mettre|mettrons|mise|mis|consultable|consulter|accessible|disponible|telechargeable|diffuser|diffusion) ~2 (en ligne|sur internet|sur site|sur le site) ~8 (compte|budget|subvention|deliberation|depense|frais|indemnite|marche public|compte rendu|proces verbal|decision|declaration|agenda|document|arrete|tableau bord|indicateur|bilan|rapport|rencontre|lobby)',
    '(publier|publication|publierons) ~6 (compte|budget|subvention|deliberation|depense|frais) ~6 (en ligne|internet|site)',
    '(tableau bord|observatoire|barometre|indicateur) ~6 (en ligne|internet|public en ligne|numerique|donnee ouverte|consultable)',
    'transparence ~8 (en ligne|internet|numerique|site|open data)',
    'donnee ~2 (interet general|territoriale)',
    'service public ~2 donnee',
  ],
  across: [
    '(site|internet) ~14 (compte rendu|deliberation|proces verbal|budget)',
    'transparence ~8 (en ligne|internet)',
    '(facture|marche|subvention|deliberation|compte|budget|depense|bail|baux|note frais|indemnite) ~16 (en ligne|sur internet|site ville|site commune|site mairie|site internet|site municipal)',
    '(publier|publie|publiee|publierons|consultable|mis disposition) ~14 (en ligne|internet|site ville|site internet) ~10 (format|recopier|reutiliser|tout le monde)',
  ],
  hints: ['transparence', 'donnee publique'],
  not: [
    '(paiement|payer|regler|inscription|boutique|vente|demarche|formulaire|telecharger programme|bulletin|agenda culturel) ~3 en ligne',
    'etant (donne|donnee)',
  ],
};
