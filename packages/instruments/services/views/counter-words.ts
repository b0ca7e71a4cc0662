import type { ServiceId } from '@beffroi/services/judge';
import { editDistance, foldName } from '@beffroi/territories';

/**
 * What people say who want something of their town hall, by service: in folded words without small ones. The catalogue's wordings are those of sites, and
 * would not do here: nobody asks for "restauration scolaire". The words of a phrase may stand anywhere in what is asked.
 */
const PHRASES: Readonly<Record<ServiceId, readonly string[]>> = {
  'birth-declaration': [
    'declaration naissance',
    'declarer naissance',
    'declarer bebe',
    'declarer enfant',
    'declarer fils',
    'declarer fille',
    'naissance',
    'bebe ne',
    'nouveau ne',
    'birth declaration',
    'declare birth',
    'register birth',
  ],
  'civil-status-certificates': [
    'acte naissance',
    'acte mariage',
    'acte deces',
    'acte etat civil',
    'extrait naissance',
    'extrait acte',
    'copie integrale',
    'certificat naissance',
    'etat civil',
    'acte',
    'birth certificate',
    'marriage certificate',
    'death certificate',
  ],
  'identity-documents': [
    'carte identite',
    'carte nationale identite',
    'piece identite',
    'papiers identite',
    'cni',
    'passeport',
    'passport',
    'identity card',
    'id card',
    'renouveler carte identite',
  ],
  'electoral-registration': [
    'carte electorale',
    'carte electeur',
    'carte vote',
    'liste electorale',
    'inscription electorale',
    'inscrire elections',
    'inscription elections',
    'voter',
    'vote',
    'bureau vote',
    'electoral roll',
    'register vote',
    'procuration vote',
  ],
  'nursery-place': [
    'creche',
    'place creche',
    'halte garderie',
    'multi accueil',
    'petite enfance',
    'garde bebe',
    'assistante maternelle',
    'nounou',
    'nursery',
    'day care',
  ],
  'school-enrolment': [
    'inscription scolaire',
    'inscription ecole',
    'inscrire ecole',
    'inscrire maternelle',
    'inscrire enfant ecole',
    'ecole maternelle',
    'ecole primaire',
    'ecole elementaire',
    'rentree scolaire',
    'ecole',
    'derogation scolaire',
    'school enrolment',
    'enrol school',
  ],
  'school-canteen': [
    'cantine',
    'cantine scolaire',
    'restauration scolaire',
    'restaurant scolaire',
    'repas ecole',
    'repas cantine',
    'payer cantine',
    'inscrire cantine',
    'canteen',
    'school meals',
  ],
  'leisure-centre': [
    'centre loisirs',
    'centre aere',
    'accueil loisirs',
    'alsh',
    'clsh',
    'periscolaire',
    'garderie',
    'garderie soir',
    'mercredi',
    'vacances enfants',
    'colonie',
    'leisure centre',
    'after school',
  ],
  'resident-parking': [
    'stationnement',
    'stationnement resident',
    'carte stationnement',
    'macaron stationnement',
    'vignette stationnement',
    'abonnement stationnement',
    'parking resident',
    'parking',
    'garer',
    'resident parking',
  ],
  'street-problem': [
    'signaler',
    'signalement',
    'nid poule',
    'trou chaussee',
    'trou rue',
    'trou trottoir',
    'lampadaire',
    'eclairage panne',
    'graffiti',
    'tag',
    'depot sauvage',
    'fuite eau rue',
    'trottoir abime',
    'probleme voirie',
    'voirie',
    'pothole',
    'report problem',
  ],
  'street-occupation': [
    'occupation domaine public',
    'domaine public',
    'occuper trottoir',
    'echafaudage',
    'benne',
    'autorisation voirie',
    'permis stationnement travaux',
    'demenagement',
    'reserver place demenagement',
    'stationnement demenagement',
    'terrasse',
    'vide grenier',
    'travaux rue',
    'scaffolding',
    'skip',
  ],
  'bulky-waste': [
    'encombrant',
    'ramassage encombrant',
    'collecte encombrant',
    'monstres',
    'matelas',
    'canape',
    'vieux meubles',
    'debarras',
    'decheterie',
    'frigo',
    'bulky waste',
  ],
  'lost-property': [
    'objet trouve',
    'objet perdu',
    'perdu',
    'perdu cle',
    'perdu portefeuille',
    'perdu telephone',
    'perdu sac',
    'retrouver objet',
    'lost property',
    'lost found',
  ],
  'library-loans': [
    'bibliotheque',
    'mediatheque',
    'livre',
    'emprunter livre',
    'prolonger livre',
    'reserver livre',
    'carte bibliotheque',
    'library',
    'borrow book',
  ],
  'arts-school': [
    'conservatoire',
    'ecole musique',
    'cours musique',
    'cours piano',
    'cours guitare',
    'ecole danse',
    'cours danse',
    'cours theatre',
    'ecole arts',
    'arts plastiques',
    'musique',
    'danse',
    'solfege',
    'music school',
  ],
  'sports-activities': [
    'sport',
    'activite sportive',
    'ecole sport',
    'ecole municipale sports',
    'cours natation',
    'piscine',
    'gymnastique',
    'stage sportif',
    'club sportif',
    'gymnase',
    'swimming',
  ],
  'social-housing': [
    'logement social',
    'hlm',
    'demande logement',
    'appartement social',
    'numero unique logement',
    'logement',
    'loyer modere',
    'social housing',
  ],
  'social-aid': [
    'aide sociale',
    'aide financiere',
    'aide alimentaire',
    'aide facture',
    'aide personnes agees',
    'ccas',
    'secours',
    'colis alimentaire',
    'domiciliation',
    'action sociale',
    'aide domicile',
    'aides',
    'social aid',
  ],
};

