import { IN_SEGMENTS, IN_TEXTS, type Sought } from '../../clues/clues.ts';
import {
  celebrates,
  type Ending,
  endingAt,
  goesOn,
  isCalledOut,
  isOneOfMany,
  isPersonal,
  isQuotedAuthor,
  isSpokenAbout,
  isUnfinished,
  type Parting,
} from '../ending.ts';
import { listedLikeness } from '../likeness.ts';
import { isOwners } from '../owners.ts';
import type { PostParts, Segment } from '../parts.ts';
import { remembered } from '../remembered.ts';
import { ANOTHER_MACHINE } from '../rules/persona.ts';
import type { Signature } from '../signature.ts';
import { isNearShift, isOneself, isReceiver, isSubject, resumes } from '../spoken-of.ts';
import { isElsewhere, namedIn, type Standing } from '../taker.ts';
import type { Token } from '../tokens.ts';
import { asWord, CAPITAL, CAPITALS, JOB, NOBODYS, SENTENCE, SMALL, THING, wordOf } from '../word.ts';
import { ASSISTANT, NUMERIQUE, SOUNDS } from '../words/characters.ts';
import { closes, givesThanks, isFormula, isWish } from '../words/closings.ts';
import { isJobNoun } from '../words/jobs.ts';
import { holds, holdsIn, LEAVES, leaves, namesAccount } from '../words/shift.ts';
import { turns } from '../words/turn.ts';
import { type Form, SORT_PIECES } from './form.ts';
import { Piece, pieceOf } from './piece.ts';
import { type FeatureSink, Told } from './sink.ts';
import { innerWords, type Span } from './spans.ts';

/** What is asked once of a whole post. */
export interface Whole {
  readonly parts: PostParts;
  readonly found: Signature | null | undefined;
  readonly flags: readonly Flag[];
  readonly flagPieces: readonly Piece[];
  /** Those that tell most where no list holds a name. */
  readonly ofNames: readonly Piece[];
  /** Something is said of who comes or goes. */
  readonly turning: boolean;
  readonly address: 'personal' | 'said';
  /** What was asked of segments before. */
  readonly facts: (Facts | undefined)[];
  /** What is told alike of all words in one place, and of all of one sort. */
  readonly byPlace: (Told | undefined)[];
  readonly bySort: (Told | undefined)[];
}

/** What may be so of a whole post. */
export type Flag =
  | 'answers'
  | 'I'
  | 'we'
  | 'you'
  | 'holds'
  | 'leaves'
  | 'turn'
  | 'creature'
  | 'heavy'
  | 'quotes all'
  | 'turn I'
  | 'plays I'
  | 'account'
  | 'machine'
  | 'thing'
  | 'sound'
  | 'automatic'
  | 'another'
  | 'greets'
  | 'job'
  | 'hashtag'
  | 'link'
  | 'quotes'
  | 'lines'
  | 'small'
  | 'short'
  | 'long'
  | 'nobody'
  | 'limbs'
  | 'human';

