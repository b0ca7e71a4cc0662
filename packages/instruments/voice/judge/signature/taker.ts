import { IN_TEXTS } from '../clues/clues.ts';
import { HEAD } from './introduced.ts';
import { foldName, isListed, nameLikeness } from './likeness.ts';
import type { PostParts } from './parts.ts';
import { remembered } from './remembered.ts';
import { holdsElsewhere, onlyInvites, takesOffice } from './spoken-of.ts';
import type { Token } from './tokens.ts';
import { BARE_NOBODYS, CAPITAL, JOINED, NOBODYS, OPENER, PLAIN, SENTENCE, wordOf } from './word.ts';
import { NOT_CALLED } from './words/characters.ts';
import {
  ASIDE_BEFORE,
  AWAY_BEFORE,
  AWAY_BEHIND,
  GIVEN_BEFORE,
  GREETED_BEFORE,
  HERE_BEHIND,
  HERE_PLAINLY_BEHIND,
  LATER_BEHIND,
  SELF_BEFORE,
  THEN_BEFORE,
  TO_DO_BEHIND,
} from './words/here-or-away.ts';
import { isJobNoun } from './words/jobs.ts';
import { OPENERS } from './words/openers.ts';
import { wordsOf } from './words/words-of.ts';

/** Where somebody who is named stands: they hold or take the account, are on, are given it, are put before it, come later, or are away. */
export type Standing = 'holds' | 'on' | 'given' | 'said' | 'later' | 'away';

/** A name with where its bearer stands. */
export interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly standing: Standing;
  /** A list of names holds it. */
  readonly listed: boolean;
}

const MOST_NAMES = 12;
const FAR_BEFORE = 84;
const FAR_BEHIND = 110;

let last: { readonly parts: PostParts; readonly named: readonly Named[] } | null = null;

/** All who are named in a post and of whom it says whether they are here or away, in the order of their places. Rules and model ask the same of one post, one after the other. */
export function namedIn(parts: PostParts): readonly Named[] {
  if (last?.parts !== parts) last = { parts, named: read(parts) };
  return last.named;
}

function read(parts: PostParts): readonly Named[] {
  const { text, segments } = parts;
  if (!parts.clues.of(SOUGHT_HELD) && !segments.some(hasListed)) return [];
  const named: Named[] = [];
  let many = 0;
  for (const { words, start: from } of segments) {
    if (from > HEAD) break;
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      // Nobody's name begins with a small letter, but for what is joined to it: "d'Hortense".
      if (word.kind !== 'word' || (word.word!.bits & (CAPITAL | JOINED)) === 0) continue;
      const called = calledIn(word.text);
      if (called === null) continue;
      if (many++ > MOST_NAMES) return named;
      const to = endOfName(words, at);
      const start = word.start + called.from;
      const end = to === at ? start + called.name.length : endOf(words[to]!, text);
      const standing = standingOf(text, start, end);
      if (standing !== null) named.push({ name: called.name, start, end, standing, listed: called.listed });
      at = to;
    }
  }
  return named;
}

/** What somebody takes, holds or gives who holds the account: where a post has nothing of it, capitals that no list holds are nobody's name. */
const HELD_BY_SOMEBODY =
  /(?<!\p{L})(?:comptes?|clavier|page|fil|tweet|réseaux|manettes|commandes|micro|messages?|téléphone|plume|stylo|rênes|barre|gouvernail|fauteuil|chaise|clés|clefs|relève|relais|permanence|quart|astreinte|antenne|appareil|mot de passe|intérim|account|acct|keyboard|feed|socials|desk|shift|login|inbox|password|phone|twitter|chair|seat|helm|reins|mic(?!\p{L})|keys|wheel|controls|duty|(?:ici|here|back|moi|direct|deck)(?!\p{L}))/iu;
const SOUGHT_HELD = IN_TEXTS.note(HELD_BY_SOMEBODY);

/** Whether a list of names holds one of a segment's words. */
const hasListed = ({ words }: PostParts['segments'][number]): boolean =>
  words.some(({ kind, text, word }) => kind === 'word' && (word!.bits & (CAPITAL | JOINED)) !== 0 && calledIn(text)?.listed === true);

/** "Anaïs V.", "Thi Mai", "Titouan et Apolline": the last word of a name, of its surname, or of another's who is named with it. */
function endOfName(words: readonly Token[], from: number): number {
  let to = from;
  for (let at = from + 1; at < words.length && at < from + 4; at++) {
    const { text, word } = words[at]!;
    if (isPartOfName(text)) to = at;
    else if (!LINKS.has(text) || (word!.bits & PLAIN) === 0) break;
  }
  return to;
}

