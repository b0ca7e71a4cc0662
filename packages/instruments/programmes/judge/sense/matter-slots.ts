/**
 * What a digital thing may be used for, by theme, in the words of residents and of small towns: nouns of things and acts, none of them digital by itself. Written by theme, without looking
 * at any programme: what one does at the counter, what one looks up, what one is asked, what is spent …
 */
export const MATTER_SLOTS = {
  'm-procedure': [
    '(louer|location|louera|louerez|emprunter materiel)',
    '(inscription|inscrire|inscrit|inscrite|inscrivent|inscrira|inscriront|inscrirez|preinscription|preinscrire)',
    '(reservation|reserver|reserve|reservee|reservent|reservera|reserveront|reserverez|reservable)',
    '(paiement|payer|paie|paient|paye|payee|paiera|paieront|paierez|payable|payables|regler|regle|reglent|reglee|reglera|regleront|reglerez|prelevement|facture|facturation|impaye|remboursement)',
    '(rendez vous|rdv|creneau)',
    '(demarche|formalite|paperasse|paperasserie|formulaire|cerfa|imprime|dossier|justificatif|attestation|certificat|acte|extrait|livret famille|carte identite|passeport|permis|autorisation|declaration|titre)',
    '(demander|demande|demandent|demandera|demanderez|solliciter|deposer|deposent|remplir|rempli|signer|signature|signalement|signaler|signale|signalent|signalez|signalera|reclamation|plainte)',
    '(abonnement|abonner|badge|macaron|vignette|ticket|billet|billetterie|entree|place) ~4 (bus|piscine|theatre|spectacle|cinema|musee|stationnement|decheterie|cantine|transport|festival|parking|salle|creche)',
    '(cantine|garderie|creche|nounou|periscolaire|centre loisir|centre aere|colonie|colo|repas|gouter|etude surveillee|etude soir)',
    '(salle fete|salle polyvalente|salle communale|salle municipale|gymnase|court tennis|terrain|barnum|broyeur|remorque|gite|camping|emplacement|jardin familial|minibus|materiel)',
    '(emprunter|emprunt|prolonger|livre|catalogue|bibliotheque|mediatheque|ludotheque)',
    '(encombrant|composteur|bac|concession|columbarium|logement social|liste electorale|procuration|bourse|subvention|candidature|stationnement|horodateur|objet trouve|naissance|mariage|etat civil|urbanisme|voirie)',
    '(commander|commande|commandent|acheter|annuler|annule|annulent|annulation|decommander|renouveler|renouvellement|modifier)',
    '(suivi|suivre|suit|suivra|suivront|avancement|ou en est) ~4 (demande|dossier|courrier|signalement|permis|reclamation|travaux demande)',
    '(trou|nid poule|lampadaire|depot sauvage|ordure|fuite|panne|tag|chaussee|trottoir|arbre|branche) ~8 (signaler|photo|photographier|dire|prevenir|declarer)',
    '(planning|disponibilite) ~4 (salle|terrain|materiel|broyeur|gymnase)',
    '(mairie|service|guichet|accueil) ~6 (repond|repondra|repondront|reponse|joindre|ecrire|contacter)',
  ],
  'm-info': [
    '(horaire|agenda|calendrier|actualite|nouvelle|annonce|information|informer|informe|informee|info|prevenir|prevenu|prevenue|previent|previendra|avertir|averti|avertie|alerter|alerte|rappel)',
    '(travaux|coupure|meteo|crue|inondation|neige|verglas|canicule|tempete|orage|incendie|vigilance|route barree|deviation|rue fermee)',
    '(menu|collecte|ramassage|tri|poubelle|ordures|decheterie|bus|navette|car scolaire)',
    '(fete|evenement|manifestation|sortie|spectacle|concert|loto|programme culturel|programmation|vide grenier|ceremonie|animation)',
    '(association|club|annuaire|commercant|artisan|medecin garde|pharmacie garde|numero utile|contact)',
    '(plan|carte|itineraire|sentier|randonnee|circuit|balade|promenade|parcours|chasse tresor)',
    '(patrimoine|histoire|memoire|monument|visite|musee|guide|legende|archive|photo|temoignage|oeuvre|arbre|tombe|cimetiere|eglise|chateau|rempart)',
    '(bulletin|gazette|journal|magazine|lettre|feuille|echo|communication|bonne nouvelle)',
    '(petite annonce|covoiturage|covoiturer|entraide|troc|echange|don|pret|voisin|benevole|benevolat|objet perdu|auto stop|baby sitting|garde enfant)',
    '(touriste|visiteur|vacancier|promeneur|nouvel arrivant|nouveaux habitants)',
  ],
  'm-heritage': ['(archive|photo|photographie|carte postale|journal|histoire|patrimoine|memoire|bulletin)'],
  'm-to-all': ['(tous|public|consultable|partout|accessible|disposition|habitant|chacun)'],
  'm-menu': ['(menu|horaire|actualite|agenda|coordonnee|numero utile)'],
  'm-apply': [
    '(inscrire|inscription|inscrit|reserver|reservation|reservera|payer|paiement|paiera|regler|declarer|signaler|signalement|demander|demande|commander|annuler|renouveler|deposer|rendez vous|decommander)',
  ],
  'm-homework': ['(devoir|cahier texte|cahier liaison|carnet liaison|emploi temps|bulletin scolaire)'],
  'm-town': ['(commune|mairie|ville|village|municipal|municipale|municipaux|communal|communale|communaux|habitant|quartier|bourg|hameau)'],
  'm-show': [
    '(creer|creera|creerons|creerai|cree|creation|ouvrir|ouvrira|ouvrirons|ouvrirai|ouverture|lancer|lancera|lancerons|lancerai|lancement|refaire|refera|referons|referai|refonte|remettre|mettre|mettra|mettrons|tenir|tiendra|tiendrons|tiendrai|tenu|tenue|jour|nouveau|nouvelle|neuf|neuve|moderne|moderniser|modernisera|moderniserons|vrai|vraie|clair|lisible|simple|utile|vivant|vivante|rajeunir|animer|nourrir|alimenter|proposer|proposera|proposerons|offrir|offrira|offrirons|developper|mettre en place|mettrons en place|ameliorer)',
    '(obsolete|vieux|vieille|vieillot|perime|date|illisible|introuvable|fouillis|desert|muet|abandonne)',
  ],
  'm-site': [
    '(site|blog|appli)',
    '(site|page) ~1 (internet|web)',
    'page (facebook|instagram|publique)',
    'application (mobile|telephone|smartphone|numerique|municipale|communale|gratuite|dediee|locale)',
    '(compte|groupe|chaine) ~1 (facebook|instagram|whatsapp|youtube|telegram|video)',
    'reseaux sociaux',
    '(panneau|ecran|journal|tableau|affichage|totem) ~2 (lumineux|electronique|numerique|led|interactif|defilant)',
    'borne ~2 (interactive|tactile|information)',
  ],
  'm-opinion': [
    '(avis|opinion|idee|proposition|suggestion|remarque|doleance|question|choix|preference)',
    '(donner|porter|faire entendre) ~1 voix',
    '(voter|vote|votation|votent|votera|voteront|voterez|scrutin|referendum|consultation|consulter|consulte|consultee|concertation|sondage|sonder|enquete|questionnaire|petition|signature|interpellation|debat|debattre|discuter|discussion|participer|participation|participatif|participative|cooperatif)',
    '(budget participatif|conseil quartier|conseil citoyen|conseil jeune|conseil sage|comite quartier|jury citoyen|assemblee|tirage sort|boite idee)',
    '(decider|decide|decident|decidera|decideront|trancher|choisir|choisissent|choisira|choisiront|donner avis|dire mot|exprimer|prononcer)',
  ],
  'm-council': [
    '(conseil municipal|conseils municipaux|conseil communautaire|conseil|seance|reunion publique|reunion quartier|assemblee|debat public|commission)',
    '(elu|conseiller) ~3 (votent|debattent|decident|siegent|reunis)',
  ],
  'm-followed': [
    '(suivre|suivra|suivront|suivrez|suivi|suivie|voir|verra|verront|verrez|regarder|regarde|regardera|regarderont|regarderez|revoir|reverra|ecouter|ecoutera|ecoute|ecouteront|reecouter|assister|assistera|assisteront|entendre|entendra|visible|filme|filmee|filmer|filmerons|filmerai|filmera|diffuse|diffusee|diffuser|diffusion|diffuserons|diffuserai|retransmis|retransmise|retransmettre|retransmettrons|retransmission|enregistre|enregistree|enregistrer|enregistrement|enregistrerons|poser|participer|intervenir|accessible|archive|archivee|sous titre|sous titree|direct|replay)',
  ],
  'm-accounts': [
    '(declaration interet|declaration patrimoine|conflit interet)',
    '(appel offre|appels offres|commande publique)',
    'prix ~3 (repas|litre|cantine|metre|eau)',
    '(coute|coutent|coutera|couteront|coutait|coutees) ~3 (fete|chantier|projet|reunion|voyage|cocktail|feu artifice|travaux|rond point|equipement|evenement|logiciel|service|piscine)',
    '(facture|depense|achat) ~3 (plus|superieure|dessus) ~3 euro',
    '(touche|touchent|percoit|percoivent|recoit|recoivent|gagne|gagnent|coute|coutent) ~2 (association|elu|maire|adjoint|club|entreprise)',
    '(compte|budget|depense|recette|dette|emprunt|subvention|indemnite|salaire|note frais|frais bouche|marche public|contrat|bail|baux|convention|delegation|attribution|argent public|prix eau|finance|patrimoine elu)',
    '(compte rendu|proces verbal|deliberation|decision|arrete|vote elu|presence elu|agenda elu|agenda maire|ordre jour|rapport|bilan|audit|indicateur|tableau bord|promesse|chiffre|statistique|resultat|liste attente|critere|analyse|qualite eau|qualite air|registre|lobby)',
  ],
  'm-published': [
    '(publier|publie|publiee|publient|publierons|publierai|publiera|publication|mis|mise|mettre|mettrons|mettrai|mettra|afficher|affiche|affichee|affichera|affichage|consulter|consultable|consultation|visible|lisible|accessible|acces|verifier|eplucher|lire|lira|lirez|lit|parcourir|detail|voir|verra|verrez|savoir|saura|saurez|trouver|trouvera|trouverez|transparence|transparent|transparente|ouvrir|ouvert|ouverte|ouvrirons|ouvrirai|libre|diffuser|diffuse|diffusee|partager|partage|partagee|telecharger|telechargeable|telecharge|telechargee|disponible|disposition|comparer|public|publique|images|graphique)',
  ],
  'm-data': ['(donnee|fichier|base|jeu donnee|chiffre|mesure|carte|plan|releve|horaire)'],
  'm-files': ['(donnee|fichier|jeu donnee)'],
  'm-taken': ['(telecharger|telecharge|telechargee|telechargeable|reutilise|reutiliser|reutilisable|copier|exploiter)'],
  'm-reused': [
    '(developpeur|chercheur|etudiant|journaliste|curieux|reutiliser|reutilisable|reutilisation|reutilise|tableur|exploitable|libre acces|acces libre|ouvert|ouverte|format ouvert|format libre|telecharger|telecharge|telechargee|telechargeable|liberer|libere|liberee|partager|partage|partagee|mis disposition|mettre disposition)',
  ],
  'm-shop': [
    '(commerce|commercant|commercante|boutique|magasin|artisan|producteur|paysan|maraicher|fermier|eleveur|agriculteur|vigneron|boulanger|libraire|epicerie|epicier|restaurateur|restaurant|hotelier|hebergeur|marche couvert|marche hebdomadaire|halle|circuit court|panier|legume|fromage|produit local|produits locaux|client|clientele|consommateur|chaland|livraison|livrer|livre domicile|retrait|bon achat|cheque cadeau|carte fidelite|monnaie locale|vitrine|etal|amap)',
  ],
  'm-sell': [
    '(vendre|vend|vendent|vendra|vendront|vente|acheter|achat|achete|achetent|achetera|acheteront|commander|commande|commandent|commandera|commanderont|vitrine|boutique|place marche|catalogue|panier|livraison|retrait|reserver|payer|connaitre|presence|visible|visibilite|plateforme|portail|site|page|annuaire|former|formation|aider|accompagner|regrouper|commun|commune|partage|partagee)',
  ],
  'm-firm': [
    '(entreprise|entrepreneur|entrepreneuse|entreprendre|societe|startup|pepiniere|incubateur|filiere|metier|emploi|secteur|industrie|studio|createur|ingenieur|developpeur|reconversion|demandeur emploi|chomeur|sans diplome|apprenti|diplome|campus|pole)',
  ],
  'm-digital-trade': ['(numerique|informatique|digital|internet|web|logiciel|jeu video|codage|coder|robotique|cybersecurite)'],
  'm-worker': [
    '(teletravail|teletravailler|teletravailleur|teletravailleuse|coworking|nomade)',
    '(travailler|travaille|travaillent|travaillera|travailleront|travaillerez|travail|bureau|salarie|independant|independante|freelance|cadre|actif) ~8 (distance|loin|sans prendre train|sans faire route|sans navette|connexion|wifi|ordinateur|visio)',
  ],
  'm-make': [
    '(imprimante|impression|imprimer|imprimee|imprime) ~1 (3d|trois dimension|3 d|relief)',
    '(decoupeuse|decoupe|decouper|graveuse|gravure|fraiseuse|brodeuse) ~2 (laser|numerique|commande)',
    '(fablab|fab lab|makerspace|hackerspace|atelier fabrication)',
  ],
  'm-health': [
    '(medecin|docteur|specialiste|cardiologue|dermatologue|ophtalmologue|ophtalmo|pediatre|psychologue|psychiatre|gynecologue|generaliste|radiologue|sage femme|infirmier|infirmiere|kine|orthophoniste|soignant|soignante|soin|hopital|chu|clinique|samu|sante|patient|malade|maladie|diabete|diabetique|consultation medicale|diagnostic|ordonnance|medicaux|ausculter|ehpad|maison sante|dispensaire|medical|medicale)',
  ],
  'm-school': [
    '(ecole|ecolier|eleve|classe|maternelle|elementaire|primaire|college|collegien|lycee|lyceen|enseignant|enseignante|instituteur|institutrice|maitre|maitresse|professeur|scolaire|cartable|devoir|sixieme|labo langues|tableau noir|cours langues|cp|ce1|ce2|cm1|cm2|preau|periscolaire|temps activite|rentree)',
  ],
  'm-child': [
    '(enfant|gamin|petit|jeune|ado|adolescent|mercredi|centre loisir|centre aere|centre social|maison jeunes|foyer jeunes|vacances)',
  ],
  'm-lesson': [
    '(programmer|programment|programmera|programmeront|programmation informatique|coder|codent|codage|robot|robotique|algorithme|impression 3d)',
    '(apprendre|apprennent|apprendront|apprentissage|initiation|initier|club|cours|atelier|heure) ~4 (code|codage|programmation|robotique|informatique|numerique)',
    '(petit|petits) robot',
  ],
  'm-helper': [
    '(aider|aide|aident|aidera|aiderons|aiderai|aideront|accompagner|accompagne|accompagnee|accompagnera|accompagnerons|accompagnerai|accompagnement|montrer|montre|montrera|montreront|montrerai|apprendre|apprend|apprendra|apprendront|apprennent|expliquer|explique|expliquera|expliqueront|initier|initiation|depanner|depannage|guider|guidera|familiariser|apprivoiser|dompter|initiera|enseigner)',
    '(atelier|cours|lecon|seance|permanence|tutoriel|coup main|coup pouce)',
    '(mediateur|mediatrice|animateur|animatrice|benevole|service civique|conseiller numerique|conseillere numerique|ecrivain public|ecrivaine publique|aidant|france service|maison service)',
    '(interprete|traduction|langue signes|sous titre)',
    '(remplir|remplira|faire|fera|refaire) ~4 (avec eux|avec vous|avec elle|avec lui|ensemble)',
  ],
  'm-lend': ['(libre service|libre acces|acces libre|preter|prete|pretera|preterons|preterai|pret|prets|emprunter)'],
  'm-hours': ['(horaire|garde|annuaire|numero|adresse|calendrier)'],
  'm-comes': [
    '(bus|camion|caravane|camionnette|voiture|dame|monsieur|jeune|etudiant|lyceen|voisin|agent|secretaire|elu|elue|quelqu un|personne)',
  ],
  'm-paper': [
    '(papier|demarche|declaration|impot|caf|retraite|carte grise|dossier|formulaire|courrier administration|petits enfants|mot passe)',
  ],
  'm-beginner': [
    '(ancien|aine|ainee|senior|retraite|retraitee|personne agee|grand parent|grand mere|grand pere|mamie|papi|papy|veuf|veuve|chomeur|demandeur emploi|refugie|handicap|handicape|malvoyant|aveugle|sourd|illettre|isole|isolee|fragile|demuni|demunie|precaire|debutant|perdu|perdue|eloigne|mal aise|peur|difficulte|pleurer|pleurent)',
    '(ceux|celles|celui|gens) ~2 (ont pas|savent pas|peuvent pas|arrivent pas|osent pas|perdent|perd|decroche|renoncent|demandent|veulent)',
  ],
  'm-human': [
    '(guichet|comptoir|accueil|humain|humaine|visage|vive voix|voix humaine|papier|courrier papier|quelqu un|vraie personne|etre humain|bonjour|face face)',
  ],
  'm-refuse': [
    '(jamais|nul|sans obligation|oblige|obligee|obligatoire|obliger|forcer|force|imposer|impose|renvoye|renvoyer|contraint|contrainte|remplacer|remplace|remplacera|garder|garderons|garderai|gardera|gardent|garde|maintenir|maintenu|maintiendrons|conserver|toujours|refuser|refuse|refuserons|arreter|arreterons|autrement|alternative|cote|plutot que|au lieu|aussi|egalement)',
  ],
  'm-staff': [
    '(brigade|gardien|ouvrier|ripeur|agent|employe|employee|secretaire|secretariat|personnel|fonctionnaire|cantonnier|jardinier|eboueur|atsem|policier|police municipale|garde champetre|technicien|service technique|services techniques|service urbanisme|service comptable|services municipaux|service municipal|services|service|directeur|directrice|cadre|equipe municipale|equipe technique|chef equipe|elu|conseiller municipal|mairie|bureau|atelier municipal|administration)',
  ],
  'm-office': [
    '(archive|registre|cadastre|courrier|planning|conge|paie|bulletin paie|convocation|parapheur|signature|facture|comptabilite|stock|inventaire|plan reseau|plan reseaux|concession|cimetiere|intervention|note service|pointage|emploi temps|bon commande|armoire|classeur|photocopie|photocopieur|tournee|fiche|formulaire interne|dossier|acte|fichier|etat civil|permis)',
  ],
  'm-its': [
    '(former|formation|forme|formee|equiper|equipe|equipee|doter|dote|dotee|outil|outiller|travailler|travaillent|travaillera|consulter|consultent|saisir|partager|partage|partagee|gerer|gestion|remplacer|renouveler|changer|moderniser|simplifier|commun|commune|unique|neuf|neuve|nouveau|nouvel|nouvelle|marche|fonctionne|plante|panne|lent|vieux|date|obsolete|parler|parleront|communiquer|mutualiser|mutualise|archiver|classer|suivre|suivi|recevoir|recevront|aura|auront|sera|seront)',
  ],
  'm-city': [
    '(eclairage|lampadaire|candelabre|lumiere|feu|carrefour|circulation|trafic|parking|stationnement|place libre|places libres|bus|navette|arret|velo|trottinette|passage pieton|borne recharge)',
    '(poubelle|benne|conteneur|corbeille|bac|dechet|tournee|verre|point apport)',
    '(eau|fuite|canalisation|compteur|riviere|ruisseau|crue|niveau|nappe|chateau eau|reservoir|forage|captage|egout|assainissement|bassin|digue|barrage|plage|baignade)',
    '(air|pollution|bruit|decibel|pollen|temperature|chaleur|humidite|co2|moustique|rat)',
    '(arrosage|espace vert|pelouse|arbre|jardin|terrain foot|serre|irrigation)',
    '(chauffage|chaudiere|batiment|gymnase|piscine|salle|ecole|energie|consommation|panneau solaire|ventilation|climatisation|eglise)',
    '(fumee|verglas|neige|sel|deneigement|pont|route|foret|incendie|gel|ruche)',
  ],
  'm-self-thing': ['(compteur|lampadaire|eclairage|lumiere|feu|arrosage|chauffage|volet|benne|vanne|borne|barriere|chaudiere|ventilation)'],
  'm-leak': ['(fuit|fuite|fuites|deborde|crue)'],
  'm-net-strong': [
    '(fibre|fibre optique|wifi|wi fi|4g|5g|3g|adsl|cuivre|haut debit|tres haut debit|debit|box internet|pylone|antenne relais|antenne mobile|antenne telephonie|operateur telephonie|operateur mobile|reseau mobile|reseau telephonique|reseau portable|telephone mobile|telephonie mobile|zone blanche|zone grise|barre reseau)',
    '(telephone|portable|mobile) ~4 (passe|passera|capte|captera|capter|marche|marchera|coupe|sonne|sonnera|reseau|reception|antenne)',
    'reseau ~4 (telephone|portable|mobile|internet|artisan|teletravail|village|hameau|entreprise)',
    '(vrai|bon|meilleur|aucun|sans|pas) reseau',
  ],
  'm-net-any': [
    'internet',
    '(bonne|meilleure|vraie|mauvaise|rapide|stable) connexion',
    'connexion (rapide|stable|fiable|correcte|internet)',
  ],
  'm-danger': [
    '(harcelement|cyberharcelement|danger|derive|prevention|prostitution|permis internet|haine|usage responsable|desinformation|complotisme|rumeur)',
  ],
  'm-net-work': [
    '(partout|hameau|ferme|maison|foyer|logement|locataire|immeuble|cave|hall|hlm|quartier|rue|village|bourg|vallee|plateau|lotissement|zone|zone artisanale|entreprise|artisan|camping|place|parc|salle|gare|port|plage|stade|gymnase|equipement|bibliotheque|mediatheque|cafe|bus|commune|ville|habitant|touriste|etudiant|tous|toutes|chacun)',
    '(raccorder|raccorde|raccordee|raccordement|raccorderons|tirer|tiree|poser|pose|posee|installer|installe|installee|arriver|arrive|arrivee|arrivera|venir|viendra|deployer|deploiement|deployee|couvrir|couvert|couverte|couverture|relier|relie|reliee|relierons|desservir|desservi|brancher|branche|branchee|amener|obtenir|obtiendrai|obtiendrons|exiger|exigerai|exigerons|partager|enterrer|completer|achever|terminer|finir|accelerer|attendre|attend|attendent|promettre|promet|promise|ameliorer|gratuit|gratuite|libre|public|publique|offert|ouvert|ouverte|faible|lent|lente|rame|coupe|tombe|manque|digne|correct|bon|meilleur|fiable|stable|rapide|refuser|loin|pres|dessus|ecole)',
  ],
  'm-system': [
    '(donnee|fichier|serveur|messagerie|ordinateur|informatique|systeme information|systeme informatique|reseau informatique|logiciel|mot passe|sauvegarde informatique|sauvegarde donnee|compte informatique|courriel)',
    '(centre donnee|data center|datacenter|cloud|nuage|hebergeur)',
  ],
  'm-guard': [
    '(proteger|protege|protegee|protegera|protegerons|protection|securiser|securise|securisee|securite|chiffrer|chiffre|chiffree|sauvegarder|sauvegarde|audit|auditer|tester|exercice|assurance|plan secours|plan continuite|defendre|blinder|verrouiller)',
    '(pirate|pirater|piratage|piratee|hacker|attaque|attaquer|attaquee|intrusion|virus|rancon|rancongiciel|hameconnage|arnaque|escroc|escroquerie|vol donnee|voler|espionner|malveillant|malveillance)',
    '(cyberattaque|cybersecurite|cyberdefense)',
  ],
  'm-ours': [
    '(libre|souverain|souveraine|souverainete|independance|independant|independante|proprietaire|editeur|geant|gafam|google|microsoft|amazon|americain|americaine|etats unis|chinois|europeen|europeenne|francais|francaise|france|europe|region|chez nous|ici|sur place|nous appartient|nous appartiennent|appartient ville|municipal|municipaux|local|locaux|revendre|revendu|vendre|vendu|vendue|ceder|cedee|confier|confidentiel|confidentialite|vie privee|rgpd|personnel|personnelle)',
  ],
  'm-held': [
    '(heberger|heberge|hebergee|hebergement|garder|garde|garderons|gardera|stocker|stocke|stockee|stockage|rester|reste|restera|resteront|quitter|quittera|quitteront|quittent|sortir|rapatrier|rapatrierons|rapatrierai|migrer|passer|passera|passerons|basculer|remplacer|remplacera|remplacerons|choisir|utiliser|dependre|appartenir|appartient|appartiennent|louer|contrat|licence|vendre|vendue|vendu|ceder|cedee|revendue|donner|donnee|confier|confiee|serveur|logiciel)',
  ],
  'm-gear': [
    '(ordinateur|ordi|pc|tablette|smartphone|telephone|portable|imprimante|liseuse|materiel informatique|parc informatique|appareil electronique|appareils electroniques|electronique|console|informatique)',
  ],
  'm-again': [
    '(reparer|repare|reparent|reparee|reparera|reparerons|reparation|occasion|reconditionne|reconditionnee|reconditionner|reconditionnement|recycler|recycle|recyclee|recyclage|reemploi|reemployer|seconde vie|deuxieme vie|remis etat|remise etat|remis neuf|remis marche|remis en marche|remise en marche|recuperer|recupere|recuperee|ressourcerie|recyclerie|repair cafe|cafe reparation|demonter|obsolescence|duree vie|plus longtemps|durer|durera|dureront)',
    '(donner|donne|donnee|donnerons|donnera|ceder|cede|cedee|collecter|collecte) ~8 (famille|association|ecole|etudiant|demuni|qui saura|qui veut|ressourcerie|chantier)',
  ],
  'm-screen': ['(ecran|tablette|telephone portable|smartphone|telephone|portable|reseaux sociaux|tele|television|jeu video)'],
  'm-without': [
    '(semaine|journee|soiree|dimanche|jour|mois|heure|week end|matinee|vacances|ete) ~1 (debranche|debranchee|deconnecte|deconnectee)',
    '(sans ecran|moins ecran|pas ecran|zero ecran|stop ecran|hors ecran)',
    '(ecole|college|classe|cour|cantine|repas|enfant|eleve|table) ~4 (sans|pas|ni) ~1 (telephone|portable)',
    '(journee|semaine|jour|soiree|matinee|gouter|dimanche|vacances) ~2 sans ~1 (ecran|telephone|internet|portable|reseaux sociaux)',
    '(limiter|reduire|reduira|diminuer|interdire|interdits|interdit|interdite|interdira|eteindre|eteindra|eteindrons|eteint|eteignent|debrancher|lever nez|poser|ranger|confisquer|demonter|retirer|supprimer|disparaitre|disparu) ~5 (ecran|telephone|portable|smartphone|tablette)',
    '(ecran|telephone|portable|smartphone|tablette) ~6 (interdit|interdite|range|rangee|eteint|eteinte|demonte|retire|supprime|confisque|dort|dorment|disparu|disparaitra|disparaitront|vestiaire|casier)',
    '(mail|courriel) ~6 (moins|supprimer|trier|nettoyer|inutile)',
    '(moins|trier|supprimer|nettoyage) ~3 (mail|courriel|boite mail)',
  ],
  'm-chief': [
    '(adjoint|adjointe|elu|elue|delegue|deleguee|delegation|conseiller municipal|conseillere municipale|conseiller delegue|conseillere deleguee|referent|referente|charge mission|chargee mission|responsable|directeur|directrice|direction|commission|comite|conseil|schema|strategie|feuille route|plan|charte|assises|poste)',
  ],
  'm-filmed': [
    '(camera|cameras|videoprotection|videosurveillance|drone|portique|reconnaissance faciale|reconnaissance visage|lecture plaque|lecteur plaque)',
  ],
  'm-single': [
    '(unique|seul|seule|meme|commun|commune) ~1 (compte|identifiant|mot passe|espace|portail|site|application|appli|adresse|dossier|formulaire|porte entree|point entree)',
    '(compte|identifiant|mot passe|espace|portail|site|application|appli|adresse|dossier|formulaire) (unique|commun)',
  ],
  'm-all-services': [
    '(toutes|tous|ensemble|tout|chaque) ~2 (demarche|service|formalite|procedure|inscription|papier)',
    '(creche|cantine|piscine|mediatheque|bibliotheque|conservatoire|ecole|bus|stationnement|dechet|eau|etat civil|sport|transport|decheterie|musee) ~3 (creche|cantine|piscine|mediatheque|bibliotheque|conservatoire|ecole|bus|stationnement|dechet|eau|etat civil|sport|transport|decheterie|musee)',
    'pour tout',
  ],
} as const;