/** Words around what is asked, that are in no town's name: they are never looked for. */
const AROUND = new Set(
  (
    'je j tu il elle on nous vous veux voudrais souhaite aimerais dois peux peut faut cherche besoin un une mon ma mes son sa ses notre votre ton ta pour avec comment ou ' +
    'faire demander demande obtenir avoir prendre rendez rdv retirer refaire renouveler payer reserver inscrire inscription ligne internet mairie ville commune ' +
    'il y svp merci bonjour quel quelle est ce que qui i want need get the my a an in at of for how where to please town hall'
  ).split(' '),
);

/** Between what is wanted and where; the second ones stand in names as well. */
const BEFORE_TOWN = new Set(['a', 'au', 'aux', 'in', 'at']);
const OF_TOWN = new Set(['de', 'd', 'du', 'of']);

const SMALL = new Set(['l', 'le', 'la', 'les', 'd', 'de', 'du', 'des', 'en', 'sur', 'sous', 'et', 'a', 'au', 'aux', 'the', 'of']);

const LONGEST = 160;

/** What was understood of a request in a citizen's words. */
export interface Understood {
  /** Services that the words speak of, the likeliest first. */
  readonly services: readonly ServiceId[];
  /** Texts in which the town may be named, the likeliest first; empty when nothing is left to be one. */
  readonly towns: readonly string[];
}

interface Match {
  readonly service: ServiceId;
  /** Places of the words that were taken. */
  readonly taken: readonly number[];
  readonly weight: number;
}

