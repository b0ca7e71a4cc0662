import { tokenise } from '@beffroi/reading';
import type { Annotated, Found } from './annotate.ts';
import { isExact, saysWhen } from './sense/exact.ts';
import type { Commitment } from './verdict.ts';

/** Verbs of a sentence that tells how things are: what is told is no promise. */
const TELLS = new Set(
  'est suis sont etait etaient ont avons avez avait avaient fait font existe permet peut met ferme explique arrive tombe declare doit reste manque devient dit veut va vont faut savons voyons constatons croyons pensons attend marche utilise dispose compte consomme paie coute veille recu vante sert ignore ajoute achete contribue croit'.split(
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
  /** Whether the document tells a day to come as if it were now: its present promises. */
  readonly told?: boolean;
  /** Whether it stands above others, as a heading or the introduction of a list: unless it promises itself, it only names them. */
  readonly above?: boolean;
  /** Whether it only goes on from the sentence before: unless it promises, it tells. */
  readonly goesOn?: boolean;
}

/**
 * How far a statement commits: 0 mention · 1 intention · 2 measure · 3 measure with a date, an amount, a number or an owner. What lies behind
 * (a balance-sheet, what others did) or only tells how things are is a mention; a thing named without a verb in a list of proposals is a measure.
 */
export function commitmentOf(
  sentence: Annotated,
  { past, names, heading, told = false, above = false, goesOn = false }: Standing,
): Commitment {
  const { text, found } = sentence;
  if (past || /\?\s*»?\s*$/u.test(text) || INDICATOR.test(text) || (above && !promises(sentence))) return 0;
  const rungs = (rung: string): readonly Found[] => found.filter(({ purpose }) => purpose.of === 'ladder' && purpose.rung === rung);
  const measures = rungs('measure');
  const governs = (one: Found): boolean => !PURPOSE.test(text.slice(0, one.start));
  const intentions = rungs('intention').filter(governs);
  const courses = rungs('course').filter(governs);
  const exact = isExact(text, heading, rungs('date').length > 0 || rungs('owner').length > 0);
  if (PRESSES.test(text) && !/\b20[1-4]\d\b/u.test(text)) return 1;
  if (OPPOSES.test(text)) return exact && /\b20[1-4]\d\b/u.test(text) ? 3 : 2;
  if (told && !BEHIND.test(text)) return exact ? 3 : 2;
  const dated = saysWhen(heading) && !PERFECT.test(text);
  if (!dated && !promises(sentence) && (goesOn || rungs('record').length > 0 || tellsHowThingsAre(text))) {
    return intentions.some(({ start, end }) => WISHES.test(text.slice(start, end))) || WISH.test(text) ? 1 : 0;
  }
  const first = [...measures, ...intentions, ...courses].sort((a, b) => a.from - b.from)[0];
  // What comes first governs: « étudier la création » is an intention, « créer un plan pour améliorer » a measure. A later act in the future outdoes a need that is told before it.
  if (WISH.test(text) && !acts(text, [...intentions, ...courses])) return 1;
  if (first !== undefined && intentions.includes(first) && !acts(text, [...intentions, ...courses])) return 1;
  if (first !== undefined && courses.includes(first) && !names && measures.length === 0) return 1;
  return exact ? 3 : 2;
}

/** Whether a verb in the future says what will be done, beside those that only wish. */
function acts(text: string, wishes: readonly Found[]): boolean {
  const wish = WISH.exec(text);
  const wishing = wish === null ? wishes : [...wishes, { start: wish.index, end: wish.index + wish[0].length }];
  return [...text.matchAll(FUTURES)].some(({ index }) => !wishing.some(({ start, end }) => index >= start && index < end));
}

/** Whether a sentence begins with an act (« créer », « création ») or speaks of what will be. */
export function promises({ text, found }: Annotated): boolean {
  if (FUTURE.test(text) || CONTRACT.test(text) || INFINITIVE.test(tokenise(text).words[0] ?? '')) return true;
  const lead = leadOf(text);
  return found.some(
    ({ from, start, purpose }) => (from <= 1 || (start >= lead && start <= lead + 3)) && purpose.of === 'ladder' && ACTS.has(purpose.rung),
  );
}

/** Where what is said begins, behind a label: « Printemps 2026 — », « Jour 30 : », « École : », « 14 h. ». */
function leadOf(text: string): number {
  return /^[^:—–.]{1,32}(?:\s?:|\s[—–]|\.)\s+/u.exec(text)?.[0].length ?? 0;
}

const ACTS: ReadonlySet<string> = new Set(['measure', 'intention', 'course']);
const FUTURE = /\p{L}(?:rons|ront|ra|rez|rai)\b/iu;
const FUTURES = /\p{L}+(?:rons|ront|ra|rez|rai)(?!\p{L})/giu;
/** The present of a contract: « nous arrêtons », « on garde », « j’achète ». */
const CONTRACT =
  /\bnous (?!avons|sommes|comptons|voulons|savons|voyons|croyons|pensons|constatons|souhaitons|regrettons|connaissons|attendons|aimons|demandons|devons|pouvons|vivons|habitons|disons|considérons|réfléchissons|[ée]tudions|envisageons|cherchons|sommes|avions)\p{L}{2,}ons\b|\b(?:on|je|j['’])\s?(?:(?:la|le|les|l['’]|leur|lui|y|en|vous)\s?){0,2}(?:garde|change|refuse|installe|cree|crée|ouvre|achète|achete|mets|met|arrête|arrete|refait|supprime|lance|propose|publie|forme|équipe|embauche|finance|remplace|envoie|prête|prete|pose|filme|donne|distribue)(?!\p{L})/iu;
