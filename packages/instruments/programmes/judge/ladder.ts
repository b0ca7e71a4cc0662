import { tokenise } from '@beffroi/reading';
import type { Annotated, Found } from './annotate.ts';
import { COUNT, type Exactness, exactness, saysWhen } from './sense/exact.ts';
import { isToDo } from './sense/goes-on.ts';
import { isPutOff, isRejected } from './sense/minutes.ts';
import { type Verb, verbsOf, withoutQuotes } from './sense/verbs.ts';
import type { Commitment } from './verdict.ts';

/** Verbs of a sentence that tells how things are: what is told is no promise. */
const TELLS = new Set(
  'est suis sont etait etaient ont avons avez avait avaient fait font existe permet peut met ferme explique arrive tombe declare doit reste manque devient dit veut va vont faut savons voyons constatons croyons pensons attend marche utilise dispose compte consomme paie coute renvoie remplit plante repond rend perd dort fascine menace rame bloque ralentit renonce hesite craint souffre subit connait vit habite prefere reclame semble parait vaut suffit depend appartient gaspille profite beneficie passe traine finit disparait recule exclut empeche croule deborde sature decourage voit entend trouve comprend court veille recu vante sert ignore ajoute achete contribue croit rappelle regrette temoigne raconte deplore denonce'.split(
    ' ',
  ),
);
/** Words that end as verbs of the third person plural do, and are none. */
const NOUNS = new Set(
  'parent agent client patient talent argent absent recent different content permanent intelligent urgent frequent accident president adherent resident pertinent ent souvent vent'.split(
    ' ',
  ),
);
/** The imperfect, folded: « appelait », « passaient »; not the conditional, nor « extrait », « portrait », « refait ». */
const WAS = /^(?!refait$|satisfait$|parfait$|portrait$|extrait$|retrait$|souhait$|forfait$|bienfait$|attrait$)\p{L}{3,}[^r](?:ait|aient)$/u;
/** What a clause begins with that tells of a thing, not of the state of things: « pour ceux qui veulent ». */
const RELATIVE = new Set('qui que qu dont ou si quand lorsque comme comment'.split(' '));
/** What stands before a noun: « le compte », « la veille », « un seul compte » are no verbs. */
const DETERMINERS = new Set(
  'le la les l un une du au aux de d ce cet cette ces mon ma son sa ses leur leurs notre votre nos vos seul seule nouveau nouvelle meme chaque tout toute'.split(
    ' ',
  ),
);
/** Verbs that end as adverbs do. */
const VERBS_IN_MENT = new Set('consomment ferment forment aiment estiment nomment affirment dorment expriment resument'.split(' '));

/** What is known of a sentence beside its words. */
export interface Standing {
  /** Whether it lies behind, or is asked: the record of a mandate, a question, a prompt of a dialogue. */
  readonly past: boolean;
  /** Whether the statement names a thing that can be done: a direction towards it is then a measure. */
  readonly names: boolean;
  /** The words of the heading above, which may say when. */
  readonly heading: string;
  /** The introduction of the list that it is an item of: « Nous étudierons : », « Ce qui ne va pas : ». */
  readonly introduction?: string;
  /** The line that is set like a heading over it: « Ce qui est fait ». */
  readonly over?: string;
  /** Whether the document tells a day to come as if it were now: its present promises. */
  readonly told?: boolean;
  /** Whether it stands above others, as a heading or the introduction of a list: unless it promises itself, it only names them. */
  readonly above?: boolean;
  /** Whether its row of a table says what it costs or whose it is. */
  readonly costed?: boolean;
  /** Whether it only goes on from the sentence before: unless it promises, it tells. */
  readonly goesOn?: boolean;
}

/** What decided how far a statement commits, in the order in which it is asked. */
export type RungReason =
  | 'behind'
  | 'asked'
  | 'counted'
  | 'others'
  | 'above'
  | 'put-off'
  | 'refused'
  | 'pressed'
  | 'opposed'
  | 'told-day'
  | 'told'
  | 'told-wish'
  | 'maybe'
  | 'wished'
  | 'intended'
  | 'course'
  | 'promised';

/** How far the rules say that a statement commits, and what they go by. */
export interface Rung {
  readonly rung: Commitment;
  readonly reason: RungReason;
  /** What makes it exact; `null` where nothing does. */
  readonly exact: Exactness | null;
  /** Whether it begins with an act or says what will be. */
  readonly promising: boolean;
  /** The first wording of the ladder that governs it; empty without one. */
  readonly first: string;
  readonly verbs: readonly Verb[];
}

/**
 * How far a statement commits: 0 mention · 1 intention · 2 measure · 3 measure with a date, an amount, a number or an owner. What lies behind
 * (a balance-sheet, what others did) or only tells how things are is a mention; a thing named without a verb in a list of proposals is a measure.
 */
