import { HEAD } from '../introduced.ts';
import { isAbbreviation } from '../letters.ts';
import { foldName, listedLikeness } from '../likeness.ts';
import type { PostParts, Segment } from '../parts.ts';
import { type PersonName, personName } from '../person.ts';
import type { Signature } from '../signature.ts';
import { isSpokenOf } from '../spoken-of.ts';
import { isAwayAmongOthers } from '../taker.ts';
import { NOT_CALLED } from '../words/characters.ts';
import { isJobNoun } from '../words/jobs.ts';
import { ACCOUNT_WORDS, HOLDS } from '../words/shift.ts';
import { isKnownAs } from './persona.ts';

/** How far behind a name the words of being on duty may stand, in its sentence. */
const REACH = 100;
/** How far behind a word that may be no name. */
const NEAR = 16;
/** A greeting, and what may stand behind it, leaves the beginning of a sentence to who follows. */
const GREETING =
  /^(?:re ?)?(?:bonjour|bonsoir|hello|hi|hey|hiya|salut|coucou|good (?:morning|evening|afternoon)|morning|evening|afternoon|bore da|nos da|demat|kenavo|howdy|greetings)(?: \S+){0,6}$/u;

/** A name begins a sentence, and the sentence says that its bearer holds the account: "Rhian, on till noon", "Marion, apprentie, tient le compte". */
export function onDuty(parts: PostParts): Signature | null {
  const { segments } = parts;
  const small = smallOnDuty(parts);
  if (small !== null) return small;
  for (let at = 0; at < segments.length && segments[at]!.start < HEAD; at++) {
    const segment = segments[at]!;
    if (segment.quoted || !begins(segment, segments[at - 1])) continue;
    const letters = initialsOnDuty(segment, parts);
    if (letters !== null) return letters;
    const name = personName(segment);
    if (name !== null && isCandidate(name, parts, at) && !isAwayAmongOthers(parts, name.start) && isHeld(name, parts)) {
      return { kind: 'takeover-announcement', rule: 'on-duty', start: name.start, end: name.end };
    }
  }
  return null;
}

