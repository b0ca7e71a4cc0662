import type { Theme } from './theme.ts';

export const soberDigital: Theme = {
  id: 'sober-digital',
  depth: 'disruptive',
  name: { fr: 'Sobriété numérique', en: 'Sober digital' },
  definition: {
    fr: 'Un numérique sobre : numérique responsable, réemploi et reconditionnement du matériel, énergie des serveurs, droit à la déconnexion, moins d’écrans (y compris publicitaires).',
    en: 'A sober digital: responsible use, reuse of equipment, energy of servers, right to disconnect, fewer screens (advertising screens too).',
  },
  examples: [
    'Donner une seconde vie aux ordinateurs de la mairie.',
    'Interdire les écrans publicitaires numériques.',
    'Réduire l’exposition des enfants aux écrans.',
  ],
  nearMisses: ['Un écran de verdure le long de la rocade.', 'La sobriété énergétique des bâtiments.'],
  topic2014: null,
  names: [
    '(sobriete|sobre|frugalite|frugal|responsable|durable|ecologique|low tech|impact environnemental|empreinte|pollution|eco responsable|ecoresponsable|green|vert) ~2 (numerique|digital|digitale|informatique|internet)',
    'numerique ~2 (sobre|responsable|durable|frugal|ecologique|ecoresponsable|eco responsable|vert)',
    '(green it|greenit|informatique verte|low tech)',
    '(reconditionne|reconditionner|reconditionnement|reemploi|reemployer|recycler|recyclage|seconde vie|deuxieme vie|reparer|reparation|obsolescence|duree vie) ~8 (ordinateur|informatique|numerique|telephone|smartphone|tablette|materiel informatique|electronique)',
    '(ordinateur|informatique|telephone|smartphone|tablette|materiel informatique|electronique) ~8 (reconditionne|reconditionnee|reconditionnement|reemploi|seconde vie|deuxieme vie|reparer|recycle|obsolescence)',
    '(data center|datacenter|centre donnee|serveur) ~8 (chaleur|energie|consommation|ecologique|refroidissement|moratoire|refuser|opposer|non|energivore|sobre|implantation|environnement)',
    '(recuperation|recuperer|moratoire|refus|refuser|opposer|opposition|non|contre|limiter) ~5 (data center|datacenter|centre donnee)',
    '(exposition|addiction|surexposition|usage|temps|danger|dependance|abus|impact|effet|prevention|face|risque|sans|moins|limiter|reduire|lutter|hors|loin|place|parentalite|deconnecter|usages) ~2 ecran',
    'ecran ~4 (enfant|jeune|addiction|danger|exposition|parent|prevention|sante|publicitaire|publicite|petite enfance)',
    '(deconnexion|deconnecter|detox numerique|detox digitale|journee sans ecran|semaine sans ecran|droit deconnexion|hyperconnexion|surconnexion)',
    '(publicite|publicitaire|panneau publicitaire|affichage publicitaire|pub) ~4 (numerique|lumineux|lumineuse|digital|digitale|ecran|video|led|retroeclaire)',
    '(ecran|panneau numerique|panneau lumineux|panneau digital) ~2 (publicitaire|publicite|pub)',
    '(cyberharcelement|cyber harcelement|harcelement en ligne|harcelement numerique)',
    'dematerialisation ~4 (raisonnee|sobre)',
    '(danger|risque|derive|mesusage|usage|prevention) ~3 (internet|reseaux sociaux|numerique|smartphone|telephone portable|portable)',
    'sans (smartphone|portable|telephone portable|ecran)',
  ],
  hints: ['sobriete', 'reemploi', 'reconditionne', 'publicitaire', 'ecran'],
  not: [
    'ecran ~1 (vegetal|verdure|acoustique|anti|antibruit|bruit|arbre|fumee|plat|cinema|geant|total|vegetaux|phonique)',
    'ecran ~2 (interactif|information|tactile)',
    'petit ecran',
    'grand ecran',
    'sur ecran geant',
  ],
};
