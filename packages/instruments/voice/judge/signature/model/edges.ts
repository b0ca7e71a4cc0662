import type { PostParts, Segment } from '../parts.ts';
import type { Token } from '../tokens.ts';
import { asWord, BARE_JOB, BARE_TEAM, CAPITAL, JOB, SENTENCE, SILENT, THING } from '../word.ts';
import { isJobNoun } from '../words/jobs.ts';
import type { TakesSpans } from './functions.ts';

/** How far into a post what says whose word it is may reach. */
const LONGEST_HEAD = 90;
const LONGEST_END = 60;
const [ZERO, NINE, COLON, SPACE, SPACE_WITHOUT_BREAK] = [48, 57, 58, 32, 160];

/** Words at the head and at the end of a post that no single run of words holds, or that no list holds: things with their number, things and functions behind their article, headings. */
export function edgesOf(parts: PostParts, spans: TakesSpans): void {
  const { segments, text } = parts;
  const first = segments[0];
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return;
  if (segments.length > 1) numberedEnd(parts, spans);
  aHead(first, text, spans);
  const colon = text.indexOf(':');
  if (colon > 2 && colon < LONGEST_HEAD && /\s/u.test(text.charAt(colon + 1))) headings(parts, spans);
  for (let at = 0; at < segments.length && at < 3; at++) lowBot(segments[at]!, at, text, spans);
  inService(parts, spans);
  anyOf(last, segments.length - 1, spans);
  signsAsThing(last, segments.length - 1, spans);
  apposed(segments, spans);
}

/** "Le sabot n° 412", "Figurehead No. 3", "Robot A98", "Sonde AST-4", "Le ms. 4118": a thing that is told from others by its number, at the end of all. */
function numberedEnd({ text, segments }: PostParts, spans: TakesSpans): void {
  let stop = text.length;
  while (stop > 0 && text.length - stop < MOST_BEHIND && !/[\p{L}\p{N}]/u.test(text[stop - 1]!)) stop--;
  const digit = text.charCodeAt(stop - 1);
  if (!(digit >= ZERO && digit <= NINE)) return;
  const from = Math.max(0, stop - LONGEST_END);
  const who = NUMBERED_END.exec(text.slice(from, stop))?.groups?.['who'];
  if (who === undefined) return;
  const start = stop - who.length;
  const at = segments.findLastIndex((segment) => segment.start <= start);
  if (at <= 0 || segments[at]!.start !== start) return;
  spans.add(start, stop, at, 'run called number end');
  spans.add(start, stop, at, 'run called number');
}

