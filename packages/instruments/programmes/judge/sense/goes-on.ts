import { tokenise } from '@beffroi/reading';
import { behindVerdict } from './minutes.ts';

/**
 * Whether a sentence goes on from the one before: it promises, and a pronoun of it stands for what was named there (« Nous en ouvrirons trois », « Il présentera un
 * schéma »). French has `les` and `la` as articles too: as pronouns they stand before a verb.
 */
export function goesOn(whole: string): boolean {
  const text = behindVerdict(whole);
  return (
    TO_DO.test(text) ||
    SAME.test(text) ||
    ATTRIBUTE.test(text) ||
    ACT_ALONE.test(text) ||
    BY_PRONOUN.test(text) ||
    BRIDGES.test(text) ||
    FEWER.test(text) ||
    FIRST_OF.test(text) ||
    FRONTED.test(text) ||
    OF_IT.test(text) ||
    TOO.test(text) ||
    STARTS.test(text) ||
    SUBJECT.test(text) ||
    OBJECT.test(text) ||
    PURPOSE.test(text) ||
    OTHERS.test(text) ||
    THOSE.test(text) ||
    ELLIPTIC.test(text) ||
    ALSO.test(text) ||
    TAKEN_UP.test(text) ||
    THAT.test(text) ||
    AMOUNT.test(text) ||
    ITS.test(text) ||
    COSTS.test(text) ||
    BARE.test(text) ||
    QUALIFIES.test(text)
  );
}

