import { composed } from './composed.ts';
import { foldName } from './likeness.ts';
import { chosenOf } from './model/choice.ts';
import { likelihoodOf } from './model/likelihood.ts';
import { isNobodysPost } from './model/post-kinds.ts';
import { overlookedIn, weighedAgainstOthers } from './overlooked.ts';
import { aboveFooter, aboveOwnName, areOwnLetters, isOwnName, worksFor } from './own-letters.ts';
import { ownNameOf } from './own-name.ts';
import { type PostParts, partsOf } from './parts.ts';
import { foundByRules } from './rules.ts';
import type { Signature } from './signature.ts';
import { isReceiver, resumes } from './spoken-of.ts';
import { endOfNamed } from './taker.ts';
import { isJobNoun } from './words/jobs.ts';
import { leaves } from './words/shift.ts';
import { turns } from './words/turn.ts';

/** Who a post says has written it; `null` when it says nothing of it. Pure, and thrown at by any string. @param account the name or handle of the account, where that is known */
export function whoSpeaks(original: string, reply = false, account: string | null = null): Signature | null {
  const { text, back } = composed(original);
  const above = account === null ? null : aboveFooter(text, account);
  const whole = readingOf(text, reply);
  const found =
    ofItself(
      (above === null ? null : readingOf(above, reply).found()) ??
        beforeOwnName(text, reply, account) ??
        ofAccount(whole.found(), text, account),
      text,
      reply,
      account,
    ) ??
    ownNameAtEnd(text, account) ??
    ofItself(ofAccount(whole.overlooked(), text, account), text, reply, account);
  return found === null ? null : { kind: found.kind, rule: found.rule, start: back(found.start), end: back(found.end) };
}

/** "Kind regards Hayley, FreshPantry": a person signs straight before the account's own name. */
function beforeOwnName(text: string, reply: boolean, account: string | null): Signature | null {
  const above = account === null ? null : aboveOwnName(text, account);
  const found = above === null ? null : readingOf(above, reply).found();
  return found !== null && OF_PERSONS.has(found.kind) && found.end === above!.length ? found : null;
}

/** What was found, unless the account's own name stands there: "Gaz de Garonne" is no Gaz. */
function ofItself(found: Signature | null, text: string, reply: boolean, account: string | null): Signature | null {
  if (account === null || found?.sure === true || (found !== null && !MAY_BE_ITS_NAME.has(found.kind))) return found;
  // "À demain arrêt Mairie. Ti'Bus": what speaks of itself is no body.
  if (found?.kind === 'persona' && OF_ONESELF.test(text)) return found;
  if (
    found?.kind === 'role' &&
    text
      .slice(found.start, found.end)
      .split(' ')
      .some((word) => isJobNoun(foldName(word)))
  )
    return found;
  const own = ownNameOf(text, reply, account);
  return own !== null && (found === null || (found.start >= own.start && found.end <= own.end)) ? own : found;
}