const FIRST = /(?<!\p{L})(?:I|I['’]\p{L}+|[Mm]y|[Mm]e|[Jj]e|[Jj]['’]\p{L}+|[Mm]on(?! ?[-–:,/&\d])|[Mm]a|[Mm]es|[Mm]['’]\p{L}+)(?!\p{L})/u;
const WE = /(?<!\p{L})(?:we|we['’]\p{L}+|our|us|nous|notre|nos|on)(?!\p{L})/iu;
const YOU = /(?<!\p{L})(?:you|you['’]\p{L}+|your|vous|votre|vos|tu|te|ton|ta|tes)(?!\p{L})/iu;
const MACHINE = new RegExp(
  String.raw`bot(?!\p{L})|automat|virtu|conversationn|${NUMERIQUE}|digital|artifici|algorith|${ASSISTANT}|masco|🤖`,
  'iu',
);
/** In capitals: "j'ai" is no machine. */
const ARTIFICIAL = /(?<![\p{L}'’])(?:IA|AI)(?!\p{L})/u;
/** What an animal, a plant or a thing has, and no person: "mes moustaches", "my antlers". */
const LIMBS =
  /(?<!\p{L})(?:m(?:es|on|a)|my) (?:\p{Ll}{2,10} )?(?:pattes?|moustaches|griffes?|plumes?|plumage|ailes?|bec|museau|queue|pelage|poils?|fourrure|cornes?|écailles?|coquille|carapace|crinière|sabots?|nageoires?|branchies|dard|trompe|groin|ronron|terrier|gamelle|croquettes|litière|pétales?|racines?|feuillage|branches?|écorce|tronc|pneus?|roues?|bogies?|wagons?|voitures? de queue|phares?|chenilles|godet|lame|réservoir|circuits?|câbles?|capteurs?|batteries?|voyants?|algorithmes?|processeur|serveurs?|boulons?|essieux|rouages?|aiguilles|coque|hélices?|voiles|ancre|cloches?|tuyaux|robinets?|engrenages?|papiers? de bord|nid|ruche|tanière|socle|cadran|mécanisme|tentacules|antennes|estomacs|pare-brise|rétroviseurs?|klaxon|impériale|paws?|nest|hive|den|lair|(?:top |upper |lower )?deck|plinth|glass case|display case|dial|wipers|bumper|pouch|tentacles|whiskers?|claws?|feathers?|wings?|beak|snout|tail|fur|coat of fur|horns?|antlers?|scales|shell|mane|hooves|hoof|fins?|gills|trunk|stinger|burrow|kennel|kibble|litter tray|petals?|roots?|leaves|branches|bark|tyres?|tires?|wheels?|bogies?|carriages?|headlights?|blades?|hopper|bucket|circuits?|wires?|wiring|sensors?|batter(?:y|ies)|algorithms?|processor|servers?|bolts?|axles?|gears?|cogs?|hull|propellers?|sails?|anchor|bells?|pipes?|taps?|boiler|funnel|pistons?)(?!\p{L})|(?<!\p{L})(?:je|j['’]ai|j['’]étais|I|I['’]ve|me)(?!\p{L})[^.!?\n]{0,60} (?:depuis|since|en|in) 1[0-8]\d\d(?!\d)|(?<!\p{L})(?:\p{L}{3,9} )?(?:cents?|siècles?|\d{3})(?: \p{L}{2,10})? (?:ans )?que (?:je|j['’])|(?<!\p{L})(?:je hante|que je hante|I haunt|(?:quatre|trois|four|three) (?:roues|wheels))(?!\p{L})|(?<!\p{L})(?:[Ss]ix|[Hh]uit|[Ee]ight|[Mm]ille|[Tt]housand) (?:bras|pattes|arms|legs|tentacules|tentacles)(?!\p{L})|I(?:['’]m| am) (?:stuffed|a (?:cartoon|puppet|statue|skeleton))|je suis (?:empaillée?|en peluche|en bronze|en pierre|un vieux|une vieille|de mon état)/iu;
/** A machine says that somebody human will go on, or what it cannot do. */
const HUMAN =
  /(?<!\p{L})(?:(?:conseill(?:er|ère)s?|collègues?|agente?s?|équipe|personne|interlocuteurs?) (?:bien )?humaine?s?|(?:un|une|vrais?|mes) (?:vraie? |collègues )?humaine?s?|(?:a |real |actual |proper )human(?:s|(?: (?:colleague|agent|advis[eo]r|being|team|teammate|operator)s?))?|my humans?|je n['’]ai pas (?:bien )?compris|reformule[rz]|je ne (?:sais|peux|comprends|connais)(?: \p{Ll}{2,10})? que|I (?:can|do) only (?:answer|help|understand|handle)|I (?:didn['’]t|did not|don['’]t) (?:quite )?(?:understand|catch|get) (?:that|your)|try rephrasing|rephrase|(?:tapez|répondez|dites|type|reply|say) [«“"']?(?:\d|oui|yes|stop|menu|aide|help|agent))(?!\p{L})/iu;
const SOUGHT_LIMBS = IN_TEXTS.note(LIMBS);
const SOUGHT_HUMAN = IN_TEXTS.note(HUMAN);
const SOUGHT_FIRST = IN_TEXTS.note(FIRST);
const SOUGHT_WE = IN_TEXTS.note(WE);
const SOUGHT_YOU = IN_TEXTS.note(YOU);
const SOUGHT_MACHINE = IN_TEXTS.note(MACHINE);
const SOUGHT_ARTIFICIAL = IN_TEXTS.note(ARTIFICIAL);
/** Who speaks says that they are a machine. */
const AUTOMATIC =
  /(?<!\p{L})(?:je (?:ne )?suis (?:qu['’])?(?:une? )?|I['’]m (?:only |just )?an? |I am an? |(?:chatting|talking|speaking) (?:with|to) \p{Lu}\p{L}+, an? )(?:ro?bots?|chatbot|bot|automate|programme|IA|AI|(?:assistante?|agente?|conseill(?:er|ère)) (?:virtuel|automat|num[ée]rique|conversationnel|digital)|(?:automated|virtual|digital|AI) (?:assistant|agent|helper))/iu;
/** An animal, a ghost, a heavy vehicle: one of these may speak in play. */
const CREATURE =
  /[\u{1F400}-\u{1F43F}\u{1F638}-\u{1F640}\u{1F980}-\u{1F9AE}\u{1F47B}\u{1F9DC}\u{1F9DF}\u{1F69C}\u{1F69B}\u{1F385}\u{26C4}\u{2603}\u{1F577}\u{1F54A}]/u;
/** What heavy vehicles speak of, whatever they are called: "Gritney Spears". */
const HEAVY =
  /(?<!\p{L})(?:ploughs?|plows?|plowing|gritters?|gritting|salt(?:ing|ed)?|spreader|tonnes?|hopper|saleuses?|chasse-neige|déneigeuse|sel|balayeuse|benne|engine|moteur)(?!\p{L})/iu;
const SOUGHT_HEAVY = IN_TEXTS.note(HEAVY);
const SOUGHT_SOUND = IN_TEXTS.note(SOUNDS);
const SOUGHT_LINK = IN_TEXTS.note(/https?:|bit\.ly/iu);
/** How much of a long post is asked for words of its kind. */
const MOST_ASKED = 1500;

/** What tells of a post, whoever may speak in it. @param found what the rules found; `undefined` when they are not to be known */
export function wholeOf(parts: PostParts, found: Signature | null | undefined): Whole {
  const { clues, segments } = parts;
  const text = parts.text.length > MOST_ASKED ? parts.text.slice(0, MOST_ASKED) : parts.text;
  const isIn = (one: Sought): boolean => clues.of(one) && one.pattern.test(text);
  const flags: Flag[] = [];
  if (parts.answers) flags.push('answers');
  if (isIn(SOUGHT_FIRST)) flags.push('I');
  if (isIn(SOUGHT_WE)) flags.push('we');
  if (isIn(SOUGHT_YOU)) flags.push('you');
  const spoken = flags.length > (parts.answers ? 1 : 0);
  if (greetsSomebody(segments[0])) flags.push('greets');
  if (holds(text, clues, parts.replies)) flags.push('holds');
  if (leaves(text, clues, parts.replies)) flags.push('leaves');
  if (turns(text, clues)) flags.push('turn');
  if (namesAccount(text, clues)) flags.push('account');
  const playful = segments.some((segment) => segment.playful);
  const machine = isIn(SOUGHT_MACHINE) || isIn(SOUGHT_ARTIFICIAL);
  const another = (machine || playful) && ANOTHER_MACHINE.test(text);
  if (machine && !another) flags.push('machine');
  // Where another machine is spoken of, it is nothing that plays.
  if (playful && (!another || segments.some(({ words }) => words.some(({ word }) => (word!.bits & THING) !== 0 && !isMachine(word!)))))
    flags.push('thing');
  if (another) flags.push('another');
  if (isIn(SOUGHT_SOUND)) flags.push('sound');
  if (hasSigns(text) && CREATURE.test(text)) flags.push('creature');
  if (isIn(SOUGHT_HEAVY)) flags.push('heavy');
  if (flags.includes('machine') && AUTOMATIC.test(text)) flags.push('automatic');
  if (segments.some(({ employed }) => employed)) flags.push('job');
  if (text.includes('#')) flags.push('hashtag');
  if (isIn(SOUGHT_LINK)) flags.push('link');
  if (/[«“"]/u.test(text)) flags.push('quotes');
  if (segments[0]?.quoted === true && /^[\s\p{S}]{0,3}[«“"]/u.test(text)) flags.push('quotes all');
  if (text.includes('\n')) flags.push('lines');
  if (!/\p{Lu}/u.test(text)) flags.push('small');
  if (parts.text.length < 60) flags.push('short');
  if (parts.text.length > 220) flags.push('long');
  if (!spoken) flags.push('nobody');
  if (isIn(SOUGHT_LIMBS)) flags.push('limbs');
  if (isIn(SOUGHT_HUMAN)) flags.push('human');
  // What one says of oneself: of one's turn, or as an animal or a thing.
  if (flags.includes('I')) {
    if (flags.includes('turn')) flags.push('turn I');
    if (PLAYED.some((flag) => flags.includes(flag))) flags.push('plays I');
  }
  return {
    parts,
    found,
    flags,
    flagPieces: flags.map(pieceOf),
    address: parts.answers || isPersonal(parts) ? 'personal' : 'said',
    ofNames: OF_NAMES.filter((flag) => flags.includes(flag)).map(pieceOf),
    turning: flags.includes('turn') || flags.includes('holds') || flags.includes('leaves'),
    facts: [],
    byPlace: [],
    bySort: [],
  };
}

const isMachine = asWord(/^(?:l['’])?(?:ro?bots?|chatbots?|automates?|distributeurs?|machines?)$/iu);

/** Where what is told alike is kept. */
function toldAt(tolds: (Told | undefined)[], at: number): Told {
  tolds[at] ??= new Told();
  return tolds[at];
}

/** Whether a text has units as the signs of creatures have: most have none. */
function hasSigns(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= FIRST_SIGN) return true;
  return false;
}
const FIRST_SIGN = 0x2603;

const PLAYED: readonly Flag[] = ['creature', 'heavy', 'thing', 'sound', 'machine', 'limbs', 'human'];
/** What tells most where no list holds a name. */
const OF_NAMES: readonly Flag[] = ['I', 'answers', 'nobody', 'turn I', 'plays I', 'quotes all'];

/** Who is spoken to is named at once: a name at the end is another's. */
const greetsSomebody = (first: Segment | undefined): boolean =>
  first !== undefined &&
  first.words.length > 1 &&
  first.words.length < 5 &&
  (first.last.word!.bits & CAPITAL) !== 0 &&
  first.clues.of(SOUGHT_GREETING) &&
  SOUGHT_GREETING.pattern.test(first.folded);

/** Whether a post speaks of a machine, an animal or a thing, one of which may speak. */
export const playsIn = ({ flags }: Whole): boolean => PLAYING.some((flag) => flags.includes(flag));

const PLAYING: readonly Flag[] = ['machine', 'thing', 'sound', 'limbs', 'human', 'creature'];

/** Tells what is known of some words of a post, whether they are who speaks, and as what. */
export function featuresOf(span: Span, whole: Whole, sink: FeatureSink): void {
  if (span.at < 0) ofHashtag(span, whole, sink);
  else ofWords(span, whole, sink);
  ofRules(span, whole, sink);
}

/** How many words of a post are asked what it speaks of. */
const MOST_OF_POST = 60;

/** Tells what a post speaks of, whoever may speak in it: the same for all its words. */
export function featuresOfPost({ parts: { segments } }: Whole, sink: FeatureSink): void {
  const met = new Set<string>();
  let asked = 0;
  for (const { words } of segments) {
    for (const { kind, word } of words) {
      if (asked++ >= MOST_OF_POST) return;
      if (kind !== 'word') continue;
      const { folded, piece } = word!;
      if (met.has(folded)) continue;
      met.add(folded);
      sink.add(P.inPost, piece);
    }
  }
}

function ofRules({ start, end, forms }: Span, { found }: Whole, sink: FeatureSink): void {
  if (found === undefined) sink.add(P.rulesUnknown);
  else if (found === null) {
    sink.add(P.rulesSilent);
    sink.add(P.rulesSilent, forms[0]!.piece);
  } else {
    const where = found.start === start && found.end === end ? P.same : found.start < end && start < found.end ? P.across : P.elsewhere;
    sink.add(P.rules, where);
    sink.add(P.rules, where, pieceOf(found.kind));
    sink.add(P.rules, where, pieceOf(found.rule));
  }
}

function ofHashtag({ start, end }: Span, { parts: { text }, flags }: Whole, sink: FeatureSink): void {
  const words = innerWords(text.slice(start, end));
  const opens = !/[\p{L}\p{N}]/u.test(text.slice(0, start).replace(/@\S+/gu, ''));
  const place = pieceOf(opens ? 'opens' : /[\p{L}\p{N}]/u.test(text.slice(end).replace(/[@#]\S+|https?:\S+/gu, '')) ? 'within' : 'ends');
  sink.add(P.hashtag);
  sink.add(P.hashtag, place);
  const sorts = new Set(words.flatMap((word) => [`tag ${word}`, ...(isJobNoun(word) ? ['tag job'] : []), ...sortOf(word)]));
  for (const sort of sorts) {
    const piece = pieceOf(sort);
    sink.add(piece);
    sink.add(piece, place);
  }
  const behind = /^(?<gap>[^\p{L}\p{N}]{0,4})(?<word>[\p{L}'’]{0,16})/u.exec(text.slice(end, end + 24))!.groups!;
  sink.add(P.tagGap, gapShapes(behind['gap']!.replace(/\s+/gu, '_')));
  if (opens) sink.add(P.tagThen, wordOf(behind['word']!).piece);
  for (const flag of flags) {
    sink.add(P.tagIn, pieceOf(flag));
    sink.add(P.tagIn, pieceOf(flag), place);
  }
}

function sortOf(word: string): readonly string[] {
  const likeness = listedLikeness(word);
  return likeness === null ? (isOwners(word) ? ['tag owner'] : []) : [`tag name ${likeness}`];
}

/** Pieces of the names of features. */
const P = {
  about: pieceOf('about'),
  across: pieceOf('across'),
  addressee: pieceOf('addressee'),
  answers: pieceOf('answers'),
  away: pieceOf('away'),
  before: pieceOf('before'),
  begin: pieceOf('begin'),
  behind: pieceOf('behind'),
  capitals: pieceOf('capitals'),
  cut: pieceOf('cut'),
  elsewhere: pieceOf('elsewhere'),
  end: pieceOf('end'),
  form: pieceOf('form'),
  fromEnd: pieceOf('from end'),
  fromStart: pieceOf('from start'),
  gap: pieceOf('gap'),
  hashtag: pieceOf('hashtag'),
  here: pieceOf('here'),
  inPost: pieceOf('in'),
  inside: pieceOf('inside'),
  is: pieceOf('is'),
  lastBefore: pieceOf('last before'),
  lengthBefore: pieceOf('length before'),
  like: pieceOf('like'),
  nearShift: pieceOf('near shift'),
  next: pieceOf('next'),
  none: pieceOf(''),
  oneself: pieceOf('oneself'),
  otherAway: pieceOf('other away'),
  otherHere: pieceOf('other here'),
  over: pieceOf('over'),
  personal: pieceOf('personal'),
  place: pieceOf('place'),
  receives: pieceOf('receives'),
  resumes: pieceOf('resumes'),
  rules: pieceOf('rules'),
  rulesSilent: pieceOf('rules silent'),
  rulesUnknown: pieceOf('rules unknown'),
  said: pieceOf('said'),
  same: pieceOf('same'),
  second: pieceOf('second'),
  small: pieceOf('small'),
  subject: pieceOf('subject'),
  tagGap: pieceOf('tag gap'),
  tagIn: pieceOf('tag in'),
  tagThen: pieceOf('tag then'),
  tail: pieceOf('tail'),
  thenWhat: pieceOf('then'),
  thenFirst: pieceOf('then first'),
  twoBehind: pieceOf('two behind'),
  word: pieceOf('word'),
} as const;
const NUMBERS: readonly Piece[] = ['0', '1', '2', '3', '4', '5', '6', '7'].map(pieceOf);

/** The shape of what stands between words: "! 😊 " is "!_E_". */
const SHAPES = new Map([
  ['link', 'L'],
  ['hashtag', 'H'],
  ['mention', 'M'],
  ['emoji', 'E'],
  ['line', 'N'],
  ['space', '_'],
  ['number', '9'],
  ['word', 'w'],
] as const);

function shapeOf(tokens: readonly Token[]): string {
  let shape = '';
  for (let at = Math.max(0, tokens.length - 6); at < tokens.length; at++) {
    const { kind, text } = tokens[at]!;
    shape += kind === 'mark' ? text : SHAPES.get(kind)!;
  }
  if (shape.length < 2 || shape === '._' || shape === ',_') return shape.replace(/[–—―‒−‐]/gu, '-');
  return shape
    .replace(/N_?N+/gu, 'N')
    .replace(/H_(?:H_)*H/gu, 'H')
    .replace(/[–—―‒−‐]/gu, '-')
    .replace(/&(?:gt|lt|amp|quot);/gu, '&');
}

/** What is asked once of a segment, however many words in it may be who speaks. */
interface Facts {
  /** Its place from the beginning, and from the end. */
  readonly at: number;
  readonly fromEnd: number;
  readonly ending: Ending;
  readonly parting: Piece;
  readonly said: Piece;
  /** Parting and what is said before, in one number. */
  readonly saidAt: number;
  /** The shape of the gap before. */
  readonly gap: Piece;
  /** The shape of the gap behind; "end" stands before that of the tail. */
  readonly tail: Piece;
  readonly flags: readonly Piece[];
  /** What stands in the segments before and behind. */
  readonly next: Next | null;
  readonly lengthBefore: Piece | null;
  readonly sorts: readonly (readonly [Piece, Piece])[];
  /** What is told alike of words that begin the segment, of words within it, of all in one place, and of all of one sort. */
  readonly told: readonly [Told, Told];
  readonly byPlace: (Told | undefined)[];
  readonly bySort: (Told | undefined)[];
}

/** What the segment behind is, the shape of the gap before it, and its first word. */
interface Next {
  readonly what: Piece;
  readonly gap: Piece;
  readonly first: Piece;
}

const gapShapes = remembered((shape) => new Piece(shape));

/** The shape of the gap before a segment: it is asked of the segment itself, and of the one before. */
function shapeBefore(segment: Segment): Piece {
  segment.shape ??= gapShapes(shapeOf(segment.gap));
  return segment.shape;
}

function factsOf(whole: Whole, at: number): Facts {
  const { parts, facts } = whole;
  const known = facts[at];
  if (known !== undefined) return known;
  const { segments, tail } = parts;
  const ending = endingAt(parts, at);
  const { before } = ending;
  const next = segments[at + 1];
  const said = before === null ? NOTHING : saidBefore(before);
  const own: Facts = {
    at,
    fromEnd: segments.length - 1 - at,
    ending,
    parting: pieceOf(ending.parting),
    said: SAID[said]!,
    saidAt: PARTINGS.indexOf(ending.parting) * SAID.length + said,
    gap: at === 0 && segments[0]!.gap.length === 0 ? P.begin : shapeBefore(segments[at]!),
    tail: next === undefined ? gapShapes(`end ${shapeOf(tail.length > 5 ? tail.slice(0, 5) : tail)}`) : shapeBefore(next),
    flags: flagsOf(ending),
    next: next === undefined ? null : nextOf(next),
    lengthBefore: before === null ? null : NUMBERS[Math.min(7, before.words.length)]!,
    sorts: sortsAround(before, ending.segment, next, whole),
    told: [new Told(), new Told()],
    byPlace: [],
    bySort: [],
  };
  facts[at] = own;
  return own;
}

function nextOf(next: Segment): Next {
  const { bits } = next;
  const what = (bits & JOB) !== 0 ? 'job' : (bits & NOBODYS) !== 0 ? 'body' : (bits & SENTENCE) !== 0 ? 'sentence' : 'words';
  const { folded, piece } = next.first.word!;
  return { what: pieceOf(what), gap: shapeBefore(next), first: folded.includes(' ') ? new Piece(folded.split(' ')[0]!) : piece };
}

function ofWords(span: Span, whole: Whole, sink: FeatureSink): void {
  const { parts } = whole;
  const { words } = parts.segments[span.at]!;
  const facts = factsOf(whole, span.at);
  const inside = insideOf(words, span.start);
  const behindAt = behindOf(words, span.end);
  const cut = behindAt < 0 && words.at(-1)!.end > span.end;
  const gap = inside > 0 ? P.inside : facts.gap;
  const tail = cut ? P.cut : behindAt >= 0 ? P.word : facts.tail;
  const placeAt = placeOf(inside, behindAt, facts.fromEnd, span.at);
  const place = PLACES[placeAt]!;
  const { sort, sortAt } = span.forms[0]!;
  sink.add(P.tail, tail);
  sink.alike(toldAt(whole.byPlace, placeAt), inPlace, whole, placeAt);
  sink.alike(toldAt(whole.bySort, sortAt), ofSort, whole, sortAt);
  sink.alike(facts.told[inside > 0 ? 1 : 0], ofSegment, facts, inside > 0 ? 1 : 0);
  if (facts.flags.length > 0) {
    sink.alike(toldAt(facts.byPlace, placeAt), flagsInPlace, facts, placeAt);
    sink.alike(toldAt(facts.bySort, sortAt), flagsOfSort, facts, sortAt);
  }
  for (const form of span.forms) {
    sink.alike(
      lookOf(form, facts, whole, placeAt),
      ofLook,
      form,
      facts.saidAt * LOOKS_A_SAYING + placeAt * 2 + (whole.address === 'personal' ? 1 : 0),
    );
    sink.add(form.piece, P.gap, gap);
    sink.add(form.piece, P.tail, tail);
    sink.add(form.piece, facts.parting, tail);
  }
  wordsBefore(words, inside, gap, sink);
  if (behindAt >= 0) wordsBehind(words, behindAt, place, sink);
  ofThese(span, facts, whole, sort, place, sink);
}

/** How many looks there are of one form behind what is said in one way: places, and to whom. */
const LOOKS_A_SAYING = 20;
/** What is told of a form behind the same words in the same place, for all posts: forms are some two hundred, looks of each a thousand at most, and few of them are met. */
const LOOKS: (Told | undefined)[][] = [];

function lookOf({ at }: Form, { saidAt }: Facts, { address }: Whole, placeAt: number): Told {
  LOOKS[at] ??= [];
  const looks = LOOKS[at];
  const look = saidAt * LOOKS_A_SAYING + placeAt * 2 + (address === 'personal' ? 1 : 0);
  looks[look] ??= new Told(true);
  return looks[look];
}

/** What is told of a form in a place, behind what is said, by how they are parted. */
function ofLook({ piece: form }: Form, look: number, sink: FeatureSink): void {
  const saidAt = Math.floor(look / LOOKS_A_SAYING);
  const place = PLACES[Math.floor((look % LOOKS_A_SAYING) / 2)]!;
  const parting = PARTING_PIECES[Math.floor(saidAt / SAID.length)]!;
  sink.add(P.form, form);
  sink.add(form, place);
  sink.add(form, parting, place);
  sink.add(form, look % 2 === 1 ? P.personal : P.said, parting);
  sink.add(form, P.said, SAID[saidAt % SAID.length]!);
}

/** What is told of all words of a post in one place. */
function inPlace({ flagPieces }: Whole, placeAt: number, sink: FeatureSink): void {
  const place = PLACES[placeAt]!;
  sink.add(P.place, place);
  for (const flag of flagPieces) sink.add(flag, place);
}

/** What is told of all words of a post of one sort. */
function ofSort({ flagPieces }: Whole, sortAt: number, sink: FeatureSink): void {
  for (const flag of flagPieces) sink.add(flag, SORT_PIECES[sortAt]!);
}

/** What is told of all words that begin a segment, or that stand within it. */
function ofSegment(facts: Facts, within: number, sink: FeatureSink): void {
  const { at, fromEnd, said, ending, parting } = facts;
  const gap = within === 1 ? P.inside : facts.gap;
  sink.add(P.gap, gap);
  sink.add(P.fromEnd, NUMBERS[Math.min(4, fromEnd)]!);
  sink.add(P.fromStart, NUMBERS[Math.min(4, at)]!);
  sink.add(P.said, said);
  sink.add(P.said, said, gap);
  if (within === 0 && ending.before !== null) {
    const over = ending.before.last.word!.piece;
    sink.add(P.over, over);
    sink.add(P.over, over, parting);
  }
  ofAround(facts, sink);
  for (const flag of facts.flags) sink.add(P.is, flag);
}

function flagsInPlace({ flags }: Facts, placeAt: number, sink: FeatureSink): void {
  for (const flag of flags) sink.add(P.is, flag, PLACES[placeAt]!);
}

function flagsOfSort({ flags }: Facts, sortAt: number, sink: FeatureSink): void {
  for (const flag of flags) sink.add(P.is, flag, SORT_PIECES[sortAt]!);
}

/** What stands in the segments before and behind. */
function ofAround({ next, lengthBefore, sorts }: Facts, sink: FeatureSink): void {
  if (next !== null) {
    sink.add(P.thenWhat, next.what);
    sink.add(P.thenWhat, next.what, next.gap);
    sink.add(P.thenFirst, next.first);
  }
  if (lengthBefore !== null) sink.add(P.lengthBefore, lengthBefore);
  for (const [sort, side] of sorts) sink.add(sort, side);
}

function wordsBefore(words: readonly Token[], inside: number, gap: Piece, sink: FeatureSink): void {
  for (let at = inside - 1; at >= 0 && at >= inside - 3; at--) {
    const word = words[at]!.word!.piece;
    sink.add(P.before, word);
    if (at < inside - 1) continue;
    sink.add(P.lastBefore, word);
    sink.add(P.lastBefore, word, gap, inside === 1 ? P.second : P.none);
  }
}

/** The place of the first word of some words; 0 where they begin with all. */
function insideOf(words: readonly Token[], start: number): number {
  for (let at = 0; at < words.length; at++) if (words[at]!.end > start) return at;
  return 0;
}

/** The place of the word behind; -1 where there is none. */
function behindOf(words: readonly Token[], end: number): number {
  for (let at = 0; at < words.length; at++) if (words[at]!.start >= end) return at;
  return -1;
}

/** Where words stand in their segment, and the segment in its post. */
const PLACES: readonly Piece[] = ['first', 'inner'].flatMap((within) =>
  ['last', 'end', 'near', 'head', 'mid'].map((where) => pieceOf(`${within} ${where}`)),
);

function placeOf(inside: number, behindAt: number, fromEnd: number, at: number): number {
  const within = inside > 0 ? 5 : 0;
  if (fromEnd === 0) return within + (behindAt < 0 ? 0 : 1);
  return within + (fromEnd === 1 ? 2 : at === 0 ? 3 : 4);
}

function wordsBehind(words: readonly Token[], from: number, place: Piece, sink: FeatureSink): void {
  const first = words[from]!.word!.piece;
  sink.add(P.next, first);
  sink.add(P.next, first, place);
  for (let at = from; at < words.length && at < from + 4; at++) sink.add(P.behind, words[at]!.word!.piece);
  if (words[from + 1] !== undefined) sink.add(P.twoBehind, first, words[from + 1]!.word!.piece);
}

const SORTS = { holds: pieceOf('holds'), leaves: pieceOf('leaves'), machine: pieceOf('machine'), thing: pieceOf('thing') } as const;
const [BEFORE, OWN, NEXT] = [pieceOf('b'), pieceOf('o'), pieceOf('n')];

/** What words of who holds the account, and of what speaks, segments have: only what the whole post has is looked for. */
function sortsAround(
  before: Segment | null,
  own: Segment,
  next: Segment | undefined,
  { flags, parts }: Whole,
): readonly (readonly [Piece, Piece])[] {
  const isHeld = flags.includes('holds');
  const isLeft = flags.includes('leaves');
  const isMachine = flags.includes('machine');
  if (!isHeld && !isLeft && !isMachine && !flags.includes('thing')) return [];
  const sorts: (readonly [Piece, Piece])[] = [];
  for (const segment of [before, own, next]) {
    if (segment === null || segment === undefined) continue;
    const side = segment === before ? BEFORE : segment === next ? NEXT : OWN;
    if (isHeld && holdsIn(segment.text, parts.clues)) sorts.push([SORTS.holds, side]);
    if (isLeft && LEAVES.test(segment.text)) sorts.push([SORTS.leaves, side]);
    if (isMachine && (MACHINE.test(segment.text) || ARTIFICIAL.test(segment.text))) sorts.push([SORTS.machine, side]);
    if (segment.words.length < 12 && segment.playful) sorts.push([SORTS.thing, side]);
  }
  return sorts;
}

const ENDING_FLAGS: readonly (readonly [Piece, (ending: Ending) => boolean])[] = (
  [
    ['called', isCalledOut],
    ['celebrates', celebrates],
    ['unfinished', isUnfinished],
    ['many', isOneOfMany],
    ['quoted', ({ gap }: Ending) => gap.quoted],
    ['inside', ({ segment }: Ending) => segment.quoted],
    ['author', isQuotedAuthor],
    ['credit', ({ gap }: Ending) => gap.credit],
    ['touches', ({ gap }: Ending) => gap.touches && gap.mark !== null],
    ['goes on', ({ before, gap }: Ending) => before !== null && !gap.sentence && goesOn(before.last.text)],
    ['number before', ({ before }: Ending) => before?.last.kind === 'number'],
    ['capital before', ({ before }: Ending) => before !== null && before.words.length > 1 && (before.last.word!.bits & CAPITAL) !== 0],
    ['cut', ({ parts }: Ending) => parts.cut],
  ] as const
).map(([name, is]) => [pieceOf(name), is] as const);

function flagsOf(ending: Ending): readonly Piece[] {
  const flags: Piece[] = [];
  for (const [flag, is] of ENDING_FLAGS) if (is(ending)) flags.push(flag);
  return flags;
}

function isSo(flag: Piece, sort: Piece, place: Piece, sink: FeatureSink): void {
  sink.add(P.is, flag);
  sink.add(P.is, flag, sort);
  sink.add(P.is, flag, place);
}

/** What is asked of these words alone. */
function ofThese(
  { start, end }: Span,
  { ending, parting }: Facts,
  { ofNames, turning }: Whole,
  sort: Piece,
  place: Piece,
  sink: FeatureSink,
): void {
  const { parts } = ending;
  const text = parts.text.slice(start, end);
  const space = text.indexOf(' ');
  const first = space < 0 ? text : text.slice(0, space);
  const last = space < 0 ? text : text.slice(text.lastIndexOf(' ') + 1);
  const { bits } = wordOf(first);
  if (parts.isAddressee(first)) isSo(P.addressee, sort, place, sink);
  if (isSpokenAbout(ending, last)) isSo(P.about, sort, place, sink);
  if (isSubject(parts.text, end)) {
    sink.add(P.is, P.subject);
    if (parts.answers) sink.add(P.is, P.subject, sort, P.answers);
    else sink.add(P.is, P.subject, sort);
    sink.add(P.is, P.subject, place);
  }
  if (isOneself(parts.text, start, parts.clues)) isSo(P.oneself, sort, place, sink);
  ofStanding(start, parts, sort, place, sink);
  const likeness = pieceOf(wordOf(first).likeness);
  sink.add(P.like, likeness, place);
  sink.add(P.like, likeness, parting);
  for (const flag of ofNames) sink.add(P.like, likeness, flag);
  if (isNearShift(parts.text, start, end, parts.clues)) isSo(P.nearShift, sort, place, sink);
  // Nobody is given an account of which nothing is said.
  if (turning) {
    if (isReceiver(parts.text, start)) isSo(P.receives, sort, place, sink);
    if (resumes(parts.text, end)) isSo(P.resumes, sort, place, sink);
  }
  if (space < 0 && (bits & CAPITALS) !== 0) isSo(P.capitals, sort, place, sink);
  if ((bits & SMALL) !== 0) isSo(P.small, sort, place, sink);
}

/** Where who is named stands towards the account, and whether another is here or away. */
function ofStanding(start: number, parts: PostParts, sort: Piece, place: Piece, sink: FeatureSink): void {
  const named = namedIn(parts);
  if (named.length === 0) return;
  const own = named.find((one) => one.start === start);
  if (own !== undefined) isSo(STANDINGS[own.standing], sort, place, sink);
  const isHere = own !== undefined && !isElsewhere(own.standing);
  for (const { start: from, standing } of named) {
    if (from === start) continue;
    sink.add(isElsewhere(standing) ? P.otherAway : P.otherHere, own === undefined ? P.none : isHere ? P.here : P.away);
    return;
  }
}

const STANDINGS: Readonly<Record<Standing, Piece>> = {
  holds: pieceOf('holds it'),
  on: pieceOf('is on'),
  given: pieceOf('given it'),
  said: pieceOf('said here'),
  later: pieceOf('later'),
  away: pieceOf('away'),
};

const SOUGHT_GREETING = IN_SEGMENTS.note(
  /^(?:hello|hi|hey|hiya|bonjour|bonsoir|salut|coucou|dear|cher|chere|chers|morning|evening|good (?:morning|evening|afternoon))(?: |$)/u,
);

/** What may be said before who signs, and what may part them. */
const SAID: readonly Piece[] = ['nothing', 'closing', 'wish', 'thanks', 'formula', 'greeting', 'words'].map(pieceOf);
const NOTHING = 0;
const PARTINGS: readonly Parting[] = ['start', 'strong', 'closing', 'thanks', 'line', 'wish', 'sentence', 'emoji', 'link', 'none'];
const PARTING_PIECES: readonly Piece[] = PARTINGS.map(pieceOf);

/** What a segment says before who signs, by its place. */
function saidBefore(segment: Segment): number {
  if (closes(segment)) return 1;
  if (isWish(segment)) return 2;
  if (givesThanks(segment)) return 3;
  if (isFormula(segment)) return 4;
  return segment.clues.of(SOUGHT_GREETING) && SOUGHT_GREETING.pattern.test(segment.folded) ? 5 : 6;
}