/** "aimé au clavier pendant les vacances de rose", "ghislaine en poste à l'accueil": a first name in small letters begins all, and takes its place. */
function smallOnDuty({ segments, text }: PostParts): Signature | null {
  const { first, start, parted } = segments[0]!;
  if (!/^\p{Ll}{3,12}$/u.test(first.text) || first.word!.listed === 'none' || start !== first.start || parted.colon) return null;
  if (/[\p{L}#]/u.test(text.slice(0, start)) || isJobNoun(first.word!.folded) || !IN_PLACE.test(text.slice(first.end, first.end + 40)))
    return null;
  return { kind: 'takeover-announcement', rule: 'on-duty', start, end: first.end, sure: true };
}

/** Where who holds an account sits, until when or for whom. */
const IN_PLACE =
  /^(?: (?:est |sera )?(?:au clavier|aux manettes|aux commandes|en poste(?= (?:jusqu|à|a |ce|cet|cette|aujourd|pour))|derrière (?:le|l['’])(?:clavier|écran)|à l['’]appareil|au micro|de permanence ici)|,? (?:is )?(?:at the (?:keyboard|controls|helm)|on shift|on the (?:keys|keyboard)|here (?:till|til|until)|in the hot seat|in the chair))(?![\p{L}-])/u;

/** "JL vous accompagne", "^TJ on shift now". */
function initialsOnDuty({ first, words, parted }: Segment, { text }: PostParts): Signature | null {
  if (
    !/^\p{Lu}{2}(?:\p{Lu}|[.-]\p{Lu}\.?)?$/u.test(first.text) ||
    isAbbreviation(first.text) ||
    (words.length < 2 && parted.mark !== 'caret')
  )
    return null;
  const behind = /^[^.!?…\n\u2028]*/u.exec(text.slice(first.end, first.end + REACH))![0];
  const held = HOLDS.exec(behind);
  const holds = held !== null && held.index < NEAR && (parted.mark === 'caret' || ACCOUNT_WORDS.test(behind) || OF_LETTERS.test(behind));
  return holds ? { kind: 'takeover-announcement', rule: 'on-duty', start: first.start, end: first.end } : null;
}

/** What is said straight behind letters that hold the account, or leave it: "BK signing off", "SD est avec vous jusqu'à 13 h", "MJ here, jumping in". */
const OF_LETTERS =
  /^,? (?:(?:est |is )?(?:avec vous|with you|là|here|on|de retour|back)(?= (?:jusqu|until|till|til|ce|pour|tonight|this|for|all|now)|,|$)|sign(?:ing|s) (?:off|on|out)|logging (?:off|on)|clocking (?:off|on)|jumping in|stepping in|taking over|au (?:clavier|poste|micro)|à votre|prend|reprend|vous (?:quitte|retrouve))(?!\p{L})/u;

function begins({ parted, gap }: Segment, before: Segment | undefined): boolean {
  if (parted.credit || (parted.colon && before !== undefined && before.words.length > 3)) return false;
  if (before === undefined) return gap.every(({ kind }) => kind !== 'hashtag');
  return parted.sentence || parted.line || parted.emoji || parted.mark === 'dash' || GREETING.test(before.folded);
}

function isCandidate(
  { first, likeness, kind, start }: PersonName,
  { isAddressee, segments, answers, text }: PostParts,
  at: number,
): boolean {
  const listed = listedLikeness(foldName(first.text));
  if (NOT_CALLED.has(foldName(first.text)) || (isAddressee(first.text) && (at > 0 || answers))) return false;
  // The same name signs below: it needs no other word.
  if (kind === 'full-name' && text.indexOf(first.text, first.end) > 0 && segments.at(-1)!.first.text === first.text) return false;
  return likeness === 'sure' || likeness === 'unknown' || (likeness === 'rare' && (listed !== null || start < first.start));
}

/** "Léo, le robot de la médiathèque, répond …": a machine holds no account as a person does. */
const OF_MACHINE =
  /^, (?:le|la|l['’]|un|une|notre|votre|the|an?|our|your) ?(?:[\p{L}-]{1,14} )?(?:ro?bot|chatbot|automate|assistante? (?:virtuel|num)|mascotte?|avatar|virtual|digital)/iu;

/** "Emma by Jane Austen, on display until June", "Jess has finished for the day": a work, or one who has gone. */
const OVER =
  /^(?: by \p{Lu}| has (?:just )?(?:finished|gone|left|clocked (?:off|out)|logged (?:off|out)|signed off|headed (?:off|home))(?!\p{L})|(?:['’]s| is) (?:on (?:leave|holiday|holidays|vacation)|off (?:sick|until|till|this week|today)|away|out of office)(?!\p{L}))/u;

function isHeld({ first, start, end, kind, likeness }: PersonName, { text }: PostParts): boolean {
  const behind = /^[^.!?…\n\u2028]*/u.exec(text.slice(end, end + REACH))![0];
  const held = HOLDS.exec(behind);
  if (OF_MACHINE.test(behind) || OVER.test(behind) || isKnownAs(text, end)) return false;
  if (held === null || isSpokenOf(text, start, end) || /^[\p{L}'’]/u.test(behind.slice(held.index + held[0].length))) return false;
  // Whoever bears a surname may be spoken about: the account itself must be.
  if (likeness !== 'sure' && start === first.start)
    return (
      kind === 'first-name' &&
      held.index < NEAR &&
      (held.index < 4 || ACCOUNT_WORDS.test(behind)) &&
      /^(?:,| (?:on|has|is|est|en|tient|prend|reprend|vous|au|aux|à|de|back|in|at|for|with|assure|arrive|rejoint|passe|laisse|rend)(?!\p{L}))/u.test(
        behind,
      )
    );
  return kind === 'first-name' || start < first.start || ACCOUNT_WORDS.test(behind);
}