const OF_ONESELF = /(?<!\p{L})(?:I|I['’]\p{L}+|my|My|je|Je|j['’]\p{L}+|J['’]\p{L}+|mon|ma|mes|Mon|Ma|Mes)(?!\p{L})/u;

/** As what the account's own name is taken. */
const MAY_BE_ITS_NAME: ReadonlySet<Signature['kind']> = new Set([
  'initials',
  'first-name',
  'full-name',
  'persona',
  'role',
  'takeover-announcement',
  'team',
] as const);

/** "On vous forme ! TransMosane": the account's own name, behind a sentence, on its own line or behind a mark, is a team's. */
function ownNameAtEnd(text: string, account: string | null): Signature | null {
  const words = account === null ? undefined : OWN_NAME.exec(text.slice(-LONGEST_OWN_NAME))?.groups?.['own'];
  if (words === undefined || !isOwnName(words, account!)) return null;
  const start = text.lastIndexOf(words);
  return { kind: 'team', rule: 'team', start, end: start + words.length };
}

const OF_TOWN = /^(?:Ville|Mairie|Commune|Village|City|Town) (?:de |du |of |d['’])(?<town>.+)$/u;

const YOURS = /^(?:Votre|Ton|Your|votre|ton|your) /u;

const LONGEST_OWN_NAME = 160;
const OWN_NAME =
  /(?:[.!?…)»\p{Extended_Pictographic}]\uFE0F? |\n| [–—-] ?)(?<own>\p{Lu}[\p{L}\p{N}'’&.-]{3,30}(?: [\p{L}\p{N}'’&.-]{1,30}){0,3})[.!]?\s*$/u;

const OF_PERSONS: ReadonlySet<Signature['kind']> = new Set(['initials', 'first-name', 'full-name'] as const);

/** Letters of the account's own name are nobody's; its name behind a first name is where somebody works: "Léo de Voltéa". */
function ofAccount(found: Signature | null, text: string, account: string | null): Signature | null {
  if (found === null || account === null) return found;
  const words = text.slice(found.start, found.end);
  // "Marché des potiers samedi. Valbrune": a town's name says where something is.
  if (found.kind === 'team' && found.rule === 'model' && OF_TOWN.exec(account)?.groups?.['town'] === words) return null;
  // "Votre TransBrabançon": the account's own name, whoever it is said to belong to.
  if (
    found.kind === 'role' &&
    YOURS.test(words) &&
    isOwnName(words.replace(YOURS, ''), account) &&
    !isJobNoun(foldName(words.split(' ').at(-1)!))
  )
    return { ...found, kind: 'team', rule: 'team' };
  if ((found.kind === 'first-name' || found.kind === 'full-name') && isOwnName(words, account))
    return { ...found, kind: 'team', rule: 'team' };
  if (found.kind === 'initials') return areOwnLetters(words, account) ? { ...found, kind: 'team', rule: 'team' } : found;
  if (found.kind !== 'full-name' && found.kind !== 'takeover-announcement') return found;
  const first = worksFor(words, account);
  if (first === null) return found;
  return { ...found, kind: found.kind === 'full-name' ? 'first-name' : found.kind, end: found.start + first.length };
}

/** "Le bourgmestre f.f.", "La directrice a.i.": whoever acts for an office signs with that. */
function withActing(found: Signature | null, text: string): Signature | null {
  if (found === null || (found.kind !== 'role' && found.kind !== 'hashtag-speaker')) return found;
  const acting = ACTING.exec(text.slice(found.end, found.end + 7));
  if (acting === null) return found;
  // Its first letter may have been taken for a word.
  const begun = acting.groups!['begun'] !== undefined;
  return begun && !/ [fap]$/u.test(text.slice(found.start, found.end)) ? found : { ...found, end: found.end + acting[0].length };
}

const ACTING = /^(?: (?:f\.f\.|a\.i\.|p\.i\.|ff(?=[.,:\s]|$))|(?<begun>\.[fi]\.))(?![\p{L}])/u;

/** What is read in a text: each asked once, and only where what goes before found nothing. */
interface Reading {
  readonly found: () => Signature | null;
  /** Who speaks by words that nothing looked for. */
  readonly overlooked: () => Signature | null;
}

function readingOf(text: string, reply: boolean): Reading {
  // Cut into words only when something is asked: who signs above a footer is found without the whole.
  let known: PostParts | null | undefined;
  const parts = (): PostParts | null => {
    if (known === undefined) known = partsToRead(text, reply);
    return known;
  };
  return {
    found: () => (parts() === null ? null : foundIn(parts()!)),
    // The end of a post that was cut is not there to be weighed.
    overlooked: () => (parts() === null || parts()!.cut ? null : overlookedIn(parts()!)),
  };
}

/** A post's words; `null` where nobody signs by all that it says, or it holds nobody's own words. */
function partsToRead(text: string, reply: boolean): PostParts | null {
  if (isNobodysPost(text, reply)) return null;
  const parts = partsOf(text, reply);
  return parts.sentOn || parts.segments.length === 0 ? null : parts;
}

function foundIn(parts: PostParts): Signature | null {
  const { text } = parts;
  const found = foundByRules(parts);
  if (parts.cut || (found !== null && isBeyondDoubt(found, parts))) return withActing(found, text);
  const likelihood = likelihoodOf(parts, found);
  const likely = withActing(chosenOf(found, likelihood), text);
  const chosen = likely === null ? null : weighedAgainstOthers(likely, found, likelihood, parts);
  // "Anaïs V. prend le quart": who takes the account is named whole.
  if (chosen?.kind !== 'takeover-announcement') return chosen;
  const whole = { ...chosen, end: endOfNamed(parts, chosen.start, chosen.end) };
  return found?.kind === whole.kind && found.start === whole.start && found.end === whole.end ? found : whole;
}

/** "^SD": letters behind a caret at the end of a post are what the rules take them for; nothing has to be weighed. */
function isBeyondDoubt({ kind, rule, start, end, sure }: Signature, { segments, text, clues, replies }: PostParts): boolean {
  if (sure === true) return true;
  // Whom the account is given to, and who signs below.
  if (rule === 'shift' && end < segments.at(-1)!.start && (isReceiver(text, start) || resumes(text, end))) return true;
  const last = segments.at(-1)!;
  return (
    kind === 'initials' &&
    last.parted.mark === 'caret' &&
    last.start === start &&
    last.end === end &&
    /^\p{Lu}{2,3}$/u.test(last.text) &&
    !leaves(text, clues, replies) &&
    !turns(text, clues)
  );
}
