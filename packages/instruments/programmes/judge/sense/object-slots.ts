/**
 * Digital things that tell their theme by themselves, where a sentence says nothing else of them: a town that will have « un site » has promised a site, whatever it is for. What looks like one
 * and is none stands beside it.
 */
export const OBJECT_SLOTS = {
  'o-channel': [
    '(blog|appli|newsletter|infolettre|webradio|webtv|facebook|instagram|whatsapp|telegram|messenger|panneaupocket|intramuros|illiwap|sms|texto|courriel|email|mel)',
    '(site|page) (internet|web)',
    'reseaux sociaux',
    'page ~2 (ville|commune|mairie|village|facebook)',
    '(groupe|fil|boucle|liste) ~1 (messagerie|discussion|diffusion|message|mail|courriel)',
    '(lettre|journal|gazette|magazine|bulletin|panneau|tableau|affichage|feuille) ~1 (electronique|lumineux|numerique|interactif|led|en ligne|defilant)',
    '(ecran|totem) ~3 (place|mairie|hall|rue|entree|devant|information|annonce)',
    '(qr code|flashcode)',
    '(carte|plan|annuaire|agenda|calendrier|guide) ~1 (interactif|interactive|en ligne|numerique|internet|electronique)',
    '(agenda|calendrier) ~1 partage',
    '(recevoir|recevra|recevrez|recevront|recoit|recoivent|envoyer|envoie|enverra|enverrons|enverrai) ~2 (message|alerte|notification|information) ~4 (telephone|portable)',
    'message ~2 (groupe|groupes) ~2 portable',
    '(sur|par|via) ~1 (telephone|portable) ~4 (prevenu|informe|averti|alerte)',
    'compte ~3 reseaux',
    'reponse ~4 (en ligne|internet)',
  ],
  'o-site': [
    '(vrai|nouveau|beau|petit|bon|seul|meme|sur|via) ~1 site',
    'site ~1 (commune|mairie|ville|village|municipal|communal|simple|clair|lisible|moderne|jour|utile|vivant|commun|accessible|rapide|complet|refait|neuf|digne|nom)',
    'site (ou|qui|pour|dira|donnera|affichera|annonce|annoncera|montrera)',
  ],
  'o-site-place': [
    '(friche|usine|depollue|depollution|hectare|ancien|ancienne|hopital|gare|caserne|naturel|archeologique|touristique|industriel|industrielle|classe|natura|patrimonial|historique|implantation|implanter|logement|constructible|construction|chantier|terrain|batiment|decharge|decheterie|carriere|production|stockage|scolaire|sportif|sportive|hospitalier|universitaire|emplacement|foncier|parcelle|amenage|amenager|amenagement|visite site|baignade|escalade|pollue|remarquable|protege|seveso|restauration site)',
  ],
  'o-app': ['appli', 'application (mobile|smartphone|telephone|municipale|communale|gratuite|unique)', '(sur|via|depuis|par|dans|avec|grace) ~1 application', '(seule|unique|meme|nouvelle) application'],
  'o-office': [
    '(informaticien|informaticienne|progiciel|intranet|logiciel|bureautique|teletravail|informatiser|informatise|informatisee|informatisation)',
    '(panne|salle|remplacer|changer|nouveau|vieux) ~2 serveur',
    '(reseau|parc|systeme|outil|materiel|service|equipement) (informatique|numerique)',
    '(agent|employe|secretaire|cantonnier|service) ~8 (tiers lieu|ordinateur|tablette|messagerie|smartphone|appli|logiciel|chez (elle|eux|lui)|travailler chez)',
    '(archive|registre|cadastre|dossier|courrier|acte|deliberation) ~4 (ordinateur|numerise|numerisee|numeriser|informatise|informatisee|scanne|scannee)',
  ],
  'o-data': ['donnee ~2 (ville|commune|mairie|publique|municipale|communale|detient|detenue)', '(ouvrir|ouvrirons|ouvrirai|publier|partager|liberer) ~2 donnee', 'jeu donnee'],
  'o-own-data': ['(vendre|vendue|vendront|vie privee) ~2 donnee', 'donnee ~2 (habitant|famille|enfant|eleve|patient|usager|personnelle)'],
  'o-energy': ['(centre donnee|data center|datacenter|serveur) ~6 (consommation|energie|electricite|eau|chaleur|chauffer|chauffera|chauffe|piscine|serre|logement)', '(consommation|energie|electricite|chaleur) ~4 (centre donnee|data center|datacenter|serveur)'],
  'o-code': ['(formation|centre|ecole|institut|cours|academie|campus) ~2 (code|codage|developpeur|web)', '(startup|start up|jeune pousse|jeunes pousses)', '(metier|emploi|filiere) ~2 (numerique|code|donnee|informatique|jeu video)'],
  'o-net': [
    '(wifi|wi fi|fibre optique|tres haut debit|haut debit|4g|5g|zone blanche|zone grise|telephonie mobile|reseau mobile|telephone mobile|pylone|antenne relais)',
    '(pouvoir|puisse|pourra|pourrez|pourront|enfin) ~1 telephoner',
    '(capter|capte|captera|captent) ~3 (telephone|portable|mobile|partout|rien|pas|mal)',
    '(telephone|portable|mobile) ~3 (capte|captera|passe|passera|sonnera)',
    'box ~1 internet',
    '(coupure|panne|debit) ~2 internet',
    'internet ~2 (rapide|lent|coupe|partout|rame|debit|gratuit)',
  ],
  'o-sensed': ['(capteur|telereleve|telegestion|sonde)', '(benne|bac|conteneur|poubelle|corbeille|compteur) ~3 (signale|signalent|dit|disent|previent|previennent|diront|dira|signaleront) ~3 (plein|pleine|vide|fuite)', 'feu ~3 (regle|reglent|adapte|adaptent) ~5 (trafic|circulation|affluence|seul)'],
  'o-free': ['(libre|libres) ~1 logiciel', 'logiciel ~1 libre', '(nextcloud|linux|libreoffice|open source)', '(mot passe|double authentification|sauvegarde) ~4 (mairie|agent|ville|informatique|fichier|serveur|donnee)'],
  'o-screen': ['(ecran|tablette) ~4 (maternelle|creche|petite section|avant # an|tout petit|bebe)', '(mefier|proteger|eloigner|preserver) ~3 ecran'],
  'o-afar-council': ['(conseil|seance|reunion publique|conseil municipal) ~6 (direct|filme|filmee|retransmis|retransmise|video|enregistre|enregistree|podcast|youtube|replay|diffuse|diffusee|ecouter|reecouter|visio)'],
  'o-device': ['(ordinateur|tablette|imprimante|scanner)'],
  'o-lend': ['(preter|pret|prete|pretera|preterons|preterai|emprunter|libre service|libre acces|acces libre|disposition|donner|offrir|distribuer)'],
} as const;
