import type { ServiceId } from '@beffroi/services/judge';
import { foldName } from '@beffroi/territories';
import { understand } from './service-finder-words.ts';

/** A post is short; whoever writes more is not looked through to the end. */
const MOST_SIGNS = 2000;

/**
 * What towns are asked that none of the services is, in words that services have too. A word stands for itself and its endings (`ferme`: fermée, fermés);
 * those of one line are in the same sentence.
 */
const ELSEWHERE: readonly (readonly string[])[] = [
  ['salle', 'reserv'],
  ['salle', 'lou'],
  ['salle', 'location'],
  ['salle', 'fete'],
  ['room', 'book'],
  ['room', 'rent'],
  ['room', 'hire'],
  ['travaux', 'rue'],
  ['travaux', 'route'],
  ['travaux', 'fini'],
  ['travaux', 'dure'],
  ['travaux', 'devant'],
  ['chantier'],
  ['roadwork'],
  ['road', 'work'],
  ['permis', 'construire'],
  ['declaration', 'prealable'],
  ['horaire'],
  ['ouvert'],
  ['ferme'],
  ['heure', 'ouvr'],
  ['opening', 'hour'],
  ['what', 'time'],
  ['open'],
  ['closed'],
  ['bus'],
];

/** Works for which somebody asks leave to take up the street are a service; those that somebody suffers are none. */
const LEAVE = ['autoris', 'occup', 'benne', 'echafaudage', 'scaffolding', 'skip'];

/** Words that are of a service where somebody wants something, and of a hundred other things where not. */
const WEAK: ReadonlySet<string> = new Set(
  'ecole livre acte aides secours mercredi musique danse sport logement parking garer stationnement perdu voter vote travaux library sofa'.split(
    ' ',
  ),
);

const WANTING = (
  'inscri demand obten dossier carte abonne emprunt prolong renouvel reserv retrouv enlev ramass formulaire regist enrol apply sign borrow renew rid collect ' +
  'procuration bureau macaron tram sac telephone cle portefeuille'
).split(' ');

/**
 * Services that a question is about, as somebody writes it to a town: "Bonjour @mairie, comment inscrire mon fils à la cantine ?". What is asked counts
 * before what is told around it; a question about something else that a town does is about none of them.
 *
 * @returns the likeliest first; empty when none was recognised
 */
export function servicesAsked(question: string): readonly ServiceId[] {
  const text = question
    .slice(0, MOST_SIGNS)
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/@[\w.-]+(?:@[\w.-]+)?/g, ' ')
    .replace(/#/g, ' ');
  const sentences = text.split(/(?<=[.!?…])\s+|\n+/u).filter((sentence) => sentence.trim() !== '');
  const asked = sentences.filter((sentence) => sentence.includes('?'));
  for (const sentence of [...asked, ...sentences.filter((one) => !asked.includes(one))]) {
    const words = foldName(sentence).split(' ');
    if (isElsewhere(words)) return [];
    const { services, by } = understand(sentence.trim());
    const sure = services.filter((service) => !WEAK.has(by.get(service)!) || says(words, WANTING));
    if (sure.length > 0) return sure;
  }
  return [];
}

const says = (words: readonly string[], stems: readonly string[]): boolean =>
  stems.some((stem) => words.some((word) => word.startsWith(stem)));

function isElsewhere(words: readonly string[]): boolean {
  return !says(words, LEAVE) && ELSEWHERE.some((stems) => stems.every((stem) => says(words, [stem])));
}
