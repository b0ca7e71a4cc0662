import type { Language } from '@beffroi/domain';
import { firstSigns, lengthOf } from './count.ts';
import { DRAFT_WORDS } from './draft-words.ts';
import { spokenTime } from './drafts.ts';
import { fold } from './fold.ts';
import type { InitialsKeyEntry } from './initials.ts';
import type { OfficePolicy, PersonaPolicy, SpeakersPolicy } from './policies.ts';
import type { WallTime } from './zone-time.ts';

/** Who is on, as the public reads it. */
export interface PublicShift {
  /** As they appear, each. */
  readonly names: readonly string[];
  /** `null` where nobody knows. */
  readonly until: WallTime | null;
  readonly language: Language;
}

/** What parts a profile from who is on. */
const APART = ' · ';

/**
 * A bio with who is on: `Mairie de Brezan · Sophie jusqu’à 13 h`. A shift that a crash left there is taken out first.
 *
 * @param limit graphemes; the base is never cut: where the shift does not fit, less of it is said, or nothing
 */
export function bioWith(base: string, shift: PublicShift, limit: number): string {
  const plain = withoutShift(base);
  const { onUntil, on } = DRAFT_WORDS[shift.language];
  const { name, until } = spoken(shift);
  const said = [until === null ? null : filled(onUntil, name, until), filled(on, name, '')];
  return fitting(plain, shift.names.length === 0 ? [] : said, limit);
}

/** A display name with who is on: `Mairie de Brezan · avec Sophie`; as `bioWith`. */
export function nameWith(base: string, shift: PublicShift, limit: number): string {
  const plain = withoutShift(base);
  return fitting(plain, shift.names.length === 0 ? [] : [filled(DRAFT_WORDS[shift.language].on, spoken(shift).name, '')], limit);
}

/** The text as it was before a shift, whatever a crash left behind it: what `bioWith` and `nameWith` add is taken away, in both languages. */
export function withoutShift(text: string): string {
  let plain = text.trimEnd();
  for (let at = plain.lastIndexOf(APART); at >= 0 && SHIFT.test(plain.slice(at + APART.length)); at = plain.lastIndexOf(APART))
    plain = plain.slice(0, at).trimEnd();
  return SHIFT.test(plain.replace(/^·\s?/u, '')) && plain.startsWith('·') ? '' : plain;
}

/**
 * The bio of a character's account, which says what it is.
 *
 * @param limit graphemes; where they do not suffice, the base is cut, never what the character is
 */
export function personaBio(base: string, { name, nature }: PersonaPolicy, limit: number): string {
  const plain = base.trim();
  if (fold(plain).includes(fold(nature)) && lengthOf(plain, 'graphemes') <= limit) return plain;
  return beside(`${name}, ${nature}.`, plain, limit);
}

/** The bio of an office's account: who holds it since when, before what else it says. */
export function officeBio(
  base: string,
  { title, holder, since, acting, joinedTo }: OfficePolicy,
  language: Language,
  limit: number,
): string {
  const words = OFFICE[language];
  const day = spokenDay(since, language);
  const held = joinedTo !== undefined ? words.joined : holder === null ? words.vacant : acting ? words.acting : words.held;
  const said = held.replace(
    /\{(\w+)\}/gu,
    (_, hole: string) => ({ title: titled(title, language), name: joinedTo ?? holder?.name ?? '', day })[hole] ?? '',
  );
  return beside(said, base.trim(), limit);
}

/** What letters stand before in a bio. */
const KEY = { fr: 'Signatures : ', en: 'Signed: ' } as const;

/**
 * A bio with whose letters are whose: `Mairie de Brezan · Signatures : KL = Karim, SD = Sophie`. Letters whose owner is not named are left out, since the post bears them already.
 *
 * @param key as everybody may read it
 * @param limit graphemes; the base is never cut: where the key does not fit, less of it is said, or nothing
 */
export function keyBio(base: string, key: readonly InitialsKeyEntry[], language: Language, limit: number): string {
  const named = key.flatMap(({ initials, name }) => (name === null ? [] : [`${initials} = ${name.replaceAll('·', '').trim()}`]));
  const said = named.map((_, at) => KEY[language] + named.slice(0, named.length - at).join(', '));
  return withLine(base, said, limit);
}

