import { tokenise } from '@beffroi/reading';

/** Who does what a verb says, as far as a pronoun tells: the list (`we`), anybody (`one`), who reads (`you`), somebody else (`they`); `named` where no pronoun stands before it. */
type Person = 'we' | 'one' | 'you' | 'they' | 'named';

/** When it is done, and whether it is only thought of. */
type Tense = 'present' | 'future' | 'conditional' | 'imperfect' | 'perfect';

/** One verb of a sentence that has a person and a tense. */
export interface Verb {
  /** Folded. */
  readonly word: string;
  readonly tense: Tense;
  readonly person: Person;
  readonly negated: boolean;
  /** Whether no word before it in its clause makes it depend on another (« qui », « quand », « si »). */
  readonly main: boolean;
  /** Whether it is what somebody says, hopes or announces: « on nous dit que la fibre arrivera ». */
  readonly reported: boolean;
  /** Where it stands in the sentence. */
  readonly start: number;
  readonly end: number;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const SUBJECTS: ReadonlyMap<string, Person> = new Map<string, Person>([
  ['je', 'we'],
  ['j', 'we'],
  ['nous', 'we'],
  ['on', 'one'],
  ['vous', 'you'],
  ['tu', 'you'],
  ...['il', 'ils', 'elle', 'elles', 'ca', 'cela', 'ceci', 'celui', 'celle', 'personne', 'rien'].map((word) => [word, 'they'] as const),
]);
/** What stands between a subject and its verb. */
const CLITICS = setOf('ne n me m te t se s le la l les lui leur y en nous vous');
const NO_VERB = setOf(
  'a de d du des au aux et ou ni mais qui que qu dont pour par sans sur sous avec chez dans tous toutes tout toute aussi meme memes seul seule un une pas plus deux trois autres la bas ci',
);
/** After these « nous » and « vous » are no subjects: « chez nous », « il nous faut ». */
const OBJECTS_AFTER = setOf('chez avec pour a de d par sans entre contre vers sur parmi devant derriere');
const DEPENDS = setOf('qui que qu dont ou si quand lorsque lorsqu comme comment puisque puisqu parce');
const REPORTS =
  /^(?:dis?t?|disent|disait|promet|promettait|promettent|promis|annonc\p{L}*|assur(?:e|ent|ait)|affirm\p{L}*|jur(?:e|ent|ait)|cro(?:is|it|yons|ient)|pens(?:e|ent|ons|ait)|esper\p{L}*|raconte|racontait|parait)$/u;
const NEGATIONS = setOf('pas plus jamais rien guere personne aucun aucune');
const ADVERBS = setOf(
  'deja bien aussi toujours enfin meme trop souvent encore donc jamais pas plus beaucoup peu vraiment tout ainsi toutefois alors',
);
const AUXILIARIES = setOf('ai as a avons avez ont suis es est sommes etes sont');
/** « camera », « vrai », « environs » end as futures do. */
const NO_FUTURE = setOf(
  'camera opera supra infra extra intra para tiara vrai essai delai balai geai quai mai lai trai ultra contra flora sahara patrons environs marrons barons girons jurons clairons avions chiffons horizons assez nez chez rez cameras esperons considerons ignorons preferons admirons',
);
const FUTURE = /^\p{L}{1,}(?:r(?:ai|as|a|ons|ez|ont))$/u;
/** Stems in « r » whose imperfect looks like a conditional: « tirait », « montrait ». */
const IMPERFECT_IN_R =
  /(?:^(?:ti|du|en|attir|mont|demont|ouv|rouv|couv|decouv|of|souf|cou|mou|ju|assu|rassu|mesu|figu|augu|procu|respi|desi|admi|reti)|ent|ontr|ouv|ssu|sesp|per|ider|nor|par|clar|lior|istr|eger|iber|oper|ibr|epar|ffr|gur|quer|ger)r(?:ait|aient|ions|iez|ais)$/u;
const CONDITIONAL = /^\p{L}*(?:[eiuyadtvr])r(?:ais|ait|ions|iez|aient)$/u;
const IMPERFECT = /^\p{L}{3,}(?:ait|aient)$/u;
const NO_IMPERFECT = setOf(
  'fait refait satisfait parfait imparfait portrait extrait retrait souhait forfait bienfait attrait trait abstrait distrait connait parait plait nait disparait reconnait renait apparait comparait meconnait lait sait mefait soit surfait',
);

/** A sentence with what it quotes left out, of the same length; one that is quoted as a whole keeps its words. */
export function withoutQuotes(text: string): string {
  const without = text.replaceAll(/«[^»]*»|"[^"]*"|“[^”]*”/gu, (quoted) => ' '.repeat(quoted.length));
  return /\p{L}/u.test(without) ? without : text;
}

/** All verbs of a sentence that have a person and a tense, as far as their endings and what stands beside them tell; words are not parsed. */
export function verbsOf(whole: string): Verb[] {
  const text = withoutQuotes(whole);
  const { words, breaks, starts, ends } = tokenise(text);
  const verbs: Verb[] = [];
  const taken = new Set<number>();
  const add = (at: number, from: number, person: Person, tense: Tense): void => {
    if (taken.has(at)) return;
    taken.add(at);
    const clause = clauseOf(words, breaks, from);
    verbs.push({
      word: words[at]!,
      tense,
      person,
      negated: isNegated(words, breaks, at, person),
      main: clause === null,
      reported: clause !== null && /^qu/u.test(words[clause]!) && REPORTS.test(words[clause - 1] ?? ''),
      start: starts[at]!,
      end: ends[at]!,
    });
  };
  for (let i = 0; i < words.length; i++) {
    const subject = SUBJECTS.get(words[i]!);
    if (subject === undefined || !isSubject(words, breaks, i)) continue;
    let at = i + 1;
    while (at < words.length && breaks[at] === 0 && CLITICS.has(words[at]!) && !(words[at] === 'en' && words[at + 1] === 'ligne')) at++;
    // « on nous propose une borne »: what is done to us, somebody else does.
    const person = subject === 'one' && words.slice(i + 1, at).includes('nous') ? 'they' : subject;
    const tense = at < words.length && breaks[at] === 0 ? tenseOf(words, at, words[i]!) : null;
    // « on va se battre »: what follows is done, later.
    const later = tense === 'present' && (person === 'we' || person === 'one') && NEAR.has(words[at]!) ? infinitiveAt(words, at + 1) : null;
    if (later !== null) add(later, i, person, 'future');
    else if (tense !== null) add(at, i, person, tense);
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    // « ne répond pas », « n’a plus »: whatever stands so is a verb.
    if ((word === 'ne' || word === 'n') && i + 1 < words.length) {
      let at = i + 1;
      while (at < words.length && CLITICS.has(words[at]!)) at++;
      if (at < words.length && !NEGATIONS.has(words[at]!) && !/(?:er|ir|re)$/u.test(words[at]!))
        add(at, i, 'named', endingOf(words[at]!) ?? 'present');
    } else if (isFuture(word) && !isNoun(words, breaks, i)) add(i, i, 'named', 'future');
    else if (isConditional(word) && !isNoun(words, breaks, i)) add(i, i, 'named', 'conditional');
    else if (IMPERFECT.test(word) && !NO_IMPERFECT.has(word) && !isNoun(words, breaks, i)) add(i, i, 'named', 'imperfect');
  }
  return verbs.sort((a, b) => a.start - b.start);
}

/** Whether a word says what will be done. */
function isFuture(word: string): boolean {
  return FUTURE.test(word) && !NO_FUTURE.has(word);
}

function isConditional(word: string): boolean {
  return CONDITIONAL.test(word) && !IMPERFECT_IN_R.test(word) && !NO_IMPERFECT.has(word);
}

function endingOf(word: string): Tense | null {
  if (isFuture(word)) return 'future';
  if (isConditional(word)) return 'conditional';
  if (IMPERFECT.test(word) && !NO_IMPERFECT.has(word)) return 'imperfect';
  return null;
}

/** « le trait », « la caméra ». */
const BEFORE_NOUNS = setOf('le la un une du au ce cet cette ma mon sa son notre votre leur des ces chaque aucun aucune');
function isNoun(words: readonly string[], breaks: Uint8Array, at: number): boolean {
  return (
    at > 0 && breaks[at] === 0 && BEFORE_NOUNS.has(words[at - 1]!) && !/^(?:la|le|leur)$/u.test(words[at - 1]!) && !/^ser/u.test(words[at]!)
  );
}

const NEAR = setOf('va vais allons');

/** The infinitive behind a verb, over what may stand between. */
function infinitiveAt(words: readonly string[], from: number): number | null {
  let at = from;
  while (at < words.length && at < from + 4 && (CLITICS.has(words[at]!) || ADVERBS.has(words[at]!))) at++;
  return /(?:er|ir|re|oir)$/u.test(words[at] ?? '') ? at : null;
}

const NOUN_BEFORE = setOf('une la chaque par toute autre seule cette d de premiere meme quelque aucune derniere en pour a grande');

/** « nous » is a subject where a verb of its own follows, « vous » likewise. */
function isSubject(words: readonly string[], breaks: Uint8Array, i: number): boolean {
  const word = words[i]!;
  const before = breaks[i] === 0 ? (words[i - 1] ?? '') : '';
  if ((word === 'personne' || word === 'rien') && breaks[i] === 0 && NOUN_BEFORE.has(before)) return false;
  if (word !== 'nous' && word !== 'vous') return !(OBJECTS_AFTER.has(before) && /^(?:elles?|personne|rien|ca|cela)$/u.test(word));
  if (OBJECTS_AFTER.has(before)) return false;
  return !(SUBJECTS.has(before) && before !== 'personne' && before !== 'rien') && before !== 'rendez';
}

/** What the word behind a subject says, by its ending; `null` where it is no verb of that subject’s. */
function tenseOf(words: readonly string[], at: number, subject: string): Tense | null {
  const word = words[at]!;
  const ending = endingOf(word);
  if (subject === 'nous') {
    if (!/(?:ons|ions|sommes)$/u.test(word)) return null;
  } else if (subject === 'vous') {
    if (!/(?:ez|etes|faites|dites)$/u.test(word)) return null;
  } else if (NO_VERB.has(word) && !(word === 'a' && subject !== 'personne' && subject !== 'rien')) return null;
  if (ending !== null) return ending;
  if (
    /^(?:je|j|nous|vous|tu)$/u.test(subject) &&
    /(?:[^f]ais|ions|iez)$/u.test(word) &&
    !/^(?:sais|vais|connais|plais|nais|hais)$/u.test(word)
  )
    return 'imperfect';
  if ((subject === 'personne' || subject === 'rien') && !/(?:e|t|d|a)$|^pourra/u.test(word)) return null;
  if (
    subject === 'personne' &&
    /^(?:agee|seule|isolee|handicapee|malade|physique|morale|referente|dediee|formee|ressource|chargee|responsable)$/u.test(word)
  )
    return null;
  if (/^(?:celui|celle|celles|ceux)$/u.test(subject) && !/^(?:a|est|fait|sait|peut|veut)$/u.test(word)) return null;
  return AUXILIARIES.has(word) && hasParticiple(words, at) ? 'perfect' : 'present';
}

function hasParticiple(words: readonly string[], at: number): boolean {
  let next = at + 1;
  while (next < words.length && ADVERBS.has(words[next]!)) next++;
  const word = words[next] ?? '';
  return (
    /^(?:ai|as|a|avons|avez|ont)$/u.test(words[at]!) &&
    /\p{L}{2,}(?:e|i|u|is|it|ert)e?s?$/u.test(word) &&
    !/^(?:une|le|les|ete|des|deux|cette|notre|votre|quatre|entre|comme|autre|chaque|mille|onze|douze|quinze|trente|personne|depuis|envie|qui|confiance|ici|droite?s?)$/u.test(
      word,
    )
  );
}

/** Whether the verb is denied: « ne … pas »; in plain talk « on capte rien ». */
function isNegated(words: readonly string[], breaks: Uint8Array, at: number, person: Person): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 4 && breaks[k + 1] === 0; k--) {
    if (words[k] === 'ne' || words[k] === 'n') return !['que', 'qu'].includes(words[at + 1] ?? '');
    if (!CLITICS.has(words[k]!)) break;
  }
  return person !== 'named' && breaks[at + 1] === 0 && /^(?:pas|rien|jamais)$/u.test(words[at + 1] ?? '');
}

/** The place of the word that makes a clause depend on another; `null` for a main clause. */
function clauseOf(words: readonly string[], breaks: Uint8Array, at: number): number | null {
  if (breaks[at] !== 0) return null;
  for (let k = at - 1; k >= 0 && k >= at - 8; k--) {
    if (DEPENDS.has(words[k]!)) return k;
    if (breaks[k] !== 0) break;
  }
  return null;
}
