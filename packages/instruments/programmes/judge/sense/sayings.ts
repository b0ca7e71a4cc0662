/**
 * Turns of everyday speech that say one thing only, by theme: who says that the tubes will tell where they leak speaks of sensors. They stand where neither a name nor two slots do; each is a
 * whole turn, for its words say nothing apart.
 */
export const SAYING_SLOTS = {
  'said-net': [
    'cuivre ~6 (remplacement|remplacer|remplacera|coupe|deposer|ferme)',
    '(capter|attraper|chercher|trouver|accrocher) ~1 (signal|barre|onde)',
    'barre ~6 (colline|clocher|fenetre|cimetiere|grenier|telephone|portable|reseau|photo)',
    '(sortir|monter|grimper) ~8 (telephoner|appeler|envoyer message|avoir signal)',
  ],
  'said-inclusion': [
    '(ceux|celles|celui|gens|anciens) ~2 (ordinateur|ecran|internet|clavier|machine|souris|numerique) ~1 (fache|effraie|rebute|inquiete|intimide|agace|angoisse|fatigue|depasse|perd|exclut|laisse)',
    '(clique|cliquer|cliquera|cliqueront|tape|tapera|remplit|remplira) ~2 avec (vous|eux|lui|elle)',
    'quelqu un ~3 (asseoir|assis|assied|assoit) ~2 cote',
    '(taper|tapote|clavier|souris) ~6 (apprend|apprendra|apprendre|montrera|montrer|peur)',
  ],
  'said-procedures': [
    '(paierez|paiera|payer|reserverez|reserver|inscrirez|inscrire) ~6 (deux train|dans bus|dans train|pause midi|file supermarche|canape)',
    '(remplir|remplit|remplira|remplirez) ~3 (chez soi|chez vous|chez eux|canape|cuisine)',
  ],
  'said-website': ['(telephone|portable) ~2 (sonnera|vibrera|bipera|vibre|sonne) ~3 (avant|quand|si|crue|alerte|riviere|eau)'],
  'said-data': [
    '(chiffre|compte|donnee|fichier|releve) ~4 (brut|brute)',
    '(recompter|refaire addition|refaire calcul|refaire compte) ~6 (chez|fauteuil|ordinateur|fichier|tableau)',
  ],
  'said-participation': [
    '(voir|suivre|regarder|ecouter) ~3 (conseil|seance|debat) ~8 (lever main|poser question|chez|salon|cuisine|lit|bebe|petits)',
    '(conseil|seance|debat) ~4 (salon|cuisine|canape)',
    '(avis|voix|vote|voterez|choisirez) ~3 (doigt|pouce)',
  ],
  'said-things': [
    '(lampe|lampadaire|ampoule|reverbere) ~8 (saura|dira|signalera|previendra) ~4 (morte|grillee|panne|laquelle)',
    '(tuyau|canalisation|conduite|reseau eau) ~5 (diront|dira|disent|previendront|signaleront|parleront)',
    '(benne|bac|poubelle|conteneur) ~4 (appellera|appelle|appelleront|previendra|dira|previendront) ~6 (camion|pleine|plein|eboueur|tournee)',
  ],
  'said-office': [
    '(recopier|recopieront|recopie|ressaisir|ressaisiront) ~5 (fiche|dossier|meme|fois|chiffre)',
    '(service|bureau|direction) ~5 (meme dossier|meme fichier|memes fiches)',
  ],
  'said-lead': ['(machine|ordinateur|informatique|reseaux) ~4 (en charge|sa charge|pour seule tache|pour tout travail)'],
  'said-economy': [
    '(fromage|legume|pain|panier|vin|viande|poisson|miel) ~6 (commandera|commander|commande|commanderont) ~4 (doigt|telephone|clic|ecran|internet)',
    '(inventent|creent|fabriquent|ecrivent|codent) ~3 (jeu|programme|application|logiciel)',
  ],
  'said-health': [
    '(montre|bracelet|collier|medaillon|boitier) ~3 (previendra|previent|avertira|appellera) ~6 (tombe|chute|malaise|voisine|secours|famille|voisin)',
    '(docteur|medecin|specialiste|cardiologue) ~4 (parlera|verra|regardera|ecoutera|examinera) ~4 (hopital|loin|ecran|ville)',
  ],
  'said-filmed': ['(yeux|oeil) electronique'],
  'said-ours': [
    '(garder|garde|gardera|gardons|garderons|reprendre|reprendra|reprendrons) ~1 main ~3 (logiciel|fichier|donnee|serveur|informatique)',
    '(sait|savons|savent|dossier|fichier|secret) ~6 (californie|amerique|etats unis|chine|seattle|ocean|atlantique|irlande|texas)',
    '(loyer|abonnement|rancon|licence) ~3 (geant|americain|editeur|californie|multinationale)',
    '(faux|fausse) ~1 (courrier|message|facture|banquier) ~8 (ouvrir|clique|cliquer|porte|reconnaitre|piege)',
  ],
  'said-sober': [
    '(serveur|ecran|ordinateur|machine|borne) ~1 (dorment|dormiront|dormira|dort|coupes|coupees) ~2 nuit',
    '(appareil|telephone|portable) ~4 (sac|cartable|panier|boite|tiroir|casier)',
    '(durer|tenir|user) ~3 (machine|ordinateur|appareil)',
    '(reclame|pub|publicite|affiche) ~2 (bouge|bougent|clignote|clignotent|brille|brillent|animee|anime)',
  ],
  'said-desk': [
    '(donner|donnerez|donnera|dire|direz|dira|montrer|fournir|fournirez) ~4 (adresse|justificatif|papier|piece|dossier|situation) ~4 (fois|seule fois)',
  ],
  'said-school': ['(enfant|eleve|ecolier) ~6 ordre ~2 (machine|robot|tortue)'],
} as const;
