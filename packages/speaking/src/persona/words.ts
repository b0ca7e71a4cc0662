import { fold } from '../fold.ts';

/** Words of a text, folded, without apostrophes: `l'école` is `l` and `ecole`. */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words that say nothing of what is asked: small ones, politeness, and what one does with any of it. */
const EMPTY = new Set(
  list(`a ai ait alors apres as au aucun aujourd aussi autre aux avec avez avoir avons bien bonjour bonsoir car ca ce cela ces cet cette chez
    ceux ci comme comment concernant connaitre coucou d dans de depuis des deux dire dis dit dites do dois doit donc du elle elles en encore ensuite
    est et etait etes etre eu faire fais fait faites faudrait faut fois font gens hello hui ici il ils info infos information informations j je juste
    l la le les leur leurs lui m ma madame mademoiselle mais maintenant me meme merci mes messieurs moi mon monsieur n ne ni nos notre nous on
    ont ou par pas pendant permet peu peut peuvent peux plait plus possible possibles pour pourrai pourrais pourriez pouvez pouvoir puis puisse
    pourquoi qu quand que quel quelle quelles quels quelqu quelque qui quoi rien s sa sais sait salut sans savoir savez se ses si soit sommes son sont
    souhaite souhaiterais souhaiterions souhaitons suis sur svp stp t ta te tes toi ton toujours tous tout toute toutes trop tu un une utile va vais
    vas veut veux viens voila vont vos votre voudrais voudrait voulais veuillez vous voir y
    aimerais aimerait aider aide besoin cherche cherchons cherchent demander demande demandes dispo effectuer existe explique expliquer obtenir
    procedure demarche demarches proposer propose question renseignement renseignements urgent vraiment
    prendre prends prend pris
    mairie commune communal communale communaux communales municipal municipale municipaux municipales ville village service services habitant
    habitants jour jours
    the of is are to my can how what do does i want need for and in at please thanks`),
);

/** What may stand in the one and not in the other without changing what is asked: whose it is, or how long. */
const LIGHT = new Set(
  list(
    `annee liste enfant famille personne prochain prochaine nouveau nouvelle actuel gens local public publics publique site web internet ligne entree entrees ticket billet
    rue jardin quartier maison appartement immeuble terrain`,
  ),
);

/** How something is asked about: the same thing at what time, at what price, where. What has another one of them is another question. */
const FACETS: ReadonlyMap<string, string> = new Map([
  [
    'time',
    `heure heures horaire horaires ouvre ouvrent ouvert ouverte ouverts ouvertes ouverture ouvrir ferme ferment fermee fermes fermer fermeture date dates
    commence quand planning lundi mardi mercredi jeudi vendredi samedi dimanche matin soir apresmidi demain`,
  ],
  [
    'price',
    'prix tarif tarifs tarification cout coute coutent couter combien payant payante gratuit gratuite gratuits gratuitement euro quotient cher',
  ],
  ['place', 'adresse adresses situe situee situes trouve trouver lieu lieux emplacement endroit ou'],
  ['contact', 'telephone tel numero appeler joindre contacter contact mail courriel email telephoner coordonnees'],
  ['papers', 'papier papiers piece pieces document documents justificatif justificatifs fournir apporter'],
  ['join', `inscrire inscris inscrit inscrits inscrite inscription inscriptions preinscription preinscrire enregistrer adherer adhesion`],
  ['book', 'reserver reservation reservations louer location rdv rendez rendezvous creneau'],
  ['pay', 'payer paiement paye regler reglement facture factures'],
  ['report', 'signaler signalement signale panne casse cassee degrade'],
  ['wait', 'delai delais attendre attente temps duree dure longtemps combiendetemps'],
  ['renew', 'renouveler renouvellement refaire perime perimee expire expiree'],
  ['lose', 'perdu perdue perdre perte vole volee'],
]);