/** Takes a request apart: "je veux un acte de naissance à Rivebelle" is a certificate, and Rivebelle. Typing errors and missing accents do not matter. */
export function understand(request: string): Understood {
  const words = foldName(request.slice(0, LONGEST))
    .split(' ')
    .filter((word) => word !== '');
  const matches = Object.entries(PHRASES).flatMap(([service, phrases]) => bestMatch(service as ServiceId, phrases, words) ?? []);
  matches.sort((one, other) => other.weight - one.weight);
  const best = matches[0];
  // What is much less than the best says little: "acte naissance" is not a birth to declare unless it says so.
  const services = matches.filter(({ weight }) => best !== undefined && weight * 2 > best.weight).map(({ service }) => service);
  const taken = new Set(best?.taken ?? []);
  // "natation piscine Roquesalve": other words of the same service are no town either, unless nothing else is ("crèche à Crêches").
  const spoken = best === undefined ? taken : new Set([...taken, ...wordsOf(best.service, words)]);
  const texts = [
    ...behind(words, taken, BEFORE_TOWN),
    ...remaining(words, taken),
    ...behind(words, spoken, BEFORE_TOWN),
    ...remaining(words, spoken),
    ...behind(words, spoken, OF_TOWN),
  ];
  return { services, towns: [...new Set(texts)] };
}

/** What stands behind one of these words, the last of them first: "à Rivebelle pour ma fille". */
function behind(words: readonly string[], taken: ReadonlySet<number>, between: ReadonlySet<string>): string[] {
  const all = [...words.keys()];
  return all.toReversed().flatMap((at) => (between.has(words[at]!) && !taken.has(at) ? textOf(all.slice(at + 1), words, taken) : []));
}

/** What is left of a request without its service and the words around. */
function remaining(words: readonly string[], taken: ReadonlySet<number>): string[] {
  const left = [...words.keys()].filter((at) => !taken.has(at) && !AROUND.has(words[at]!));
  return textOf(left, words, taken);
}

/** The text of these words; none when they say nothing. */
function textOf(places: readonly number[], words: readonly string[], taken: ReadonlySet<number>): string[] {
  const kept = trimmed(places, words, taken);
  const says = kept.some((at) => !taken.has(at) && !SMALL.has(words[at]!) && !AROUND.has(words[at]!));
  return says ? [kept.map((at) => words[at]!).join(' ')] : [];
}

/** Without words at either end that are no beginning and no end of a name. */
function trimmed(places: readonly number[], words: readonly string[], taken: ReadonlySet<number>): number[] {
  const idle = (at: number): boolean =>
    taken.has(at) || AROUND.has(words[at]!) || (SMALL.has(words[at]!) && !/^(?:l|le|la|les)$/.test(words[at]!));
  let [from, to] = [0, places.length];
  while (from < to && idle(places[from]!)) from++;
  while (to > from && (idle(places[to - 1]!) || SMALL.has(words[places[to - 1]!]!))) to--;
  return places.slice(from, to);
}

/** Places of words that stand in any phrase of a service. */
function wordsOf(service: ServiceId, words: readonly string[]): number[] {
  const own = new Set(PHRASES[service].flatMap((phrase) => phrase.split(' ')));
  return [...words.keys()].filter((at) => [...own].some((wanted) => alike(words[at]!, wanted)));
}

function bestMatch(service: ServiceId, phrases: readonly string[], words: readonly string[]): Match | null {
  let best: Match | null = null;
  for (const phrase of phrases) {
    const taken: number[] = [];
    let weight = 0;
    for (const wanted of phrase.split(' ')) {
      const at = words.findIndex((word, place) => !taken.includes(place) && alike(word, wanted));
      if (at === -1) {
        weight = 0;
        break;
      }
      taken.push(at);
      // A word as it is counts a little more than one that was mistyped.
      weight += wanted.length + (singular(words[at]!) === singular(wanted) ? 1 : 0);
    }
    if (weight > (best?.weight ?? 0)) best = { service, taken, weight };
  }
  return best;
}

function alike(word: string, wanted: string): boolean {
  const [one, other] = [singular(word), singular(wanted)];
  if (one === other) return true;
  const most = other.length < 5 ? 0 : other.length < 9 ? 1 : 2;
  // The first letter is seldom wrong, and "danse" is not "panse".
  return most > 0 && one[0] === other[0] && editDistance(one, other, most) <= most;
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}