/** « Les relier au commissariat », « Les brancher, aussi », « L’ouvrir le samedi »: a pronoun before an infinitive. */
const TO_DO =
  /^\P{L}*(?:(?:(?:et|puis|ensuite|enfin|d['’]abord)\s+)?(?:les|en|y|leur)\s\p{L}{2,}(?:er|ir|re)|(?:et|puis|ensuite|d['’]abord)\s+(?:(?:le|la)\s|l['’])(?!maire\b|lettre\b|livre\b|affaire\b|[^\s]*ière\b|[^\s]*ier\b)\p{L}{2,}(?:er|ir|ettre|endre|ondre|uire|ivre|aire))(?:\s|[,.:;!]|$)/iu;
/** « Idem pour les tablettes », « Même règle pour les marchés »: what is done with it was said before. */
const SAME =
  /^\P{L}*(?:et\s)?(?:idem|pareil|(?:la\s|le\s)?mêmes?\s+(?:règle|regle|chose|principe|traitement|régime|regime|méthode|methode|exigence|démarche|effort|sort|souci))\s+(?:pour|avec|dans|à|aux?|chez)(?!\p{L})/iu;
/** « Loyer : 60 euros par mois »: what it is the rent, the price, the day of was said before. */
const ATTRIBUTE =
  /^\P{L}*(?:loyer|coût|cout|prix|tarif|délai|delai|durée|duree|horaires?|ouverture|échéance|echeance|financement|condition|capacité|capacite|entrée|abonnement|caution|cotisation)\s?:\s/iu;
/** « Réparation, et rien de plus »: an act that has no thing of its own is done to what was named. */
const ACT_ALONE =
  /^\P{L}*(?:réparation|reparation|remplacement|renouvellement|suppression|démontage|demontage|remise en (?:état|etat|service|marche)|rénovation|renovation|fermeture|réouverture|reouverture|généralisation|generalisation|extension|maintien|entretien|abandon)(?:\s(?:immédiate?|immediate?|progressi(?:f|ve)|complète?|complete|totale?|à l['’]étude|dès\s.{1,20}|en 20\d\d))?\s*(?:[,.;!]|$)/iu;
/** « C’est lui qui signe », « La ville, qui leur loue les murs », « Une commission s’en occupera », « si le presbytère s’y prête ». */
const BY_PRONOUN =
  /(?<!\p{L})(?:lui|leur)\s(?:sera|seront)\s\p{L}|^\P{L}*c['’]est\s(?:lui|elle|eux|elles)\s(?:qui|que)(?!\p{L})|(?<!\p{L})s['’](?:en\s(?:occup|charg|souci|empar)|y\s(?:prêt|pret|install|colle|met|retrouv))\p{L}*|(?<!\p{L})(?:qui|ville|commune|mairie|nous|je|on)\s(?:leur)\s(?:lou|prêt|pret|donn|ouvr|offr|pai|vers|fourni|propos|réserv|reserv|garanti)\p{L}+/iu;

/** « Demain, un seul. »: what is counted was said before. */
const FEWER =
  /^\P{L}*(?:demain|bientôt|bientot|désormais|desormais|chez nous|avec nous),?\s(?:il n['’]y en aura\s(?:plus\s)?(?:qu['’])?)?(?:une?(?:\sseule?)?|deux|trois|plus aucune?|aucune?|zéro)\s*[.!]?$/iu;
/** « Les dix premiers seront financés », « pas avant le dernier »: an order without its noun. */
const FIRST_OF =
  /^\P{L}*(?:les?|la)\s(?:\p{L}+\s)?(?:premi(?:er|ère)s?|derni(?:er|ère)s?|suivant(?:e?s)?|secondes?)\s(?:\p{L}{1,3}\s)?\p{L}+(?:ra|ront)(?!\p{L})|(?<!\p{L})(?:avant|jusqu['’]au?|sauf|après)\s(?:le|la)\s(?:derni(?:er|ère)|premi(?:er|ère))\s*[.!]?$/iu;
/** « Chez nous, il restera allumé », « Ensuite, il ira au rebut ». */
const FRONTED =
  /^\P{L}*(?!quant\s)[\p{L}'’\s]{3,30},\s(?!il (?:n['’]\s?)?y\s|il (?:ne\s)?(?:faudra|suffira|restera\s(?:à|des?|une?)|s['’]agira))(?:ils?|elles?)\s+(?:\p{L}{1,3}\s+)?\p{L}+(?:ra|ront)(?!\p{L})/iu;
/** « Ses conclusions seront discutées », « Nous paierons leur première année », « pourra s’en saisir ». */
const OF_IT =
  /^\P{L}*(?:ses|son|sa|leurs?)\s(?:\p{L}+\s){1,3}(?:ne\s)?\p{L}+(?:ra|ront)(?!\p{L})|^\P{L}*(?:nous|je|on|la (?:commune|ville|mairie))\s(?:paier|payer|financ|prendr|couvr)\p{L}+\s(?:leur|son|sa)\s|(?<!\p{L})s['’]en\s(?:saisir|servir|emparer|inspirer)(?!\p{L})/iu;
/** « Chacun pourra aussi glisser un bulletin »: one more way to do it. */
const TOO =
  /^\P{L}*(?:chacune?|vous|ils|elles|les (?:autres|habitants|familles|parents))\s\p{L}+r(?:a|ez|ont)\s(?:aussi|également|egalement)(?!\p{L})/iu;
/** « L’emplacement sera choisi avec vous », « La livraison se fera à vélo »: what belongs to a thing, with its article and nothing that says of which. */
const BRIDGES =
  /^\P{L}*(?:(?:le|la|les|son|sa|ses|leurs?)\s|l['’])(?:(?:dix|cinq|vingt|trente|premiers?|premières?|futurs?)\s){0,2}(?:emplacements?|livraisons?|occupants?|utilisateurs?|usagers?|abonnés|abonnements?|entretien|gestion|installation|maintenance|mise en (?:service|ligne|place)|loyers?|prestataires?|abonnement|inscriptions?|enregistrements?|images|relevés|alertes|animations?|animateurs?|animatrice|accès|code|clés|contrat|licences?|serveurs?|appareils?|machines?|modèles?|déploiement|branchements?|raccordements?|réponses?|résultats?|contenu|mises? à jour|mot de passe|identifiants?|séances|ateliers)\s+(?:ne\s|n['’]|y\s|en\s|se\s|s['’]|leur\s|lui\s)?(?:\p{L}+(?:ra|ront)|est|sont|reste|restent)(?!\p{L})/iu;

const FUTURE = String.raw`\p{L}+(?:rons|ront|rez|rai|ra)\b`;
/** « Il sera », « Celui-ci ouvrira », « L’un d’eux ». */
const STARTS = new RegExp(
  String.raw`^\P{L}*(?:(?!il (?:n['’]\s?)?y\s|il (?:ne\s)?(?:faudra|suffira|restera|s['’]agira|manquera)\b)(?:ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci)\s+(?:\p{L}+\s+)?${FUTURE}|l['’]une? d['’](?:eux|elles)\b)`,
  'iu',
);
/** « Il dort dans un carton », but not « Il faut », « Il y a ». */
const SUBJECT =
  /^\P{L}*(?:elles?|ils?)\s+(?!faut\b|y\b|est\b|s['’]agit\b|reste\b|suffit\b|manque\b|convient\b|n['’]y\b|n['’]est\b|existe\b|pleut\b|fait\b)\p{Ll}/iu;
/** « Trois autres suivront ». */
const OTHERS = new RegExp(String.raw`^\P{L}*(?:\p{L}+\s+)?autres?\s+(?:\p{L}+\s+)?${FUTURE}`, 'iu');
/** « Je garderai celles des grands ». */
const THOSE = new RegExp(String.raw`${FUTURE}\s+(?:celles?|celui|ceux)\s`, 'iu');
/** « Celle du centre de loisirs aussi », « Deux sont en panne »: what they are of was said before. */
const ELLIPTIC =
  /^\P{L}*(?:cell?es? d|celui d|ceux d|(?:deux|trois|quatre|cinq|la plupart|certaine?s|aucune?) (?:sont|seront|ont|auront|n['’]))/iu;
/** « Les subventions aussi, association par association », « Le bois de chauffage, pareil »: what is done with it was said before. */
const ALSO =
  /^\P{L}*(?:et\s+)?(?:les?|la|l['’]|des?|nos|notre)\s*(?:[\p{L}'’-]+,?\s+){1,6}?(?:aussi|pareil|idem|également|egalement|de même|de meme)(?:\s*[,.;!]|\s*$)/iu;
/** « Maintenant ça passe », « Cela ne se reproduira pas », « à ce que cela n’arrive plus », « Le fromager y est », « Cette histoire sera finie ». */
const THAT =
  /^\P{L}*(?:(?:et|mais|maintenant|désormais|desormais|demain|là|alors|pour l['’]instant|d['’]ici là|bientôt)\s*,?\s+)?(?:ça|cela|ca)\s+(?!(?:ne\s)?suffi|veut dire|vaut|fait\s(?:des|\p{L}+\s(?:ans|mois))|va sans|me\s|nous\s|commence)\p{L}|(?<!\p{L})à ce que (?:cela|ça|ca)\s|^\P{L}*(?:le|la|les|l['’]|mon|ma|mes)\s?\p{L}+(?:\s\p{L}+)?\s+(?:n['’])?y\s+(?:est|sont|sera|seront|aura|auront|a|ont|va|vont|vend|vendent)(?!\p{L})|^\P{L}*(?:cette|ce|cet)\s+(?:histoire|problème|situation|retard|scandale|galère|absurdité|attente|injustice|bazar)\s.{0,30}(?:r(?:a|ont)|fini)(?!\p{L})/iu;
/** « Deux millions par an. », « Trente par quartier. »: a number that has no noun of its own counts what was named. */
const AMOUNT =
  /^\P{L}*(?:(?:\d[\d\s.,]*|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|cinquante|cent)\s+)+(?:(?:mille|cent|millions?|milliards?|k?€|euros?|d['’]euros)\s*)*(?:par\s+\p{L}+|en\s+20\d\d)\s*[.!]?$/iu;
/** « La ville paiera la première année. », « Cent mille euros la première année. »: what is paid for was said before. */
const COSTS =
  /^\P{L}*(?:la (?:ville|commune|mairie|région|métropole)|l['’](?:état|agglo\p{L}*|intercommunalité)|nous|on|je)\s+(?:(?:en|l['’]|le|la|les)\s?)?(?:paier|payer|financer|avancer|couvrir)\p{L}+\s(?:la première|les? (?:frais|reste|moitié|tiers)|tout|la moitié|un tiers)[^.;:]{0,30}[.!]?$|^\P{L}*(?:\d[\d\s.,\u00a0\u202f]*|(?:deux |trois |quatre |cinq |six |dix |vingt |trente |cent )?(?:cent|mille|millions?)\s(?:mille\s)?)(?:€|d?['’]?euros?)\s(?:par|la|pour|en|sur|chaque|d['’]ici)\s[^.;:]{1,30}[.!]?$/iu;
/** « Nous passerons à un seul. », « Oui, deux. »: what is counted was said before. */
const BARE =
  /^\P{L}*(?:nous|je|on|il|elle|il en faudra)\s[^.;:,]{3,40}(?<!\ssur)\s(?:une? seule?|une? autre|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente|cinquante|cent)\s*[.!]?$/iu;
/** « Rien ne sera acheté sans son avis »: whose it is was said before. */
const ITS = /(?<!\p{L})(?:sans|après|avec|sur)\s+(?:son|leur)\s+(?:avis|accord|feu vert|aval|conseil|contrôle)(?!\p{L})/iu;
/** « Prêtées aux grands-parents », « Toujours relu par un humain », « Gratuit pour tous »: what it is of was said before. */
const QUALIFIES =
  /^\P{L}*(?:toujours\s|tous\s|toutes\s|tout\s|jamais\s|déjà\s)?(?:\p{L}{3,}(?<!mar|mat|soir|cit|beaut|libert|sant|sécurit|securit|propret|solidarit|égalit|fiert|qualit|vérit|publicit|mobilit|priorit|proximit|sobriét|tranquillit|activit|culturalit|parit|étanchéit|électricit|moiti|comit|côt|march|comit|trait|pass|abb|soci[ée]t|collectivit)ée?s?|relue?s?|revues?|lues?|vues?|tenue?s?|rendue?s?|ouverte?s?|offerte?s?|remise?s?|mise?s?|refaite?s?|éteinte?s?|eteinte?s?|construite?s?|reprise?s?|réduite?s?|gratuite?s?|obligatoires?|réversibles?)\s+(?:par|aux?|à|pour|en|dans|chaque|tous|toutes|avec|sans|sur|chez|d['’]ici|avant|dès|quand|jusqu['’e]|le|la|les|l['’])(?!\p{L})/iu;
/** Whether a sentence is for those who would rather have it otherwise: « Et le téléphone pour ceux qui préfèrent ». */
export function prefers(text: string): boolean {
  return PREFERRING.test(text);
}

const PREFERRING = /\bpour (?:ceux|celles) qui (?:le |en |y )?(?:préfèrent|preferent|aiment mieux|n['’]|ne\s)/iu;
/** « l’exigerai », « en ouvrirons », « y payer » after one that can. */
const OBJECT = new RegExp(
  String.raw`(?:^|[\s’'])(?:l['’]|(?:les?|la|en|(?<!\bil\s(?:n['’])?)y|leur)\s+)${FUTURE}|(?:pourra|pourrez|pourront|pourrons|irons|allons|ira|voulons|veux|veut|veulent|peut|peuvent)\s+(?:l['’]|(?:les?|la|en|y)\s+)\p{L}+(?:er|ir|re)\b`,
  'iu',
);
/** « On les change », « je la leur ouvre ». */
const TAKEN_UP =
  /(?:^|[\s,;:])(?:on|je|nous)\s+(?:ne\s+)?(?:les|la|le|l['’]|en)\s?(?:leur\s+)?(?!ai\b|avons\b|a\b|est\b|sais\b|sait\b)\p{L}{4,}/iu;
/** Whether an item says something of what the one before named: « Prêtées aux grands-parents pendant les vacances », « Le bois de l’affouage, pareil ». */
export function takesUp(text: string): boolean {
  return [QUALIFIES, ALSO, TO_DO, SAME, ATTRIBUTE, ACT_ALONE].some((shape) => shape.test(text));
}

/** Whether a sentence points at what was just said as a whole: « ceux que cela effraie », « pour s’en servir », « les autres ». */
export function pointsBack(text: string): boolean {
  return BACK.test(text);
}

const BACK = /\b(?:que|qui|à qui|quand|si) (?:cela|ça|ca)\b|\bs['’]en servir\b|\bles autres\b|\by (?:arriver|arrivent|renoncent)\b/iu;
/** « pour les remplir ». */
const PURPOSE =
  /\bpour\s+(?:l['’]|(?:les?|la|en|y)\s+)\p{L}+(?:er|ir|re)\b|\b(?:avant d['’]|avant de\s|sans\s|afin d['’]|afin de\s)(?:en|les|y)\s\p{L}{3,}(?:er|ir|re)\b/iu;

/** Whether a sentence says in the infinitive what will be done to what was named: « Les brancher, aussi ». */
export function isToDo(text: string): boolean {
  return TO_DO.test(behindVerdict(text));
}

/** Whether a sentence asks. */
export function asks(text: string): boolean {
  return /\?[\s»”"]*$/u.test(text);
}

/** Whether what follows a question answers it with something to do, or a plain yes or no. */
export function answers(text: string): boolean {
  return (
    YES_OR_NO.test(text) ||
    new RegExp(FUTURE, 'iu').test(text) ||
    FRAGMENT.test(text) ||
    QUALIFIES.test(text) ||
    INFINITIVE.test(tokenise(withoutSpeaker(text)).words.slice(0, 2).join(' '))
  );
}

const YES_OR_NO =
  /^\P{L}*(?:(?:[QR]\s?[.:]|\p{L}{1,12}\s*:)\s*)?(?:oui|non|rien|ni|aucune?|pas|jamais|moi|nous|je|c['’]est|il en faut|d['’]abord|ensuite|puis|enfin)\b/iu;
/** « Depuis leur canapé », « Des permanences dans chaque quartier »: an answer without a verb. */
const FRAGMENT =
  /^\P{L}*(?:(?:[QR]\s?[.:]|\p{L}{1,12}\s*:)\s*)?(?:depuis|des|une?|deux|trois|quatre|dix|douze|dans|avec|par|sur|pour|chez|toutes?|tous|chaque|dès)\b/iu;
const INFINITIVE = /\p{L}{2,}(?:er|ir|ettre|endre|ondre|uire|ivre)\b/u;

/** « R : », « — ». */
function withoutSpeaker(text: string): string {
  return text.replace(/^\P{L}*(?:(?:[QR]\s?[.:]|\p{L}{1,12}\s*:)\s*)?/u, '');
}
