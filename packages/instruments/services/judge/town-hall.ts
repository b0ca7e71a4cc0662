import { fold, LETTER_RUNS, Runs, WordMemo } from '@beffroi/reading';
import type { AnnotatedPage, Site } from './annotate.ts';
import { ownNames } from './neighbour.ts';

/**
 * What the site of a town hall speaks of, whoever wrote it: its council and its people, its desks, its schools, its streets. One entry is one matter, however many words
 * name it; what others speak of as well (trade, tourism, works on a house) is not here. Folded.
 */
const MATTERS = {
  mayor: 'maires?',
  deputy: 'adjointe?s?',
  elected: 'elue?s?',
  council: 'conseils? municipa(?:l|ux)|conseill(?:er|ere)s? municipa(?:l|ux|les?)|deliberations?',
  team: '(?:equipe|vie|politique|majorite) municipale|municipalite|oppositions?',
  bulletin: 'bulletins? municipa(?:l|ux)|bulletins?|comptes? rendus?|proces[- ]verba(?:l|ux)',
  order: 'arretes?',
  hall: 'mairies?|hotel de ville|maison commune',
  commune: 'communes?|communa(?:l|le|les|ux)',
  inhabitants: 'habitante?s?|administre?e?s',
  secretary: 'secretari(?:at|aire)|secretaires?',
  civil: 'etat[- ]civil|actes? de (?:naissance|mariage|deces)|livrets? de famille',
  papers: 'cartes? (?:nationales? )?d.identite|passeports?',
  wedding: 'mariages?|pacs|pacser|noces',
  election: 'elections?|electora(?:l|le|les|ux)|voter|bureaux? de vote',
  census: 'recensement|recenser',
  planning: 'urbanisme|plu|plui|permis de construire|declarations? prealables?|cadastre',
  procedures: 'demarches?|formalites',
  canteen: 'cantines?|restauration scolaire|restaurants? scolaires?',
  afterSchool: 'periscolaires?|garderies?|accueils? de loisirs|centres? de loisirs',
  school: 'ecoles?|ecoliers?|scolaires?|scolarite',
  nursery: 'creches?|multi-?accueil|petite enfance|assistantes? maternelles?',
  aid: 'ccas|cias|action sociale|aides? sociales?',
  hire: 'salles? (?:des fetes|polyvalentes?|communales?|municipales?)',
  graveyard: 'cimetieres?|concessions?',
  police: 'polices? municipales?|policiers? municipa(?:l|ux)|gardes?[- ]champetres?',
  works: 'services? techniques?|voirie|cantonniers?|employes? communaux',
  waste: 'ordures|dechets|poubelles?|encombrants|decheteries?',
  library: 'bibliotheques?|mediatheques?',
  associations: 'associations?|associati(?:f|fs|ve|ves)',
} as const;

type Matter = keyof typeof MATTERS;

const NAMES = Object.entries(MATTERS)
  .map(([matter, words]) => `(?<${matter}>${words})`)
  .join('|');
/** One of these names at a place of folded text. */
export const NAMED_HERE = new RegExp(`(?<![a-z])(?:${NAMES})(?![a-z])`, 'y');

const ORDER = Object.keys(MATTERS) as readonly Matter[];

/** What is known of a word by itself: no matter begins with it, or only where others follow, which the text must be asked for. Else it is a matter's number. */
const NONE = -1;
const WITH_OTHERS = -2;

/** First words of the names of several. */
const FIRST_OF_SEVERAL = new RegExp(
  `^(?:${Object.values(MATTERS)
    .flatMap((words) => alternativesOf(words))
    .filter((name) => /[ .-]/.test(name))
    .map((name) => /^[^ .[-]+/.exec(name)![0])
    .join('|')})$`,
);

/** What the alternatives of a pattern are, at its outermost. */
function alternativesOf(pattern: string): readonly string[] {
  return pattern.match(/(?:\((?:[^()]|\([^()]*\))*\)|[^|()])+/g) ?? [];
}

const memo = new WordMemo((word) => {
  if (FIRST_OF_SEVERAL.test(word)) return WITH_OTHERS;
  NAMED_HERE.lastIndex = 0;
  const groups = NAMED_HERE.exec(word)?.groups;
  return groups === undefined ? NONE : ORDER.indexOf(matterOf(groups));
});
const runs = new Runs();

function matterOf(groups: Readonly<Record<string, string | undefined>>): Matter {
  return ORDER.find((matter) => groups[matter] !== undefined)!;
}

/** Matters that a text names, one after the other. Of most words it is known whether they name one: only those that others must follow are looked at in the text. */
export function mattersIn(text: string): readonly Matter[] {
  const found: Matter[] = [];
  let folded: string | null = null;
  const { count, from } = runs.of(text, LETTER_RUNS);
  for (let run = 0, after = 0; run < count; run++) {
    if (from[run]! < after) continue;
    const known = memo.of(runs, run);
    if (known === NONE) continue;
    if (known >= 0) found.push(ORDER[known]!);
    else {
      folded ??= fold(text);
      NAMED_HERE.lastIndex = from[run]!;
      const match = NAMED_HERE.exec(folded);
      if (match === null) continue;
      found.push(matterOf(match.groups!));
      after = NAMED_HERE.lastIndex;
    }
  }
  return found;
}

/** Who governs and who writes: a magazine, a shop or a list of addresses on a town's name speaks of none of them. */
const GOVERNING: ReadonlySet<Matter> = new Set(['mayor', 'deputy', 'elected', 'council', 'team', 'secretary']);

/**
 * A site is a town hall's where so many matters are named, or fewer with one of who governs. On the fixtures sites of town halls name 14 or more; walls, portals and
 * pages of somebody else 10 at most, and pages of somebody else in the town's place 8, and nobody who governs.
 */
const KNOWN_BY = 11;
const KNOWN_WITH_GOVERNING = 5;
/** Matters beside a town hall and its commune or its inhabitants: small sites name nobody who governs. */
const KNOWN_WITH_HALL = 8;

/** So many characters are looked through before asking what the site calls itself, which takes a look at all of its pages: the home page of most says enough. */
const AT_FIRST = 30_000;

/** True where the pages of the town's site show that it is a town hall's: it calls itself one on most of them, or speaks of what town halls speak of. */
export function isTownHall(site: Site): boolean {
  const pages = site.pages
    .filter(({ page: { reach } }) => reach === 'town')
    .toSorted((one, other) => Number(other.home) - Number(one.home));
  return speaksAsTownHall(pages, AT_FIRST) || ownNames(pages).length > 0 || speaksAsTownHall(pages, Number.POSITIVE_INFINITY);
}

/** Looks until it is enough, through so many characters at most. */
function speaksAsTownHall(pages: readonly AnnotatedPage[], most: number): boolean {
  const found = new Set<Matter>();
  let governing = false;
  let looked = 0;
  const look = ({ text }: { readonly text: string }): boolean => {
    for (const matter of mattersIn(text)) {
      found.add(matter);
      governing ||= GOVERNING.has(matter);
    }
    looked += text.length;
    return isEnough() || looked > most;
  };
  const isEnough = (): boolean => {
    const hall = found.has('hall') && (found.has('commune') || found.has('inhabitants'));
    return found.size >= (governing ? KNOWN_WITH_GOVERNING : hall ? KNOWN_WITH_HALL : KNOWN_BY);
  };
  pages.some(({ reading }) => look({ text: reading.title }) || reading.blocks.some(look) || reading.links.some(look));
  return isEnough();
}