/** Words for the same thing. The first one stands for all. */
const SAME = [
  'enfant enfants fils fille filles garcon petit petite petits bebe gamin gamine gosse kid kids',
  'cantine cantines restauration repas midi dejeuner',
  'dechet dechets ordure ordures poubelle poubelles eboueur eboueurs',
  'dechetterie dechetteries decheterie decheteries dechettrie',
  'bac bacs conteneur conteneurs container',
  'bibliotheque bibliotheques mediatheque mediatheques biblio',
  'piscine piscines nautique bassin',
  'sallefetes fetes polyvalente',
  'acces acceder accede',
  'collecte collectes ramassage ramasser ramasse ramasses ramassees passent passe passage',
  'identite cni',
  'mariage marier marie mariee mariages epouser noces',
  'ecole ecoles scolaire scolaires maternelle primaire elementaire',
  'creche creches garderie',
  'periscolaire garderie-du-soir alae',
  'loisirs loisir alsh',
  'stationnement stationner garer parking parkings parkes macaron',
  'salle salles',
  'elu elus elue conseiller conseillers',
  'association associations asso assos',
  'electoral electorale electorales electeur electeurs vote voter votes',
  'nid nids',
  'frelon frelons',
  'lampadaire lampadaires eclairage reverbere candelabre',
  'trou nidsdepoule chaussee voirie',
  'demenagement demenager demenage demenagements',
  'cimetiere concession tombe columbarium',
  'permis autorisation',
  'velo velos bicyclette',
  'chien chiens canin canine',
  'ete estival estivale juillet aout',
  'noel',
  'encombrant encombrants',
  'naissance naitre nait accouche accouchement',
  'deces mort mourir decede decedee',
] as const;

const CANON = new Map(
  SAME.flatMap((row) => {
    const [first, ...others] = row.split(' ');
    return [first!, ...others].map((word) => [word, first!] as const);
  }),
);
const FACET_OF = new Map([...FACETS].flatMap(([facet, words]) => list(words).map((word) => [word, facet] as const)));

/** What is asked of something, and what it is asked of. */
export interface Asked {
  /** Names of facets. */
  readonly facets: ReadonlySet<string>;
  /** Canonical words of the subject. */
  readonly subject: ReadonlySet<string>;
}

/** Words that say one thing together, and what stands for them. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/combien de (?:temps|jours|semaines|mois)/g, 'delai'],
  [/combien d(?:e |')/g, ''],
  [/apres[ -]midi/g, 'apresmidi'],
  [/(?:a|ont|aura|auront|avoir) lieu/g, ''],
  [/ou (?:trouver|consulter|voir)/g, ''],
  [/rendez[\s-]+vous/g, 'rdv'],
  [/restau(?:ration|rant)s? scolaires?/g, 'cantine'],
  [/(?:centres?|accueils?) (?:de loisirs?|aeres?)/g, 'loisirs'],
  [/cartes? (?:nationales? )?d'identites?|carte identite/g, 'identite'],
  [/(?:les |la )?listes? electorales?/g, 'electoral'],
  [/ordures? menageres?/g, 'dechet'],
  [/nids? de poules?/g, 'trou'],
  [/nids? (?:de|d') ?frelons?(?: asiatiques?)?/g, 'frelon'],
  [/salles? (?:des fetes|polyvalentes?)/g, 'sallefetes'],
  [/accueil periscolaire|garderie (?:du (?:matin|soir)|periscolaire)/g, 'periscolaire'],
];

const joined = (text: string): string => TOGETHER.reduce((said, [words, one]) => said.replace(words, ` ${one} `), fold(text));

/**
 * Takes a question apart.
 *
 * @param names words that say nothing here: those of the town's own name
 */
export function askedIn(text: string, names: ReadonlySet<string>): Asked {
  const [facets, subject] = [new Set<string>(), new Set<string>()];
  // Where accents are written, `où` is a question and `ou` is none.
  const where = /(?<!\p{L})où(?!\p{L}| (?:trouver|consulter|voir))/iu.test(text.normalize('NFC')) || /^\s*ou\s/iu.test(text);
  const when = /\b(?:quand|quel(?:le)?s? (?:jour|heure)s?)\b/iu.test(text);
  if (where) facets.add('place');
  if (when) facets.add('time');
  for (const word of wordsOf(joined(text))) {
    const facet = word === 'ou' || word === 'quand' ? undefined : FACET_OF.get(word);
    if (facet !== undefined) facets.add(facet);
    else if (!EMPTY.has(word) && !names.has(word) && (word.length > 1 || /\d/.test(word))) subject.add(CANON.get(word) ?? word);
  }
  // Who asks about the town hall itself asks about its counter.
  if (subject.size === 0 && /\bmairie\b/i.test(text)) subject.add('accueil');
  return { facets, subject };
}

/** Whether a word may be left out of a question without making it another one. */
export const isLight = (word: string): boolean => LIGHT.has(word);

/** Words that a search for a question looks for: its subject and, where it has none, how it is asked; each with those that mean the same. */
export function searchWords(text: string, names: ReadonlySet<string>): readonly string[] {
  const { facets, subject } = askedIn(text, names);
  const wanted = subject.size > 0 ? [...subject].flatMap(sameAs) : [...facets].flatMap((facet) => list(FACETS.get(facet) ?? ''));
  return [...new Set(wanted)];
}

function sameAs(word: string): readonly string[] {
  return SAME.find((row) => row.split(' ')[0] === word)?.split(' ') ?? [word];
}