const INFINITIVE = /^(?!hier$|cher$)(?:\p{L}{2,}(?:er|ir|ettre|endre|ondre|uire|ivre)|faire|refaire|inscrire|dire)$/u;
const WISHES = /voul|souhait|ambition|objectif|pla|croyons|pensons|doi|dev|faut/iu;
/** A wish in the first person governs what it wishes for: « je veux que chacun puisse », « on aimerait que ». */
const WISH =
  /\b(?:je|j['’]|nous|on)\s?(?:ne |n['’])?(?:(?:l['’]|(?:les?|la|en|y|vous|leur)\s)\s?)?(?:veux|veut|voulons|voudrais|voudrait|voudrions|souhaite|souhaitons|souhaiterais|aimerais|aimerait|aimerions|réfléchissons|[ée]tudions|envisageons|étudierai|étudierons|etudierai|etudierons|réfléchirai|réfléchirons|envisagerai|r[êe]ve|r[êe]vons|esp[èe]re|esp[ée]rons|préfère|prefere|préférons|demanderons|demanderai|exigerons|exigerai|étudiera|etudiera|(?:en )?(?:parlerai|parlerons|parlera|discuterai|discuterons|discutera))(?!\p{L})|\b(?:il faudrait|ce serait bien|l['’]idéal serait|pourquoi pas)\b/iu;
/** What somebody else must do: one asks, presses, goes and fetches; that is a wish however firmly it is said. */
const PRESSES =
  /\b(?:ne |n['’])(?:l[âa]ch|quitt)\p{L}*\s+pas\s.{0,20}op[ée]rateurs?(?!\p{L})|\b(?:demand|réclam|reclam|obten|obtien|exig|press|plaid|harc[èe]l|insist|relanc|sollicit|interpell|négoci|negoci)\p{L}*\b.{0,60}\b(?:opérateurs?|operateurs?|l['’][éeÉE]tat|préfet|prefet|préfecture|département|departement|région|région|agglo\p{L}*|métropole|metropole|intercommunalité|syndicat|gouvernement|ministre|la poste|la sncf|l['’]ars)(?!\p{L})|\bremuer\p{L}* ciel|\b(?:ira|iront|irons|irai|va|vais|allons)\s+(?:\p{L}{1,3}\s|l['’])?(?:voir|chercher|taper|frapper|réclamer|reclamer|défendre|defendre|demander|plaider|batailler|remuer)(?!\p{L})/iu;
/** What stands before a verb that says what for: « pour faciliter ». */
const PURPOSE =
  /\b(?:pour(?: tout| mieux| y| les?| la)?|afin d['’e]|afin de|permettant d['’e]|permettre d['’e]|permettant de|permettre de|permettra de|permettra d['’])\s*$/iu;
/** How a programme says no. */
const OPPOSES = /^\W*(?:\d+\W+)?(?:\p{L}{3,14}\s:\s)?(?:non à|non a |non au|zéro |zero |pas de|pas d['’]|ni |aucune? )/iu;
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
  /(?:^\P{L}*(?:résultat|resultat|(?:le |notre )?constat)\s*:|n['’](?:ai|étions|étais|était|étaient) (?:jamais|pas)|toujours pas|(?<!\b(?:qui|que|dont|où|celles|ceux)\s(?:[\p{L}]+\s)?)n['’](?:a|ont|est|arrive|arrivent|avons|y a)\s+(?:\p{L}+\s+)?(?:pas|plus|rien|jamais)|n['’]arrive(?:nt)? pas|pas (?:un|une) seule?\b|\b(?:avions|avais|avait) (?:aussi )?promis|depuis (?:\p{L}+\s)?(?:\d+|deux|trois|quatre|cinq|six|dix|des|plusieurs|longtemps)(?:\s+(?:ans?|années?|annees?|mois))?\b|(?<!\b(?:quand|où|qu|s|ce)['’\s])il y (?:en )?a\b|^\P{L}*(?:\p{L}+|\d+)\s+\p{L}+\s+(?:\p{L}+\s+)?(?:en panne|hors service)\b)/iu;
const SHARE = /^\P{L}*(?:une?|deux|trois|quatre)\s+\p{L}+\s+sur\s+(?:deux|trois|quatre|cinq|six|sept|huit|dix|vingt|cent)\b/iu;

/** Whether the main clause has a verb in the present or past: only a hint, for words are not parsed. */
function tellsHowThingsAre(whole: string): boolean {
  const text = whole.replaceAll(/«[^»]*»|"[^"]*"|“[^”]*”/gu, (quoted) => ' '.repeat(quoted.length));
  if (PERFECT.test(text) || LACKS.test(text) || SHARE.test(text)) return true;
  const { words, breaks, starts } = tokenise(text);
  return words.some((word, i) => {
    // The East is no verb.
    if (i > 0 && text.charAt(starts[i]!) === 'E') return false;
    if (i > 0 && breaks[i] === 0 && DETERMINERS.has(words[i - 1]!)) return false;
    // « Compte rendu » is no verb.
    if (word === 'compte' && words[i + 1] === 'rendu') return false;
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
