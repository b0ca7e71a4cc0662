/**
 * What makes a thing digital, in everyday words: where one goes, what one holds, what one is sent, what is done from afar, what measures by itself. An anchor says nothing alone; beside
 * what it is used for (`matter-slots.ts`) it gives a theme. Articles are left out, so « une ligne » is no anchor and « en ligne » is.
 */

/** Places on the net, and being there. */
const PLACES = [
  '(internet|web|intranet|extranet|teleservice|webinaire|blog|wiki|tchat|chatbot|youtube|facebook|instagram|whatsapp|telegram|messenger|linkedin|mastodon|tiktok|twitter)',
  'en ligne',
  '(forme|format|voie|version) (numerique|electronique|dematerialisee)',
  'reseaux sociaux',
  '(sur|via|par) ~1 (net|toile)',
  'site',
  '(page|espace|portail|formulaire|registre|cahier|panier|plateforme|plate forme|outil) (internet|web|electronique|numerique|interactive)',
  '(sur|via|depuis|par|grace) ~1 (plateforme|plate forme|portail)',
  'portail (famille|internet|citoyen|association|agent)',
  'appli',
  'application (mobile|telephone|smartphone|numerique|municipale|communale|gratuite|dediee|locale|unique|simple)',
  '(sur|via|depuis|par|dans|avec|grace) ~1 application',
  '(dematerialise|dematerialisee|dematerialiser|dematerialisation|dematerialisera|dematerialiserons)',
  '(clic|cliquer|cliquez|cliquant|clique|cliquent)',
  '(qr code|qr codes|flashcode|flash code)',
  '(telecharger|telecharge|telechargee|telechargement|telechargeable|telechargera|telechargez|telechargeront)',
];
/** What is written and sent. */
const POST = [
  '(mail|courriel|message|sms|texto) ~1 (suffit|suffira|suffiront)',
  '(simple|seul) (mail|courriel|message)',
  '(par|via|adresse|boite|envoyer|envoie|enverra|recevoir|recu|recue|repondre|reponse|liste|adresses) ~2 mail',
  '(courriel|mel|email|messagerie|newsletter|infolettre|sms|texto|notification)',
  '(adresse|courrier|lettre|boite) ~2 electronique',
  'e mail',
  '(message|alerte|avis|mot|information|rappel|code|photo) ~3 (telephone|portable|mobile|smartphone|poche)',
  '(groupe|liste|fil|canal) ~1 (discussion|diffusion|whatsapp|message)',
];
/** What one holds. */
const IN_HAND = [
  'smartphone',
  '(sur|depuis|par|avec|via|dans|derriere) ~2 (telephone|portable|mobile|tablette|ordinateur|ecran|ipad|iphone)',
  '(telephone|portable|mobile) ~1 (main|poche)',
  '(dans|en) ~1 poche',
  'ecran ~1 (tactile|telephone|accueil|hall|ordinateur)',
];
/** What one sits at. */
const MACHINES = [
  '(unite centrale|unites centrales|poste fixe|casque)',
  '(ordinateur|informatique|bureautique|logiciel|progiciel|tableur|tablette|imprimante|scanner|clavier|webcam|videoprojecteur|pc|ordi|microordinateur)',
  '(poste|materiel|parc|outil|equipement|salle) ~1 (informatique|numerique)',
  '(informatiser|informatise|informatisee|informatisation|informatisera|informatiserons|numeriser|numerise|numerisee|numerisation|numerisera|numeriserons)',
  'base donnee',
  'ecran',
];
/** What is done or seen from elsewhere. */
const AFAR = [
  'distance',
  '(visio|visioconference|visioconsultation|video|webcam|teleconference|streaming|replay|retransmission|retransmis|retransmise|retransmettre|retransmettrons|retransmettra|retransmettrai|diffuse|diffusee|diffuser|diffusion|filme|filmee|filmer|filmerons|filmera|filmerai)',
  '(en|en le) direct',
  '(differe|podcast)',
];
/** What measures, tells or acts by itself. */
const SENSORS = [
  '(gps|geolocalise|geolocalisee|geolocaliser)',
  '(capteur|sonde|detecteur|puce electronique|automate|telegestion|telereleve|telecommande|telecommander|thermostat|programmateur|pluviometre|sonometre)',
  '(pilote|pilotee|piloter|pilotera|piloterons|pilotage|commande|commandee|commander|gere|geree|gerer|releve|relevee|relever|surveille|surveillee|surveiller|suivi|suivie|suivre|connu|connue|vu|mesure|regle|reglee|regler|reglable|lu|lue) ~1 distance',
  'balise ~4 (previent|previendra|alerte|alertera|envoie|enverra|message|mesure|signale|sonne|niveau|crue)',
  '(automatique|automatiquement|automatise|automatisee|automatisation)',
  '(communicant|communicante)',
  '(heure par heure|heure en heure|minute par minute|en continu)',
  '(mesure|mesuree|mesurer|mesurera|compte|compter) ~4 (permanence|continu|heure par heure|minute par minute)',
  '(previent|previennent|previendra|previendront|avertit|avertira|avertiront|signale|signalera|signaleront|alerte|alertera|alerteront|appelle|appellera|appelleront) ~4 (quand|si|lorsque|des que|plein|pleine|service|technicien|agent|riverain)',
];
/** What acts alone: no sensor is named, and only things that have none of their own will do so. */
const ALONE = ['(tout|toute|tous|toutes) (seul|seule)', '(elle|elles|lui|eux) meme'];

/** Anchors as slots of frames. */
export const ANCHORS = {
  /** Any way to reach, get or send something. */
  way: [...PLACES, ...POST, ...IN_HAND, 'distance', '(seule|unique|meme|nouvelle) application', 'page ~2 (ville|commune|mairie|village)'],
  /** The same, and from afar by picture. */
  'way-afar': [...PLACES, ...POST, ...IN_HAND, ...AFAR],
  'lent-device': MACHINES,
  'device-only': [
    ...MACHINES,
    ...IN_HAND,
    'internet',
    'en ligne',
    'smartphone',
    '(telephone|portable) ~1 (mobile|intelligent|tactile)',
    'mot passe',
    'telephone',
    '(courriel|mail|email|messagerie)',
    '(en|par) ~1 (video|visio)',
    'appli',
    'dematerialise',
  ],
  afar: [
    ...AFAR,
    'en ligne',
    'internet',
    'telemedecine',
    '(sur|via|par) ~1 (appli|application|plateforme)',
    '(sur|par|derriere|via|depuis|avec) ~1 (ecran|telephone|tablette|ordinateur)',
    'ecran',
    'tablette',
    'appli',
    'connecte',
    'connectee',
    'camera',
  ],
  'staff-machine': [
    ...MACHINES,
    'messagerie',
    'intranet',
    'smartphone',
    '(dematerialise|dematerialisee|dematerialiser|dematerialisation)',
    '(telephone|portable) ~1 (service|professionnel)',
    'teletravail',
    'sans papier',
    'zero papier',
  ],
  'by-sensor': SENSORS,
  'by-itself-alone': ALONE,
  'school-device': [
    '(visio|visioconference)',
    ...MACHINES,
    '(tableau|videoprojecteur|ecran) ~1 (interactif|numerique|tactile)',
    'tni',
    'robot',
    'telephone portable',
  ],
  'school-net': ['(internet|wifi|fibre|connexion|reseau internet|reseau informatique|numerique|cable internet|debit)'],
} as const;
