import { fold } from '../fold.ts';
import type { Hint } from './hint.ts';

/** Hashtags of several words that a screen reader would read as one, with their words in capitals where they can be told apart. */
export function hashtagHints(text: string, known: readonly string[]): readonly Hint[] {
  const words = new Set([...USUAL, ...known.flatMap(wordsOf), ...wordsOf(text.replace(/#\S+/gu, ' '))]);
  return [...text.matchAll(/(?<![\p{L}\p{N}&/])#(?<tag>[\p{L}\p{N}_]{2,100})/gu)].flatMap(({ 0: whole, index: start, groups }) => {
    const tag = groups!['tag']!;
    if (!isOneCase(tag)) return [];
    const proposed = inCamelCase(tag, words);
    if (proposed === tag || (proposed === null && tag.replace(/\P{L}/gu, '').length < LONG_WORD)) return [];
    return [{ code: 'hashtag-case' as const, proposed: proposed && `#${proposed}`, start, end: start + whole.length }];
  });
}

/** No French word that stands in a hashtag is longer, nearly. */
const LONG_WORD = 15;

/** `#fetedelaville`, `#FETEDELAVILLE`, `#Fetedelaville`: no capital tells where a word begins. Capitals of a name (CCAS) are one word. */
function isOneCase(tag: string): boolean {
  const letters = tag.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toUpperCase()) return letters.length > 6;
  return letters.slice(1) === letters.slice(1).toLowerCase();
}

/** `JourneesDuPatrimoine`; the letters stay, also their accents. `null` where the words are not known; one known word stays what it is. */
function inCamelCase(tag: string, words: ReadonlySet<string>): string | null {
  const letters = [...tag.normalize('NFC')];
  const lengths = bestCut(
    letters.map((letter) => fold(letter)),
    words,
  );
  if (lengths === null) return null;
  if (lengths.length === 1) return tag;
  if (!isOfSeveral(lengths)) return null;
  const starts = lengths.map((_, word) => lengths.slice(0, word).reduce((sum, length) => sum + length, 0));
  return starts.map((start, word) => capitalised(letters.slice(start, start + lengths[word]!))).join('');
}

/** Words of four letters and more, or a year: "Démarches" is no "dé marches". */
function isOfSeveral(lengths: readonly number[]): boolean {
  return lengths.filter((length) => length > 3).length > 1;
}

/** The fewest words that make up the letters, by their lengths. */
function bestCut(letters: readonly string[], words: ReadonlySet<string>): readonly number[] | null {
  const best: (readonly number[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    let found: readonly number[] | null = null;
    for (let start = Math.max(0, end - 20); start < end; start++) {
      const before = best[start];
      if (before && isWord(letters.slice(start, end).join(''), words) && (found === null || before.length + 1 < found.length))
        found = [...before, end - start];
    }
    best.push(found);
  }
  return best.at(-1)!;
}

const isWord = (text: string, words: ReadonlySet<string>): boolean => words.has(text) || /^\d{1,4}$/.test(text);

function capitalised(letters: readonly string[]): string {
  return letters.map((letter, at) => (at === 0 ? letter.toUpperCase() : letter.toLowerCase())).join('');
}

function wordsOf(text: string): readonly string[] {
  return (text.slice(0, 5000).match(/[\p{L}\p{N}]+/gu) ?? []).map(fold).filter((word) => word.length > 2);
}

/** Words of which hashtags of towns are made. Folded. */
const USUAL =
  `le la les un une de du des l d a au aux en et ou sur sous pour par avec sans dans chez ce cet cette ces mon ma mes notre nos votre vos tous toutes tout
ville villes village mairie maire commune communal communale municipal municipale municipales conseil conseils citoyen citoyens citoyenne quartier quartiers habitants habitant metropole agglo pays region
journee journees jour jours nuit nuits semaine semaines mois annee ete printemps automne hiver noel paques rentree vacances weekend week end fete fetes musique patrimoine culture culturel europeenne europeennes
marche marches festival concert concerts spectacle theatre cinema musee bibliotheque mediatheque exposition expo lecture livre livres jeux jeu jeunes jeunesse enfants enfance famille familles seniors
sport sports sportif piscine stade gymnase course velo velos marathon football rugby natation forum associations association associatif benevoles benevolat
ecole ecoles cantine college lycee creche periscolaire inscriptions inscription emploi formation alternance stage recrutement
travaux travail route rue place parc parcs jardin jardins arbre arbres nature biodiversite climat ecologie environnement energie eau air dechets tri compost recyclage proprete zero plan grand froid
canicule alerte meteo inondation inondations vigilance secours securite police pompiers sante vaccination don sang
transport transports bus tram train gare mobilite mobilites stationnement circulation pietons rues
service services public publics publique agents agent solidarite egalite femmes hommes droits handicap accessibilite inclusion logement social sociale
budget participatif participative participation concertation enquete reunion debat democratie elections election vote voter numerique en ligne
bonne bonnes bon voeux bienvenue merci vivre vie ensemble mieux ici chez nous nouveau nouvelle nouveaux ouvert ouverte france francais francaise`.split(
    /\s+/u,
  );