/**
 * A bio with its speakers: `Musée de Brezan · #ParoleDeSophie : Sophie, régisseuse · #ParoleDeKarim : Karim, jardinier`.
 *
 * @param speakers those who may be seen
 * @param limit graphemes; as `keyBio`
 */
export function speakersBio(base: string, { speakers }: SpeakersPolicy, language: Language, limit: number): string {
  const colon = language === 'fr' ? ' : ' : ': ';
  const each = speakers.map(({ hashtag, name, job }) => `${hashtag}${colon}${`${name}, ${job}`.replaceAll('·', '').trim()}`);
  const said = each.map((_, at) => each.slice(0, each.length - at).join(APART));
  return withLine(base, said, limit);
}

/** The base with the first of these that fits behind it. */
function withLine(base: string, said: readonly string[], limit: number): string {
  const plain = base.trimEnd();
  const texts = said.map((one) => (plain === '' ? one : plain + APART + one));
  return texts.find((text) => lengthOf(text, 'graphemes') <= limit) ?? plain;
}

function spoken({ names, until, language }: PublicShift): { readonly name: string; readonly until: string | null } {
  // What parts the shift from the bio cannot stand in a name.
  const clean = names.map((name) => name.replaceAll('·', '').replace(/\s+/gu, ' ').trim());
  const { and } = DRAFT_WORDS[language];
  const name = clean.length < 2 ? (clean[0] ?? '') : `${clean.slice(0, -1).join(', ')}${and}${clean.at(-1)!}`;
  return { name, until: until === null ? null : spokenTime(until, language) };
}

function filled(text: string, name: string, until: string): string {
  return text.replace('{name}', () => name).replace('{until}', () => until);
}

function fitting(base: string, said: readonly (string | null)[], limit: number): string {
  const longest = said.filter((one) => one !== null).map((one) => (base === '' ? `· ${one}` : base + APART + one));
  return longest.find((text) => lengthOf(text, 'graphemes') <= limit) ?? base;
}

/** What is said, and as much of the rest as fits, cut at a word. */
function beside(said: string, rest: string, limit: number): string {
  const whole = rest === '' ? said : `${said} ${rest}`;
  if (lengthOf(whole, 'graphemes') <= limit) return whole;
  const left = limit - lengthOf(said, 'graphemes') - 2;
  const cut = left < 1 ? '' : firstSigns(rest, left).replace(/\s*\S*$/u, '');
  return cut === '' ? firstSigns(said, limit) : `${said} ${cut}…`;
}

/** "Sophie jusqu'à 13 h", "avec Sophie et Karim", in both languages. */
const SHIFT = /^(?:(?:avec|with) .{1,200}|.{1,200} (?:jusqu['’]à (?:\d{1,2}\s?h(?:\s?\d\d)?|minuit)|until \d{1,2}(?::\d\d)? [ap]m))$/u;

/** That the account is the office's stands in it: a title and a name alone could be anybody's own account. */
const OFFICE = {
  fr: {
    held: 'Compte de fonction {title}, tenu par {name} depuis le {day}.',
    acting: 'Compte de fonction {title}, tenu par {name} (par intérim) depuis le {day}.',
    vacant: 'Compte de fonction {title}, poste vacant depuis le {day}.',
    joined: 'Compte de fonction {title} : depuis le {day}, {name} parle pour elle.',
  },
  en: {
    held: 'Official account of the {title}, held by {name} since {day}.',
    acting: 'Official account of the {title}, held by {name} (acting) since {day}.',
    vacant: 'Official account of the {title}, vacant since {day}.',
    joined: 'Official account of the {title}: {name} speaks for it since {day}.',
  },
} as const;

/** `de directrice du numérique`, `d’adjointe`, `de DGS`: within a sentence a title has no capital of its own. */
function titled(title: string, language: Language): string {
  if (language === 'en') return title;
  const small = /^\p{Lu}\p{Ll}/u.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title;
  return /^[aeiouyh]/u.test(fold(small)) ? `d’${small}` : `de ${small}`;
}

/** `28 mars 2026`, `28 March 2026`. */
function spokenDay(date: string, language: Language): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`no date: ${date}`);
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(time).replace(/^1 (?=\p{Ll})/u, '1er ');
}