const isPartOfName = remembered((text) =>
  /^(?:\p{Lu}[\p{L}\p{M}]{1,20}(?:[-‑'’](?!s$)\p{L}[\p{L}\p{M}]{0,20}){0,3}|\p{Lu}\.?)$/u.test(text),
);
const LINKS: ReadonlySet<string> = new Set(['et', 'and', 'de', 'du', 'van', 'von']);

/** A surname's initial keeps its point in the midst of what is said. */
const endOf = ({ text: word, end }: Token, text: string): number =>
  word.length === 1 && /^\.(?: \p{Ll}|,)/u.test(text.slice(end, end + 3)) ? end + 1 : end;

/** "Hortense" of "d'Hortense", "Winnie" of "Winnie's". */
const calledIn = remembered((text): { readonly name: string; readonly from: number; readonly listed: boolean } | null => {
  const from = /^[dDlL]['’]/u.test(text) ? 2 : 0;
  const name = text.slice(from).replace(/['’](?:s|ll|d)$/u, '');
  const likeness = nameLikeness(name);
  const folded = foldName(name);
  if (likeness === 'no' || NOT_CALLED.has(folded) || OPENERS.has(folded) || isJobNoun(folded) || OF_TURNS.has(folded)) return null;
  const listed = isListed(likeness);
  return listed || (wordOf(name).bits & (SENTENCE | OPENER | NOBODYS | BARE_NOBODYS)) === 0 ? { name, from, listed } : null;
});

/** What begins a sentence of turns, and is nobody's name. */
const OF_TURNS = wordsOf(
  'changement changements releve passage prise reprise fin debut quart service permanence equipe nuit journee soiree matinee semaine takeover shift change handover night day week morning evening crew team desk clocking signing logging off on out back restant reprenons cela ceci celui celle quel quelle quels quelles which what who when where aucun aucune kettle',
);

function standingOf(text: string, start: number, end: number): Standing | null {
  // Most names stand alone, behind all that is said: nothing leads to them, and nothing goes on.
  const led = isLed(text, start);
  const next = text.charCodeAt(end);
  const goesOn = (next === SPACE && !isUpper(text.charCodeAt(end + 1))) || next === COMMA || next === STROKE || next === APOSTROPHE;
  if (!led && !goesOn) return null;
  const before = led ? text.slice(Math.max(0, start - FAR_BEFORE), start) : '';
  const behind = goesOn ? text.slice(end, end + FAR_BEHIND) : '';
  if ((goesOn && LATER_BEHIND.test(behind)) || (led && THEN_BEFORE.test(before))) return 'later';
  if (led && (GIVEN_BEFORE.test(before) || (/(?<!\p{L})à $/iu.test(before) && TO_DO_BEHIND.test(behind)))) return 'given';
  const isAfter = led && AWAY_BEFORE.test(before);
  const isSelf = led && SELF_BEFORE.test(before);
  const isGreeted = led && GREETED_BEFORE.test(before);
  if (led && !isAfter && !isSelf && !isGreeted && ASIDE_BEFORE.test(before)) return null;
  if (goesOn && !isAfter && HERE_BEHIND.test(behind)) return onlyInvites(text, end) ? null : 'holds';
  if (goesOn && !isAfter && HERE_PLAINLY_BEHIND.test(behind)) return 'on';
  if (isSelf && !/^(?: qui|['’]s)(?!\p{L})/u.test(behind)) return 'said';
  if (isGreeted && ACCOUNT.test(text)) return 'said';
  return isAfter || (goesOn && AWAY_BEHIND.test(behind)) ? 'away' : null;
}

const [SPACE, COMMA, STROKE, APOSTROPHE] = [32, 44, 39, 0x2019];
/** What somebody is or does begins with no capital, and with no figure. */
const isUpper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Whether a word leads to what stands at a place, on the same line and in the same sentence. */
function isLed(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && text.charCodeAt(at) === SPACE) at--;
  if (at < 0) return false;
  const code = text.charCodeAt(at);
  return code === COMMA || code === STROKE || code === APOSTROPHE || /\p{L}/u.test(text[at]!);
}

/** Who is here of those who are named, where another is said to be away, to come later or to have been before; `null` where the post leaves that open. */
export function takerOf(parts: PostParts): Named | null {
  const named = namedIn(parts);
  if (named.length < 2) return null;
  const given = named.find(({ standing }) => standing === 'given');
  // "Alistair has surrendered the password to Gladys": who gives it away holds it no more.
  const here = named.filter(
    ({ standing, start, end }) =>
      !isElsewhere(standing) &&
      standing !== 'said' &&
      (standing === 'given' || given === undefined || start > given.start || /[.!?\n]/u.test(parts.text.slice(end, given.start))),
  );
  const those = here.length > 0 ? here : named.filter(({ standing }) => standing === 'said');
  const first = those[0];
  if (first === undefined || those.some(({ name }) => name !== first.name)) return null;
  const plainly = first.standing === 'said' || first.standing === 'on';
  const isOther = ({ name, standing, listed }: Named): boolean =>
    name !== first.name &&
    (isElsewhere(standing) || (standing !== 'said' && given === first)) &&
    (listed || (first.listed && !plainly && !parts.replies));
  if (!named.some(isOther) || (plainly && !first.listed) || (first.standing === 'said' && parts.replies)) return null;
  // "Après Ambre, voici Bastien": storms come after each other too.
  if (first.standing === 'said' && !named.some(({ standing }) => standing === 'away') && !ACCOUNT.test(parts.text)) return null;
  if (parts.isAddressee(first.name) || isQuoted(first, parts)) return null;
  // "Your usual postie is off, so you're with Ramona": whom an answer says who asks will meet.
  if (parts.replies && /(?:['’]re|are)(?: now| all| still)? with $/u.test(parts.text.slice(Math.max(0, first.start - 20), first.start)))
    return null;
  return isOfOffice(first, parts) ? null : first;
}

const isQuoted = (one: Named, { segments }: PostParts): boolean =>
  segments.some(({ quoted, start, end }) => quoted && start <= one.start && one.start < end);

/** The account itself, and no office. */
const ACCOUNT =
  /(?<!\p{L})(?:comptes?|clavier|page|fil|tweets?|réseaux|manettes|micro|messages|account|acct|keyboard|feed|socials|desk|shift|login|inbox|password|phones?|twitter|tweeting)(?!\p{L})/iu;

/** Whether somebody is said to be away, or to come later. */
export const isElsewhere = (standing: Standing): boolean => standing === 'away' || standing === 'later';

/** "Ted Hollis hands over to Maeve Quinn": people with their surnames take offices, unless the account is named. */
const isOfOffice = ({ start, end }: Named, { text }: PostParts): boolean =>
  (takesOffice(text, end) && !ACCOUNT.test(/^[^.!?\n]*/u.exec(text.slice(end))![0])) ||
  (/ \p{Lu}\p{Ll}/u.test(text.slice(start, end)) && !/ (?:et|and|&) /u.test(text.slice(start, end)) && !ACCOUNT.test(text));

/** What stands for the account where nothing else does. */
const HELD = new RegExp(`${ACCOUNT.source}|(?<!\\p{L})(?:mic|hot seat|stor(?:y|ies)|téléphone du)(?!\\p{L})`, 'iu');

const HOLDS = /^,? (?:qui |who )?(?:tient|tiendra|garde|gardera|prend|prendra|anime|animera|runs|is running|mans) (?:l[ea]s? |l['’]|the )/u;

/** "Ce soir c'est Karim qui tient la buvette": what is held is no account. */
export const holdsSomethingElse = (text: string, end: number): boolean => HOLDS.test(text.slice(end, end + 32)) && !HELD.test(text);

/** The only one of whom a post says that they hold or take the account itself, by its name; `null` where there is none, or where something is told of more than one. */
export function holderOf(parts: PostParts): Named | null {
  const here = namedIn(parts).filter(({ standing }) => standing === 'holds' || standing === 'given');
  const [first] = here;
  if (first === undefined || here.some(({ name }) => name !== first.name)) return null;
  const { start, end, standing } = first;
  const words = standing === 'given' ? parts.text.slice(Math.max(0, start - FAR_BEFORE), start) : parts.text.slice(end, end + FAR_BEHIND);
  const said = standing === 'given' ? /[^.!?\n]*$/u.exec(words)![0] : /^[^.!?\n]*/u.exec(words)![0];
  if (!first.listed || (parts.replies && standing !== 'given') || !HELD.test(said)) return null;
  if (isOfOffice(first, parts) || parts.isAddressee(first.name) || holdsElsewhere(parts.text, end, parts.clues)) return null;
  return isQuoted(first, parts) ? null : first;
}

/** Where the name ends that stands at a place, with its surname, its initial, or the other who is named with it. */
export const endOfNamed = (parts: PostParts, start: number, end: number): number =>
  namedIn(parts).find((one) => one.start === start && !isElsewhere(one.standing) && one.end > end)?.end ?? end;

/** Whether who is named at a place is away or comes later, and another is named besides. */
export function isAwayAmongOthers(parts: PostParts, start: number): boolean {
  const named = namedIn(parts);
  const own = named.find((one) => one.start === start);
  return own !== undefined && isElsewhere(own.standing) && named.some(({ name, listed }) => name !== own.name && listed);
}
