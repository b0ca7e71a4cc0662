/**
 * Turns of everyday speech that say one thing only, by theme: who says that the tubes will tell where they leak speaks of sensors. They stand where neither a name nor two slots do; each is a
 * whole turn, for its words say nothing apart.
 */
export const SAYING_SLOTS = {
  'said-net': [
    '(joignable|joindre|telephoner|appeler) ~4 (partout|toutes ferme|tous hameau|chaque ferme|chaque hameau|toutes fermes|tous hameaux)',
    '(capter|attraper|chercher|trouver|accrocher) ~1 (signal|barre|onde)',
    'barre ~6 (colline|clocher|fenetre|cimetiere|grenier|telephone|portable|reseau|photo)',
    '(photo|message|telephoner|appeler) ~12 # barre',
    'joignable ~4 (ferme|hameau|maison|vallee|col)',
    '(amener|amenerons|tirer|tirerons|pousser|pousserons|prolonger) ~2 cable ~4 (dernier|derniere|hameau|ferme|mas|maison|moulin|village)',
    '(sortir|monter|grimper) ~8 (telephoner|appeler|envoyer message|avoir signal)',
    '(video|image|film) ~2 (tourne|saccade|charge|figee|bloque) ~4 (rond|jamais|pas|soir)',
    '(page|mail) ~4 (minute|heure) ~2 (charger|partir|ouvrir)',
  ],
  'said-inclusion': [
    '(ceux|celles|celui|gens|anciens) ~2 (ordinateur|ecran|internet|clavier|machine|souris|numerique) ~1 (fache|effraie|rebute|inquiete|intimide|agace|angoisse|fatigue|depasse|perd|exclut|laisse)',
    '(clique|cliquer|cliquera|cliqueront|tape|tapera|remplit|remplira) ~2 avec (vous|eux|lui|elle)',
    '(sans|rien) ~2 savoir ~1 (taper|cliquer)',
    '(ose|osent|oser) ~1 pas ~1 (appuyer|cliquer|toucher) ~3 (bouton|touche|ecran)',
    '(porte|guichet|comptoir) ~2 pousser ~3 (quelqu un|personne)',
    '(courrier|lettre|administration) ~4 (renvoie|renvoient) ~3 (site|ecran|internet|clavier|adresse)',
    'quelqu un ~3 (asseoir|assis|assied|assoit) ~2 cote',
    '(jeune|etudiant|lyceen|petits enfants) ~3 (apprendront|montreront|expliqueront) ~3 (vieux|ancien|aine|grand parent|retraite) ~4 (photo|message|ecran|telephone|machine)',
    '(taper|tapote|clavier|souris) ~6 (apprend|apprendra|apprendre|montrera|montrer|peur)',
    '(machine|ecran|robot|clavier) ~3 (remplacera|remplacer|remplace) ~3 (jamais|pas|personne|agent|sourire|bonjour|guichetiere)',
  ],
  'said-procedures': [
    '(paierez|paiera|payer|reserverez|reserver|inscrirez|inscrire) ~6 (deux train|dans bus|dans train|pause midi|file supermarche|canape)',
    '(prenez|prend|prendrez|prendre) ~1 photo ~6 (repond|repondra|repondrons|reparera|repare|passe|passera|semaine|jour)',
    '(saurez|saura|savoir) ~2 ou en est ~8 (appeler|telephoner|venir|deplacer)',
    '(queue|file|attente) ~4 (lundi|matin|samedi|guichet|mairie) ~6 (fini|finie|terminee|chez soi|chez vous)',
    '(remplir|remplit|remplira|remplirez) ~3 (chez soi|chez vous|chez eux|canape|cuisine)',
  ],
  'said-website': [
    '(dira|annoncera|previendra|donnera|mettra|apportera|arrivera) ~4 poche',
    '(telephone|portable) ~2 (sonnera|vibrera|bipera|vibre|sonne) ~3 (avant|quand|si|crue|alerte|riviere|eau)',
    '(saura|savoir|sait|saurez) ~6 (sans sortir|depuis lit|avant sortir) ~6 (car|bus|ecole|route)',
    '(mur|panneau|vitrine) ~2 (parle|parlera|allume|allumera) ~6 (annonce|nouvelle|agenda|mairie)',
  ],
  'said-data': [
    '(chiffre|compte|donnee|fichier|releve) ~4 (brut|brute)',
    '(donner|donnera|donnerons|laisser|laissera|livrer|livrera|remettre) ~4 qui veut ~3 (servir|recompter|verifier|reprendre)',
    '(recompter|refaire addition|refaire calcul|refaire compte) ~6 (chez|fauteuil|ordinateur|fichier|tableau)',
    '(ligne ligne|euro euro|facture facture) ~8 (chez vous|chez soi|fauteuil|ecran|canape|telephone)',
  ],
  'said-participation': [
    '(voir|suivre|regarder|ecouter) ~3 (conseil|seance|debat) ~8 (lever main|poser question|chez|salon|cuisine|lit|bebe|petits)',
    '(conseil|seance|debat) ~4 (salon|cuisine|canape)',
    '(debat|seance|conseil) ~4 (gardes|gardees|conserves) ~6 (revus|revoir|revues|reecoute|reecouter|ecouter)',
    '(avis|voix|vote|voterez|choisirez) ~3 (doigt|pouce)',
  ],
  'said-things': [
    '(lampe|lampadaire|ampoule|reverbere) ~8 (saura|dira|signalera|previendra) ~4 (morte|grillee|panne|laquelle)',
    '(saurez|saura|savoir|sait) ~4 (partir|arriver|prendre voiture) ~4 (reste|restera) ~2 place',
    '(chaudiere|pompe|ascenseur|vanne|cuve|reservoir|station) ~4 (previendra|previent|dira|appellera|avertira|alertera)',
    '(tuyau|canalisation|conduite|reseau eau) ~5 (diront|dira|disent|previendront|signaleront|parleront)',
    '(benne|bac|poubelle|conteneur) ~4 (appellera|appelle|appelleront|previendra|dira|previendront) ~6 (camion|pleine|plein|eboueur|tournee)',
    '(riviere|ruisseau|digue|pont) ~4 (previendra|previendront|dira|alertera) ~6 (monte|monter|avant|crue|deborde)',
    '(arrosage|arrosera|arroser) ~6 (si sol|si terre|terre seche|sol sec|selon pluie|quand il faut)',
  ],
  'said-office': [
    '(service|comptabilite|ressources humaines|bureau|logiciel|fichier) ~4 (parleront|parlent|parlera) ~4 (outil|logiciel|fichier|ecran|systeme)',
    '(recopier|recopieront|recopie|ressaisir|ressaisiront) ~5 (fiche|dossier|meme|fois|chiffre)',
    '(armoire|classeur|pile|carton) ~2 (dossier|papier) ~5 (disparaitra|disparaitront|videra|viderons|fini|fin)',
    '(ceux|celles|employe|agent) ~1 bureau ~6 (chez eux|chez elles|domicile)',
    '(cantonnier|agent|equipe|jardinier) ~6 (repasser|passer|revenir) ~2 mairie ~4 (savoir|consigne|ordre|tournee)',
    '(service|bureau|direction) ~5 (meme dossier|meme fichier|memes fiches)',
  ],
  'said-lead': ['(machine|ordinateur|informatique|reseaux) ~4 (en charge|sa charge|pour seule tache|pour tout travail)'],
  'said-economy': [
    '(travaillent|travaille|travailler|bossent) ~4 (boite|patron|entreprise|societe) ~3 (ville|loin|paris|lyon|ailleurs) ~10 (bureau|table|debit|connexion|lieu|cafe)',
    '(fabriquer|fabriquera|fabriquerez|faire) ~3 (piece|objet) ~8 (dessinant|dessiner|dessinees|imprimant|decoupant)',
    '(fromage|legume|pain|panier|vin|viande|poisson|miel) ~6 (commandera|commander|commande|commanderont) ~4 (doigt|telephone|clic|ecran|internet)',
    '(inventent|creent|fabriquent|ecrivent|codent) ~3 (jeu|programme|application|logiciel)',
  ],
  'said-health': [
    '(montre|bracelet|collier|medaillon|boitier) ~3 (previendra|previent|avertira|appellera) ~6 (tombe|chute|malaise|voisine|secours|famille|voisin)',
    '(docteur|medecin|specialiste|cardiologue) ~4 (parlera|verra|regardera|ecoutera|examinera) ~4 (hopital|loin|ecran|ville)',
  ],
  'said-filmed': [
    'personne ~3 (filme|filmee|espionne|espionnee)',
    '(yeux|oeil) electronique',
    '(mat|oeil|yeux|poteau|boitier|dome) ~3 (regardent|regarde|surveillent|surveille|espionne|espionnent|epient)',
  ],
  'said-ours': [
    '(sait|savons|savent|dossier|fichier|secret) ~6 (californie|amerique|etats unis|chine|seattle|ocean|atlantique|irlande|texas)',
    '(vole|voler|brule|perd|efface) ~6 (double|copie) ~3 (ailleurs|autre|coffre|abri)',
    '(loyer|abonnement|rancon|licence) ~3 (geant|americain|editeur|californie|multinationale)',
    '(faux|fausse) ~1 (courrier|message|facture|banquier) ~8 (ouvrir|clique|cliquer|porte|reconnaitre|piege)',
  ],
  'said-sober': [
    '(mail|courriel|message|messagerie) ~4 (arreteront|arrete|arretent|arretera|cesseront|attendront|attendra|dorment|dormira) ~3 (heure|lundi|matin|soir|nuit|week end)',
    '(serveur|ecran|ordinateur|machine|borne) ~1 (dorment|dormiront|dormira|dort|coupes|coupees) ~2 nuit',
    'rien ~1 qui ~1 (allume|clignote|sonne|vibre)',
    '(appareil|telephone|portable) ~4 (sac|cartable|panier|boite|tiroir|casier)',
    '(durer|tenir|user) ~3 (machine|ordinateur|appareil)',
    '(reclame|pub|publicite|affiche) ~2 (bouge|bougent|clignote|clignotent|brille|brillent|animee|anime)',
  ],
  'said-desk': [
    '(donner|donnerez|donnera|dire|direz|dira|montrer|fournir|fournirez) ~4 (adresse|justificatif|papier|piece|dossier|situation) ~4 (fois|seule fois)',
    '(adresse|demenagement|naissance) ~4 fois ~6 (service|mairie|tous|tout)',
  ],
  'said-school': [
    '(enfant|eleve|ecolier) ~6 ordre ~2 (machine|robot|tortue)',
    '(maitre|maitresse|professeur|ecole|institutrice) ~3 (enverra|envoie|enverront) ~3 (lecon|devoir|cours) ~4 (malade|absent|maison|parent)',
  ],
} as const;
