import { SERVICE_WORDS, SERVICES, type ServiceId } from '@beffroi/services/judge';
import { editDistance, foldName } from '@beffroi/territories';
import { ASKED_IN_ENGLISH } from './asked-in-english.ts';

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
  /** The words that each of them was recognised by. */
  readonly by: ReadonlyMap<ServiceId, string>;
  /** Texts in which the town may be named, the likeliest first; empty when nothing is left to be one. */
  readonly towns: readonly string[];
}

const askedOf = (service: ServiceId): readonly string[] => [...SERVICE_WORDS[service].asked, ...ASKED_IN_ENGLISH[service]];

interface Match {
  readonly service: ServiceId;
  readonly phrase: string;
  /** Places of the words that were taken. */
  readonly taken: readonly number[];
  readonly weight: number;
}

/** Takes a request apart: "je veux un acte de naissance à Rivebelle" is a certificate, and Rivebelle. Typing errors and missing accents do not matter. */
export function understand(request: string): Understood {
  const words = foldName(request.slice(0, LONGEST))
    .split(' ')
    .filter((word) => word !== '');
  const matches = SERVICES.flatMap(({ id }) => bestMatch(id, askedOf(id), words) ?? []);
  matches.sort((one, other) => other.weight - one.weight);
  const best = matches[0];
  // What is much less than the best says little: "acte naissance" is not a birth to declare unless it says so.
  const near = matches.filter(({ weight }) => best !== undefined && weight * 2 > best.weight);
  const services = near.map(({ service }) => service);
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
  return { services, by: new Map(near.map(({ service, phrase }) => [service, phrase])), towns: [...new Set(texts)] };
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
  const own = new Set(askedOf(service).flatMap((phrase) => phrase.split(' ')));
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
    if (weight > (best?.weight ?? 0)) best = { service, phrase, taken, weight };
  }
  return best;
}

function alike(word: string, wanted: string): boolean {
  const [one, other] = [singular(word), singular(wanted)];
  if (one === other) return true;
  // Of shorter words a letter makes others: "bonne" is no "benne".
  const most = other.length < 6 ? 0 : other.length < 9 ? 1 : 2;
  // The first letter is seldom wrong, and "danse" is not "panse".
  return most > 0 && one[0] === other[0] && editDistance(one, other, most) <= most;
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}
