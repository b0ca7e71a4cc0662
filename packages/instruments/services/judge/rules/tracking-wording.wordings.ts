import type { Wordings } from '@beffroi/reading';

/** What the rule `tracking-wording` looks for. */
export const wordings = {
  'tracking:call': [
    '(demande|demandes|dossier|signalement) ~3 suivi',
    '(suivre|suivi|suivez|suis) ~6 (demande|demandes|demarche|demarches|dossier|dossiers|signalement|signalements|avancement|etat|traitement|etape|etapes|evolution)',
    'etat ~2 (avancement|demande|dossier|traitement)',
    '(informe|averti|notifie|tenu) ~8 avancement',
    'avancement ~3 (demande|dossier|signalement|demarche)',
    'tableau bord',
    '(position|rang) ~4 liste ~1 attente',
    'historique ~3 (demande|demandes|demarches|paiement|paiements|prets)',
    'etape par etape',
    'ou en est',
    'ou en sont',
    '(connaitre|consulter|voir|visible|visibles|affiche|affichee|affiches|regarder|verifier) ~5 (etat|avancement|rang|etape|etapes|place|statut)',
    '(rang|position|place) ~3 (liste|file) ~2 attente',
    '(alerte|alertes|notification|notifications|notifie|prevenu|informe|averti|sms|message) ~6 (etape|avancement|statut|changement|chaque)',
    'etat ~3 (inscription|reservation|reservations)',
    '(demande|dossier|inscription) ~4 (suivie|suivi) ~5 (rubrique|compte|espace)',
    '(demandes|reservations) ~8 (figurent|visible|visibles|consultables) ~4 (espace|compte)',
    '(consultent|consulter|consultez) ~2 (situation|etat)',
    'statut ~3 (demande|dossier|signalement)',
    'pas ~1 pas ~4 (demande|dossier|signalement)',
    'avancement ~6 (ecrit|ecrite|affiche|visible|indique|consultable)',
    '(voir|voit|voyez|lisez|lit|suit|suivez) ~5 (etat|etape|etapes|avancement|camion|rang)',
    '(affiche|indique|montre) ~5 (file|liste) ~2 attente',
  ],
} as const satisfies Wordings;