/** How many marks and signs may stand behind. */
const MOST_BEHIND = 8;
const NUMBERED_END =
  /(?:[.!?…)»”"\n:]|\p{Extended_Pictographic}\uFE0F?|[–—~-])\s{0,3}(?<who>(?:(?:Le|La|The|Votre|Your|Un|Une) |L['’])?\p{L}[\p{L}'’-]{1,20}(?: \p{L}[\p{L}'’-]{1,20})?\.? (?:(?:n|N)[°ºo]\.? ?|[Nn]o\.? ?|# ?|num[ée]ro |number )?(?:[A-Z]{1,4}-?)?\d{1,6})$/u;

/** "La gare : aïe, …", "La garante du débat : je lis tout": a thing or a function, whatever it is, with its article before the colon. */
function aHead({ words, start, end, bits, gap }: Segment, text: string, spans: TakesSpans): void {
  if (words.length < 2 || words.length > 7 || (bits & SENTENCE) !== 0 || !isArticle(words[0]!)) return;
  if (gap.some(({ kind }) => kind === 'hashtag')) return;
  const behind = text.charCodeAt(end);
  if (behind !== COLON && !((behind === SPACE || behind === SPACE_WITHOUT_BREAK) && text.charCodeAt(end + 1) === COLON)) return;
  spans.add(start, end, 0, isThing(words) ? 'head thing' : 'head any');
}

/** Its noun stands first behind the article, or behind one word that tells how it is: no function. */
const isThing = (words: readonly Token[]): boolean => {
  const nouns = /['’]/u.test(words[0]!.text) ? words.slice(0, 2) : words.slice(1, 3);
  return nouns.some(({ word }) => (word!.bits & (THING | SILENT)) !== 0) && nouns.every(({ word }) => (word!.bits & BARE_JOB) === 0);
};

const isArticleWord = asWord(/^(?:Le|La|L['’]\p{L}+|The|Notre|Our|Votre|Your)$/u);
const isArticle = ({ word }: Token): boolean => isArticleWord(word!);

/** What a post is headed by where a mark parts it, or no list holds whose word it is: "Maer / Mayor", "Le bourgmestre f.f.", "La directrice du Parc, Maud Ferrandier", "Le mot de l'opposition". */
function headings({ text, segments }: PostParts, spans: TakesSpans): void {
  const who = HEAD.exec(text.slice(0, LONGEST_HEAD + 2))?.groups?.['who'];
  if (who === undefined) return;
  const start = text.indexOf(who);
  if (segments[0]!.start !== start) return;
  const end = start + who.length;
  const add = (name: string): void => {
    spans.add(start, end, 0, name);
    spans.add(start, end, 0, 'heading');
  };
  if (OF_SIDE.test(who)) add('head word');
  else if (IN_TWO_LANGUAGES.test(who) || ACTING.test(who)) {
    if (who.split(/[\s/'’,()-]+/u).some((word) => isJobNoun(word.toLowerCase()))) add('head job');
  } else if (segments[1] !== undefined && segments[1].end === end && segments[1].parted.comma) {
    const [job, name] = segments as [Segment, Segment, ...Segment[]];
    const named = name.words.length > 1 && name.words.length < 5 && name.words[0]!.word!.likeness !== 'no' && (name.bits & JOB) === 0;
    if (named && (name.words.at(-1)!.word!.bits & CAPITAL) !== 0 && job.words.some(({ word }) => (word!.bits & BARE_JOB) !== 0))
      add('head job');
  }
}

const HEAD = /^(?:\s{0,3}@\S{1,60}){0,4}[^\p{L}\p{N}#@«“"]{0,6}(?<who>\p{Lu}[^:\n#@«»“”"!?]{3,70}?)[ \u00a0]?:\s/u;
/** "Tribune de l'opposition", "Journal de bord de l'hivernante", "Le mot du groupe Vivre Ici": somebody's word, who is no list's. */
const OF_SIDE =
  /^(?:(?:Le|La|L['’]|Un|Une|The|A) ?)?(?:(?:[Mm]ots?|[Bb]illet|[Tt]ribune|[Ll]ibre expression|[Ee]xpression|[Éé]dito|[Éé]ditorial|[Cc]hronique|[Jj]ournal(?: de bord)?|[Cc]arnets?(?: de (?:bord|route|terrain|voyage))?|[Pp]arole|[Pp]oint de vue|[Rr]egard|[Ll]ettre|[Mm]essage|[Cc]oup de (?:cœur|coeur|gueule|chapeau)|[Nn]otes?|[Cc]onseils?|[Aa]stuces?|[Vv]oix)(?: libre)? (?:de (?:l['’]|la |notre |votre )|d['’]une? |du |des )(?!(?:jour|semaine|mois|matin|soir|week-end|weekend|an|année|siècle|moment|public|commun)(?!\p{L}))\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){0,4}|(?:[Ww]ord|[Nn]otes?|[Ll]etters?|[Mm]essage|[Vv]iew|[Dd]ispatch(?:es)?|[Pp]ostcards?|[Dd]iary|[Tt]houghts?|[Rr]eport|[Ll]og) (?:from|of) (?:the|our|your|an?) [\p{L}'’-]+(?: [\p{L}'’-]+){0,4})$/u;
/** "Maer / Mayor", "Bourgmestre / Burgemeester". */
const IN_TWO_LANGUAGES = /^\p{Lu}[\p{L}'’ -]{2,28} ?\/ ?\p{Lu}[\p{L}'’ -]{2,28}$/u;
/** Who holds an office for a time. */
const ACTING = /^[\p{L}'’ -]{4,40},? \(?(?:f\.? ?f\.?|a\.? ?i\.?|p\.? ?i\.?|par intérim|intérimaire|ad interim|acting|by interim)\)?$/u;

/** "elevatorbot: Lake platform is back": a machine that is written in small letters. */
function lowBot({ words, start }: Segment, at: number, text: string, spans: TakesSpans): void {
  const { text: name, end } = words[0]!;
  if (start > LONGEST_END || !name.endsWith('bot') || name.length < 5) return;
  if (/^(?: ?:| (?:reporting|here|says|speaking|ici|dit|au)(?!\p{L}))/u.test(text.slice(end, end + 12)))
    spans.add(words[0]!.start, end, at, 'run called bot');
}

/** "It's ya boy K9 Justice.", "- K9 Zeus": a dog in service, whose letter and number are no word. */
function inService({ text, segments }: PostParts, spans: TakesSpans): void {
  if (!text.includes('K9') && !text.includes('K-9')) return;
  for (const { 0: who, index } of text.matchAll(/(?<![\p{L}\p{N}])K-?9 \p{Lu}\p{Ll}{1,14}(?![\p{L}\p{N}])/gu)) {
    const at = segments.findLastIndex((segment) => segment.start <= index);
    if (at >= 0) spans.add(index, index + who.length, at, 'run called number');
  }
}

/** "Une marmotte", "A Very Tired Elk": one of its kind signs. */
function anyOf({ words, start, end, bits }: Segment, at: number, spans: TakesSpans): void {
  if (at === 0 || words.length < 2 || words.length > 5 || (bits & THING) === 0) return;
  if ((bits & SENTENCE) !== 0 && !words.every(({ word }) => (word!.bits & CAPITAL) !== 0)) return;
  if (isAny(words[0]!.word!)) spans.add(start, end, at, 'one thing');
}

/** "Le lustre", "La corne de brume", "The old curtain": a thing with its article, alone at the end of all. */
function signsAsThing({ words, start, end, bits }: Segment, at: number, spans: TakesSpans): void {
  if (at === 0 || words.length < (/['’]/u.test(words[0]!.text) ? 1 : 2) || words.length > 6 || (bits & SENTENCE) !== 0) return;
  if (isArticle(words[0]!) && isThing(words)) spans.add(start, end, at, 'signs thing');
}

const isAny = asWord(/^(?:Un|Une|A|An)$/u);

/** "La rame 14, celle qui vous aime.", "La comtesse, fantôme depuis 1622": what signs stands before a comma, and behind it what it is. */
function apposed(segments: readonly Segment[], spans: TakesSpans): void {
  const at = segments.length - 2;
  const segment = segments[at];
  if (at < 1 || segment === undefined || !segments.at(-1)!.parted.comma) return;
  const { words, start, end, bits, parted } = segment;
  if (words.length < 2 || words.length > 5 || (bits & (SENTENCE | BARE_TEAM)) !== 0 || segments.at(-1)!.words.length > 9) return;
  if (!isArticle(words[0]!) || !(parted.sentence || parted.line || parted.emoji || parted.mark !== null)) return;
  spans.add(start, end, at, 'determined apposed');
  if (isThing(words)) spans.add(start, end, at, 'signs thing');
}