export function commitmentOf(sentence: Annotated, standing: Standing): Commitment {
  return rungOf(sentence, standing).rung;
}

/** The same, with what decided it. */
export function rungOf(
  sentence: Annotated,
  { past, names, heading, introduction = '', over = '', told = false, above = false, costed = false, goesOn = false }: Standing,
): Rung {
  const { text, found } = sentence;
  const verbs = verbsIn(sentence);
  const promising = promises(sentence, verbs);
  const rungs = (rung: string): readonly Found[] => found.filter(({ purpose }) => purpose.of === 'ladder' && purpose.rung === rung);
  const measures = rungs('measure');
  const governs = (one: Found): boolean =>
    !PURPOSE.test(text.slice(0, one.start)) &&
    !/(?:\bpas\s|\b(?:salle|heure|bourse|bureau|permanence)s?\s+d['’])\s*$/iu.test(text.slice(0, one.start));
  const intentions = rungs('intention').filter(governs);
  const courses = rungs('course').filter(governs);
  const first = [...measures, ...intentions, ...courses].sort((a, b) => a.from - b.from)[0];
  const exact = exactness(promised(text, promising), heading, costed || rungs('date').length > 0 || rungs('owner').length > 0);
  const by = (rung: Commitment, reason: RungReason): Rung => ({ rung, reason, exact, promising, first: rungNameOf(first), verbs });
  if (past || DONE.test(introduction)) return by(0, 'behind');
  if (/\?\s*»?\s*$/u.test(text) && !SUGGESTS.test(text)) return by(0, 'asked');
  if (INDICATOR.test(text)) return by(0, 'counted');
  if (isOthers(text, verbs)) return by(0, 'others');
  if (above && !promising) return by(0, 'above');
  if (isPutOff(text)) return by(1, 'put-off');
  if (isRejected(text) || REFUSED.test(text)) return by(2, 'refused');
  if (PRESSES.test(text) && !verbs.some(hasDone) && !/\b20[1-4]\d\b/u.test(text)) return by(1, 'pressed');
  if (verbs.some((verb) => isRefusal(verb, text))) return by(2, 'refused');
  if (OPPOSES.test(text)) return by(exact !== null && /\b20[1-4]\d\b/u.test(text) ? 3 : 2, 'opposed');
  if (told && !BEHIND.test(text)) return by(exact === null ? 2 : 3, 'told-day');
  const dated = saysWhen(heading) && !PERFECT.test(text) && !verbs.some(hasDone);
  const wishing =
    (WISH.test(text) || PONDERED.test(text) || MINDED.test(text) || MAYBE.test(text) || verbs.some(isWish)) && !isSpeltOut(text, verbs);
  if (
    !dated &&
    !promising &&
    (goesOn || rungs('record').length > 0 || [heading, introduction, over].some((line) => TOLD_BELOW.test(line)) || tells(text, verbs))
  ) {
    if (TODAY.test(text)) return by(0, 'told');
    return wishing || intentions.some(({ start, end }) => WISHES.test(text.slice(start, end))) ? by(1, 'told-wish') : by(0, 'told');
  }
  const acting = acts(text, verbs, [...intentions, ...courses]);
  // What comes first governs: « étudier la création » is an intention, « créer un plan pour améliorer » a measure. A later act in the future outdoes a need that is told before it.
  if (MAYBE.test(text) || SUGGESTS.test(text)) return by(1, 'maybe');
  if ((wishing || [heading, introduction, over].some((line) => WISHED_BELOW.test(line))) && !acting) return by(1, 'wished');
  if (first !== undefined && intentions.includes(first) && !acting) return by(1, 'intended');
  if (first !== undefined && courses.includes(first) && !names && measures.length === 0) return by(1, 'course');
  return by(exact === null ? 2 : 3, 'promised');
}

function rungNameOf(found: Found | undefined): string {
  return found?.purpose.of === 'ladder' ? found.purpose.rung : '';
}

/** « Le Département gère les collèges », « Le site, parlons-en »: what another body does, or what is only brought up. */
function isOthers(text: string, verbs: readonly Verb[]): boolean {
  return BROUGHT_UP.test(text) || (OTHER_BODY.test(text) && !verbs.some(({ person }) => person === 'we' || person === 'one'));
}

/** « Nous tenons à ce que les comptes se lisent : un résumé, et le reste sur internet »: a wish, then what there will be for it. */
function isSpeltOut(text: string, verbs: readonly Verb[]): boolean {
  const colon = THINGS.exec(text)?.index ?? -1;
  return verbs.some(({ person, end }) => person === 'we' && end <= colon);
}

/** Whether a verb in the future says what will be done, beside those that only wish. */
function acts(text: string, verbs: readonly Verb[], wishes: readonly Found[]): boolean {
  const ranges = [WISH, PONDERED, MINDED].map((shape) => shape.exec(text)).filter((found) => found !== null);
  const wishing = [...wishes, ...ranges.map(({ index, 0: said }) => ({ start: index, end: index + said.length }))];
  return verbs.some(
    (verb) =>
      verb.tense === 'future' &&
      !verb.reported &&
      !isWish(verb) &&
      !wishing.some(({ start, end }) => verb.start >= start && verb.start < end),
  );
}

/**
 * The clauses of a sentence that may hold what a promise is exact in: where one promises and another only tells, what is counted in what is told binds nothing (« Nous avons trois
 * écoles : nous les équiperons »).
 */
function promised(text: string, promising: boolean): string {
  const clauses = text.split(/(?<=\s?[;:])\s|(?<=\p{L}),\s(?=(?:mais|or|nous|je|j['’]|on)\s?\p{L})/u);
  if (!promising || clauses.length < 2) return text;
  const read = clauses.map((clause) => ({ clause, verbs: verbsOf(clause) }));
  if (!read.some(({ verbs }) => verbs.some(isPromise))) return text;
  return read
    .filter(({ clause, verbs }) => verbs.some(isPromise) || !tells(clause, verbs))
    .map(({ clause }) => clause)
    .join(' ');
}

/** Whether a verb promises; what hangs on a main clause that denies does not: « ce n’est pas à une machine de décider qui aura une place ». */
function isPromised(verbs: readonly Verb[]): boolean {
  const denied = verbs.find((verb) => verb.main && verb.negated && isTold(verb));
  return verbs.some(
    (verb) => isPromise(verb) && !(denied !== undefined && !verb.main && verb.tense === 'future' && verb.start > denied.start),
  );
}

/** What somebody will do, or does by contract: « nous arrêtons », « on garde », « j’achète ». */
function isPromise({ tense, person, main, negated, reported, word }: Verb): boolean {
  if (tense === 'future') return !reported;
  if (tense !== 'present' || !main) return false;
  return person === 'we'
    ? !STATES.has(word) && !PONDERS.test(word)
    : person === 'one' && !negated && !STATES.has(word) && !PONDERS.test(word);
}

/** « J’ai écrit au préfet », « Nous avons ouvert en 2022 »: what one did is told, below a date too. */
function hasDone({ person, tense, main }: Verb): boolean {
  return main && tense === 'perfect' && (person === 'we' || person === 'one');
}

/** « je n’en veux pas », « on ne veut pas de l’antenne »: what one will not have is no wish. */
function isRefusal({ person, main, negated, tense, word, end }: Verb, text: string): boolean {
  return (
    /^\s+pas(?!\p{L})/u.test(text.slice(end)) &&
    (person === 'we' || person === 'one') &&
    main &&
    negated &&
    tense === 'present' &&
    /^(?:veux|veut|voulons)$/u.test(word)
  );
}

/** What is only thought of: by the list itself, or as what might be. */
function isWish({ tense, person, main, negated, word }: Verb): boolean {
  if (tense === 'conditional') return main && !/^(?:devrai|aurai|auri|devri)/u.test(word);
  return (person === 'we' || person === 'one') && main && !negated && (tense === 'present' || tense === 'future') && PONDERS.test(word);
}

/** Whether a sentence begins with an act (« créer », « création ») or speaks of what will be. */
export function promises(sentence: Annotated, verbs: readonly Verb[] = verbsIn(sentence)): boolean {
  const { text, found } = sentence;
  if (OF_AN_ACT.test(text)) return false;
  if (
    WISHED_SO.test(text) ||
    isToDo(text) ||
    isPromised(verbs) ||
    KEPT.test(text) ||
    isNamedBehind(text, verbs) ||
    isPraisedBehind(text) ||
    INFINITIVE.test(tokenise(text).words[0] ?? '')
  )
    return true;
  const lead = leadOf(text);
  return found.some(
    ({ from, start, purpose }) => (from <= 1 || (start >= lead && start <= lead + 3)) && purpose.of === 'ladder' && ACTS.has(purpose.rung),
  );
}

/** « Gouverner n’est pas un algorithme »: what is said of an act is no act. */
const OF_AN_ACT = /^\P{L}*\p{L}{2,}(?:er|ir|re)\s(?:n['’]est|ce n['’]est|c['’]est|est|n['’]a jamais)(?!\p{L})/iu;
/** « Que celui qui n’a pas pu venir trouve le compte rendu »: an order that one gives oneself; « Dès 2 000 signatures, le sujet passe devant le conseil »: a rule that will hold. */
const WISHED_SO =
  /^\P{L}*(?:que|qu['’])\s?(?:chacun|chacune|chaque|celui|celle|ceux|celles|nul|personne|tout|toute|tous|toutes)\s|^\P{L}*(?:dès|des|à partir de|au-delà de)\s[\p{L}\d\s.\u00a0\u202f]{1,30}(?:signatures?|voix|soutiens|demandes?|signalements?)\s[^,]{0,60},\s/iu;

/** The verbs of a sentence, read once: jobs, notices and the ladder ask for them. */
function verbsIn(sentence: Annotated): readonly Verb[] {
  const known = verbsKnown.get(sentence);
  if (known !== undefined) return known;
  const verbs = verbsOf(sentence.text);
  verbsKnown.set(sentence, verbs);
  return verbs;
}

const verbsKnown = new WeakMap<Annotated, readonly Verb[]>();

/** « Un ordinateur, ça s’apprivoise : six ateliers, en petits groupes »: what is told of a thing, then what there will be. */
function isNamedBehind(text: string, verbs: readonly Verb[]): boolean {
  const colon = THINGS.exec(text)?.index ?? -1;
  const told = verbs.filter(isTold);
  return (
    told.length > 0 && told.every(({ tense, person, negated, end }) => tense === 'present' && person === 'they' && !negated && end <= colon)
  );
}

/** « Un médecin par écran, une infirmière à côté : la santé revient au village »: what there will be, then what comes of it. */
function isPraisedBehind(text: string): boolean {
  const colon = text.search(/\s?:\s(?!\s*[A-Z]?$)|,\s+et\s+(?=(?:le|la|les|l['’]|on|vous|c['’]|tout)\s?\p{L})/u);
  if (colon < 0 || !THING_FIRST.test(text)) return false;
  const first = text.slice(0, colon);
  const rest = verbsOf(text.slice(colon));
  return (
    first.split(/\s+/u).length >= 3 && !tells(first, verbsOf(first)) && !rest.some(({ negated, tense }) => negated || tense !== 'present')
  );
}

/** Where what is said begins, behind a label: « Printemps 2026 — », « Jour 30 : », « École : », « 14 h. ». */
function leadOf(text: string): number {
  return /^[^:—–.]{1,32}(?:\s?:|\s[—–]|\.)\s+/u.exec(text)?.[0].length ?? 0;
}

const ACTS: ReadonlySet<string> = new Set(['measure', 'intention', 'course']);
/** Verbs in the present that tell how things are, or what somebody knows, thinks or says. */
const STATES = new Set(
  'mefie mefions redoute redoutons doute doutons monte montons ai a suis est avons sommes sais sait savons vois voit voyons entends entend entendons constate constatons connais connait connaissons vis vit vivons habite habitons attends attend attendons subis subit subissons perds perd perdons manque manquons depends depend dependons dois doit devons peut dispose disposons regrette regrettons dis dit disons parle parlons demande demandons promet promets vante oblige raconte trouve renvoie craint crains considere considerons reconnais reconnait recois recoit sens sent remplit fait fais va vais tombe paie paye payons depense comprends comprend comprenons oublie ignore ignorons rappelle rappelons bute galere remarque estime estimons'.split(
    ' ',
  ),
);
/** Verbs by which one wishes or thinks about something, from their beginning: « nous examinerons », « on aimerait ». */
const PONDERS =
  /^(?:voul(?:ons|ais|ions|ez)|veux|veut|voudr|souhait|aim(?:e|ons|er)|reflechi|etudi|envisag|examin|esper|espere|reve|revons|prefer|croyons|crois|pens(?:e|ons|er)|imagin|visons|viser|vise$|comptons|compte|tenterons|tenterai|tentera|tente|essaier|essayer|essaye|tendr|defendr|plaid|milit|inciter|incitons|encourag|favoris|efforc|cherch|tach(?:er|ons)|battr|bats|bataill|contribu|convainc|oeuvr|insist|appuier|appuyer|interpell|alert|sollicit|reclam|soutiendr|soutenons)/u;
/** What stands behind a colon, without a verb. */
const THINGS = new RegExp(String.raw`:\s(?:une?|des|${COUNT}|\d+)\s(?!\p{L}*[,:]?\s?(?:qui|que|dont|où)(?!\p{L}))[^:?!]{3,}$`, 'iu');
const THING_FIRST = new RegExp(
  String.raw`^\W*(?:une?|des|${COUNT})\s(?!\p{L}+\s(?:à l['’]abandon|en panne|sans|illisible|muet|vide|vieux|vieilli)|\p{L}+s?\s+sur\s)\p{L}`,
  'iu',
);
/** A service that is told with its delay, or with the day it is for, is promised: « il est réparé dans la semaine », « c’est pour 2028 ». */
const KEPT =
  /(?<!\p{L})(?:est|sont)\s+\p{L}+(?:é|e|i|u|is|it|ert)e?s?\s(?:[^.;:]{0,40}\s)?(?:le lendemain|dans la (?:semaine|journée|journee)|le soir même|le soir meme|sous (?:\p{L}+|\d+) (?:h|heures|jours))(?!\p{L})|(?<!\p{L})c['’ ]est (?:pour|prévu|prevu|dès|des) (?:20[1-4]\d|l['’]|la|le|en|au|janvier|mars|avril|mai|juin|septembre|octobre)/iu;
const INFINITIVE = /^(?!hier$|cher$)(?:\p{L}{2,}(?:er|ir|ettre|endre|ondre|uire|ivre)|faire|refaire|inscrire|dire)$/u;
const WISHES = /voul|souhait|ambition|objectif|pla|croyons|pensons|doi|dev|faut/iu;
/** A wish in the first person governs what it wishes for: « je veux que chacun puisse », « on aimerait que ». */
const WISH =
  /\b(?:je|j['’]|nous|on)\s?(?:ne |n['’])?(?:(?:l['’]|(?:les?|la|en|y|vous|leur)\s)\s?)?(?:veux|veut|voulons|voudrais|voudrait|voudrions|souhaite|souhaitons|souhaiterais|aimerais|aimerait|aimerions|réfléchissons|[ée]tudions|envisageons|étudierai|étudierons|etudierai|etudierons|réfléchirai|réfléchirons|envisagerai|r[êe]ve|r[êe]vons|esp[èe]re|esp[ée]rons|préfère|prefere|préférons|(?<!vous\s)(?:demanderons|demanderai)|exigerons|exigerai|étudiera|etudiera|(?:en )?(?:parlerai|parlerons|parlera|discuterai|discuterons|discutera))(?!\p{L})|\b(?:il faudrait|ce serait bien|l['’]idéal serait|pourquoi pas)\b/iu;
/** What will be looked into, not done: « une étude sera menée », « nous engagerons une réflexion », « nous verrons s’il faut ». */
const PONDERED =
  /(?<!\p{L})mérite(?:nt|ra|rait)?\s(?:d['’]être|qu['’]on|mieux|une?|notre)(?!\p{L})|^\P{L}*(?:voir|regarder|examiner|réfléchir)\s+(?:si|s['’]|comment|avec|à)(?!\p{L})|(?<!\p{L})(?:fer(?:ons|ai|a)|dress(?:erons|erai|era))\s+(?:le|un)\s+(?:bilan|point)(?!\p{L})|(?<!\p{L})(?:étude|etude|réflexion|reflexion|idée|idee|question|piste|possibilité|possibilite|opportunité|hypothèse)(?!\p{L})(?:(?!\p{L}+r(?:a|ont)\b)[^.;:]){0,60}(?<!\p{L})(?:sera|seront|mérite|merite)(?!\p{L})|\b(?:sera|seront)\s+(?:\p{L}+\s)?(?:étudié|etudi|envisagé|envisage|examiné|examine|exploré)|\b(?:engager|lancer|mener|ouvrir|conduir)\p{L}*\s+(?:une?|la|des)\s+(?:\p{L}+\s)?(?:réflexion|reflexion|étude|etude|débat|debat)s?(?!\p{L})|\b(?:nous|on|je)\s+(?:verr|regarder|cherch|discuter|réfléchir|reflechir)(?:ons|ai|a|erons)\s+(?:avec\s[^,.;]{0,50}\s)?(?:s['’]|(?:si|comment|à|a|quel|ce qu)(?!\p{L}))/iu;
/** What one stays minded of: « nous serons attentifs », « je tiens à ce que », « voilà notre souhait ». */
const MINDED =
  /(?<!\p{L})(?:idée|idee|projet|proposition|piste)(?!\p{L})[^.;:]{0,60}\snous\s(?:plaît|plait|séduit|seduit|tente|intéresse|interesse)(?!\p{L})|(?<!\p{L})(?:ne|n['’])\s?(?:sommes|suis|est)\s(?:pas|plus)\s(?:opposé|oppose|hostile|contre|fermé|ferme)e?s?(?!\p{L})|(?<!\p{L})(?:serons|serai|sera|resterons|resterai|restera|demeurerons|sommes|suis|restons)\s+(?:\p{L}+\s)?(?:attentif|vigilant|exigeant|favorable|à l['’][ée]coute|soucieu)|(?<!\p{L})(?:tiens|tenons)\s+(?:\p{L}+\s)?à(?!\p{L})|(?<!\p{L})(?:veillerons|veillerai|veillera)\s+(?:\p{L}+\s)?[àa](?:\s+ce)?(?!\p{L})|(?:notre|mon|le|un)\s+(?:souhait|vœu|voeu|rêve|reve|espoir|idéal|ideal)(?!\p{L})|(?<!\p{L})(?:notre|mon|nos)\s+(?:volonté|volonte|ambition|objectif)s?\s*(?:[:.]|$|est|sera)|(?<!\p{L})(?:fer(?:ons|ai|a)|mettr(?:ons|ai|a))\s+tout\s+(?:pour|en\s)|(?<!\p{L})(?:notre|mon) (?:possible|mieux)(?!\p{L})|^\W*vers une?(?!\p{L})|(?<!\p{L})il (?:est|serait) (?:souhaitable|utile|temps|urgent|important)(?!\p{L})|(?<!\p{L})faudra\s+(?:convaincre|obtenir|négocier|negocier|réfléchir|reflechir)/iu;
/** A wish that is put as a question: « Pourquoi pas un verger ? ». */
const SUGGESTS = /^\P{L}*(?:(?:et\s)?pourquoi (?:pas|ne pas)|et si (?:l['’]on|on|nous))(?!\p{L})/iu;
/** What may be done, or not: « peut-être ». */
const MAYBE =
  /(?<!\p{L})peut[- ][êe]tre(?!\p{L})|(?<!\p{L})si\s(?:le|les|nos|la|l['’])\s?(?:budgets?|finances?|moyens?|subventions?|comptes|trésorerie|etat|état)\s(?:\p{L}+\s){0,3}(?:permet|permettent|suivent|suit|aident|aide|vient|viennent)|(?<!\p{L})(?:si (?:c['’]est )?possible|dans la mesure du possible|selon (?:nos|les) moyens)(?!\p{L})/iu;
/** Headings below which things are told: how it is today, what people said. */
const TOLD_BELOW =
  /^\W*(?:\d+\W+)?(?:(?:le|les|nos?|notre|un)\s+)?(?:aujourd['’]?hui|constats?|situation|état des lieux|etat des lieux|problèmes?|problemes?|diagnostic|hier|ce qui (?:ne va pas|cloche|manque|existe|est (?:d[ée]j[àa] )?(?:fait|r[ée]alis[ée]|acquis|en place|l[àa]))|(?:c['’]est|d[ée]j[àa]) (?:fait|r[ée]alis[ée])|ce que (?:vous (?:nous )?(?:dites|avez dit)|nous (?:avons (?:vu|entendu|trouvé)|constatons|voyons))|où en (?:est-on|sommes-nous))(?!\p{L})[^,:]{0,30}$/iu;
/** Lines below which things are only thought of: « Nous étudierons : », « À l’étude », « Ce que nous aimerions », « Nos rêves ». */
const WISHED_BELOW =
  /^\W*(?:(?:et\s)?(?:nous|on|je)\s(?:étudi|etudi|réfléchi|reflechi|envisag|examin|souhait|aimeri|voudri|rêv|rev(?:e|ons))|j['’]aimerais|(?:à|a) (?:l['’])?[ée]tud|(?:nos|mes|des|les)\s(?:rêves|reves|souhaits|pistes|vœux|voeux|idées (?:à|a) [ée]tudier)|ce (?:que|à quoi|qu['’])\s?(?:nous|on|j['’]|je)\s?(?:aimeri|voudri|réfléchi|étudi))/iu;
/** Introductions of what lies behind: « Ce que nous avons fait : ». */
const DONE =
  /^\W*(?:ce que nous avons (?:fait|réalisé|realise|obtenu)|déjà (?:fait|réalisé)|deja (?:fait|realise)|(?:nous|on)\s(?:avons|a)\s\p{L}+(?:é|e|i|u|is|it)\s*:)/iu;
/** What somebody else must do: one asks, presses, goes and fetches; that is a wish however firmly it is said. */
const PRESSES =
  /(?<!\p{L})propos\p{L}*\s+(?:[àa]\s(?:la\s|l['’])?|aux?\s)(?:opérateurs?|operateurs?|[ée]tat|département|departement|région|region|agglo\p{L}*|métropole|metropole|communauté|communaute|intercommunalité|syndicat|comcom|communes voisines|voisins)(?!\p{L})|\b(?:ne |n['’])(?:l[âa]ch|quitt)\p{L}*\s+pas\s.{0,20}op[ée]rateurs?(?!\p{L})|(?<!\p{L})(?:demand|réclam|reclam|obten|obtien|exig|press|plaid|harc[èe]l|insist|relanc|sollicit|interpell|négoci|negoci|saisi|alert|écri|convain)\p{L}*\b.{0,60}\b(?:opérateurs?|operateurs?|l['’][éeÉE]tat|préfet|prefet|préfecture|département|departement|région|région|agglo\p{L}*|métropole|metropole|intercommunalité|syndicat|gouvernement|ministre|médiateur|arcep|orange|la poste|la sncf|l['’]ars)(?!\p{L})|\bremuer\p{L}* ciel|\b(?:ira|iront|irons|irai|va|vais|allons)\s+(?:\p{L}{1,3}\s|l['’])?(?:voir|chercher|taper|frapper|réclamer|reclamer|défendre|defendre|demander|plaider|batailler|remuer)(?!\p{L})/iu;
/** What stands before a verb that says what for: « pour faciliter ». */
const PURPOSE =
  /\b(?:pour(?: tout| mieux| y| les?| la)?|afin d['’e]|afin de|permettant d['’e]|permettre d['’e]|permettant de|permettre de|permettra de|permettra d['’])\s*$/iu;
/** How a programme says no. */
const OPPOSES = /^\W*(?:\d+\W+)?(?:\p{L}{3,14}\s:\s)?(?:non à|non a |non au|zéro |zero |pas de|pas d['’]|ni |aucune? )/iu;
/** « Ce que je refuse, c’est le tout-numérique ». */
const REFUSED = /^\P{L}*ce (?:que (?:je|nous)|qu['’]on) (?:refus|rejet|ne (?:veux|voulons|veut|ferons|ferai|fera) pas)\p{L}*(?!\p{L})/iu;
const BROUGHT_UP = /(?<!\p{L})parlons-en(?!\p{L})/iu;
/** Another body that does something now; what it will do may be what was agreed on. */
const OTHER_BODY =
  /^\P{L}*(?:(?:le|la|notre)\s(?:département|departement|région|region|préfecture|prefecture|gouvernement|rectorat|gendarmerie|poste|sncf|communauté de communes|métropole|metropole|syndicat)|l['’]\s?(?:état|etat(?!\scivil)|agglo|agglomération|agglomeration|intercommunalité|ars|opérateur|operateur))\s(?:\p{L}{1,3}\s)?(?!sera|aura|doit|devra)(?:\p{Ll}{2,}(?:e|ent|it|d)|a|ont)\s(?!\p{L}*(?:ra|ront)(?!\p{L}))/iu;
/** What will be counted, not what will be done. */
const INDICATOR = /^\W*(?:nombre|taux|part|pourcentage) d/iu;
/** What lies behind in a day that is told. */
const BEHIND =
  /^\P{L}*(?:hier|avant(?!\s+(?:de|d['’]|que|l['’]|la|le))|autrefois|naguère|jadis|l['’]an (?:dernier|passé))\b|(?<!\b(?:que|qu['’])\s?[^,]{0,30})\p{L}{2,}(?:ait|aient)\b/iu;

/** « a installé », « a été »: folded, « à » would look the same, and so it does where a text has no accents (« a la », « a louer au »). */
const PERFECT =
  /(?<!\bque\s)\b(?:j['’]ai|nous avons|on a)\s+(?:(?:déjà|deja|bien|aussi|toujours|même)\s+)?\p{Ll}+(?:é|i|u|is|it|ert)(?!\p{L})|(?:^|[\s’'])(?<!\by\s)a\s+(?:(?:déjà|deja|bien|aussi|enfin|toujours|donc|été|ete|tout)\s+)?(?!(?:du|au|lui|qui|ni|ici|midi|minuit|lundi|mardi|jeudi|samedi|celui|neuf|cent)(?!\p{L}))\p{Ll}+(?:é|i|u|is|it|ert)e?s?(?!\p{L})/u;
/** What is lacking, or a share of people: « n’ont toujours pas », « un habitant sur cinq ». */
const LACKS =
  /(?:(?<!\p{L})on (?:nous|vous) (?:propose|promet|dit|demande|vend|impose|annonce|répond|renvoie)(?!\p{L})|^\P{L}*(?:résultat|resultat|(?:le |notre )?constat)\s*:|n['’](?:ai|étions|étais|était|étaient) (?:jamais|pas)|toujours pas|(?<!\b(?:qui|que|dont|où|celles|ceux)\s(?:[\p{L}]+\s)?)n['’](?:a|ont|est|arrive|arrivent|avons|y a)\s+(?:\p{L}+\s+)?(?:pas|plus|rien|jamais)|n['’]arrive(?:nt)? pas|pas (?:un|une) seule?\b|\b(?:avions|avais|avait) (?:aussi )?promis|depuis (?:\p{L}+\s)?(?:\d+|deux|trois|quatre|cinq|six|dix|des|plusieurs|longtemps)(?:\s+(?:ans?|années?|annees?|mois))?\b|(?<!\b(?:quand|où|qu|s|ce)['’\s])il y (?:en )?a\b|^\P{L}*(?:une?|des)\s[^:;]{0,40}(?:à l['’]abandon|sans réponse|sans reponse)(?!\p{L})|^\P{L}*(?:\p{L}+|\d+)\s+\p{L}+\s+(?:\p{L}+\s+)?(?:en panne|hors service)\b)/iu;
const SHARE = /^\P{L}*(?:une?|deux|trois|quatre)\s+\p{L}+\s+sur\s+(?:deux|trois|quatre|cinq|six|sept|huit|dix|vingt|cent)\b/iu;

/** Whether a sentence tells how things are or were: by a verb that a pronoun or a denial makes sure, else by the words that are known for it. */
function tells(text: string, verbs: readonly Verb[]): boolean {
  return (
    verbs.some(isTold) ||
    ALREADY.test(text) ||
    HAS.test(text) ||
    (ACCENTED.test(text) && OWNS.test(text)) ||
    PAID.test(text) ||
    tellsHowThingsAre(text)
  );
}

function isTold({ tense, person, main, negated, word }: Verb): boolean {
  if (!main || tense === 'future') return false;
  if (tense === 'imperfect' || tense === 'perfect') return true;
  if (tense === 'conditional') return /^(?:devrai|aurai|auri|devri)/u.test(word);
  if (person === 'we') return STATES.has(word) || (negated && /^(?:peux|pouvons|arrive|arrivons)$/u.test(word));
  return (
    negated ||
    person === 'they' ||
    person === 'named' ||
    STATES.has(word) ||
    /^(?:etes|attendez|savez|connaissez|avez|devez|vivez|habitez|perdez|demandez|parlez|ecrivez|repetez|racontez)$/u.test(word)
  );
}

/** « a du bon », « a trois écoles »: what somebody has. Where a text has no accents, « a la » may be « à la ». */
const HAS =
  /(?<!(?<!\p{L})(?:qu|que|qui|dont|où|ou|si|quand|y)(?!\p{L})[^,;:]{0,40})(?<=\p{L}\s(?:en\s|y\s)?)a\s+(?:(?:toujours|bien|aussi|encore)\s+)?(?:du|de)\s/u;
const ACCENTED = /[àâéèêëîïôùûç]/iu;
const OWNS =
  /(?<!(?<!\p{L})(?:qu|que|qui|dont|où|ou|si|quand|y)(?!\p{L})[^,;:]{0,40})(?<=\p{L}{2}\s)a\s+(?:une?|des|les?|la|\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cent|plusieurs)\s/u;
/** « La ville a paye un site »: without accents « a » before these is no « à ». */
const PAID =
  /(?<=\p{L}{2}\s)a\s+(?:(?:deja|aussi|bien|donc|meme|encore)\s+)?(?:paye|achete|installe|depense|promis|mis|dit|fait|ete|coupe|ferme|ouvert|ecrit|envoye|recu|perdu|vendu|signe|pose|lance|cree|annonce|oublie|laisse|abandonne|refuse|supprime|equipe|bloque|gaspille|jete|casse|obtenu|choisi|decide|vote|prefere)(?=\s+(?:un|une|des|du|de|les|la|le|l|\d|pour|par|en|sur|que|trop|son|sa|ses|\p{L}+\s+(?:mille|cent|euros))(?!\p{L}))/u;
/** What must be done today is told, not wished: « Aujourd’hui, il faut se déplacer trois fois ». */
const TODAY = /^\P{L}*(?:aujourd['’]?hui|actuellement|pour l['’]instant|quand (?:on|vous|le|la))(?!\p{L})/iu;
/** What is so already: « finance déjà », « voilà six ans que ». */
const ALREADY =
  /(?<!(?<!\p{L})(?:qu|que|qui|dont|où|ou)(?!\p{L})[^,;:]{0,40})(?<!\p{L})(?:déjà|deja)(?!\p{L})|^\P{L}*(?:voilà|voila|cela fait|ça fait|ca fait)\s+\p{L}+|\b(?:on|qui)\s+\p{L}+\s+(?:encore|toujours|partout)\b/iu;

/** Whether the main clause has a verb in the present or past: only a hint, for words are not parsed. */
function tellsHowThingsAre(whole: string): boolean {
  const text = withoutQuotes(whole);
  if (PERFECT.test(text) || LACKS.test(text) || SHARE.test(text)) return true;
  const { words, breaks, starts } = tokenise(text);
  return words.some((word, i) => {
    // The East is no verb.
    if (i > 0 && text.charAt(starts[i]!) === 'E') return false;
    if (i > 0 && breaks[i] === 0 && DETERMINERS.has(words[i - 1]!)) return false;
    // « Compte rendu », « rendre compte » are no verbs.
    if (word === 'compte' && (words[i + 1] === 'rendu' || /(?:er|ir|re)$/u.test(words[i - 1] ?? ''))) return false;
    const verb =
      TELLS.has(word) ||
      VERBS_IN_MENT.has(word) ||
      WAS.test(word) ||
      (word.length > 5 && word.endsWith('ent') && !word.endsWith('ment') && !NOUNS.has(word));
    if (!verb) return false;
    for (let k = i - 1; k >= 0 && k >= i - 7; k--) {
      if (RELATIVE.has(words[k]!)) return false;
      if (breaks[k + 1] !== 0) break;
    }
    return true;
  });
}
