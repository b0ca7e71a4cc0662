import { type Ending, endingAt, isCalledOut, isNobodys } from './ending.ts';
import { foldName, listedLikeness } from './likeness.ts';
import { areOwnLetters } from './own-letters.ts';
import { type PostParts, partsOf } from './parts.ts';
import { isRank } from './person.ts';
import { remembered } from './remembered.ts';
import type { Signature } from './signature.ts';
import { isNobodysWord, TEAM_NOUNS } from './words/bodies.ts';
import { isJobNoun } from './words/jobs.ts';
import { isSentenceWord } from './words/sentence.ts';
import { wordsOf } from './words/words-of.ts';

/** What stands between the words of a name, and names nothing. */
const SMALL = wordsOf('de du des d la le les l et of the and for a au aux en in on at an s y chez c o');
/** Whose town, bank or line it is said to be, and all who work there. */
const LEADS = wordsOf(`
  votre vos ton tes notre nos your our ur all everyone everybody us whole entire toute tout tous toutes ensemble with love from friends folks pals amis amies ici
  les vous
`);
/** Bodies and services that are written in letters, beside the name of a place: "Hexley PC", "GN Louvières". */
const IN_LETTERS = wordsOf(
  `gn pm pn ot otsi ccas cias mjc pc tc bc cc dc mbc pcc fc pd fd sd so ems vfd fdny npt snt spt rnli bs cu nhs cs rh dg com sav rp pr it dsi dpw dot hq ops cic crc cio se`,
);
/** What a service of a body is called, that is no team's noun elsewhere. */
const DEPARTMENTS = wordsOf(`
  assist assistance helpline digital social numerique public publique publiques publics municipal municipale municipaux municipales voyageurs usagers abonnes
  adherents locataires rider riders passenger passengers guest guests resident residents tenant tenants visitor visitors member members patient parking permits
  transport transports mobility mobilite travaux waste recycling housing planning highways streets roads leisure fire rescue sheriff animal shelter collections
  collection education jeunesse culture sports sport dechets proprete eau eaux water energie energy tourisme tourism tourist information online live help aide
  ville city town village bourg region county info infos medias webcare claims repairs reparations ticketing billing facturation contact
`);
/** Those who do something together without a word for a team that is one elsewhere too: "The Tullaroe crowd", "La gang de Mobilo". */
const TOGETHER = wordsOf(`
  gang mob crowd lot bunch massive clan tribu bande troupe horde smala petites filles gars meufs dames messieurs gens potes copains copines mates lads lasses lassies gals
  guys girls boys peeps humans humains family famille fam squad posse collective collectif lekip ekip lequipe
`);
const NUMBERS: ReadonlyMap<string, string> = new Map(
  'un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 one 1 two 2 three 3 four 4 five 5 seven 7 eight 8 nine 9 ten 10'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1]!] as const] : [])),
);
/** Whose own name is that of a place, which says as often where something is. */
const OF_PLACES =
  /(?<!\p{L})(?:ville|mairie|commune|municipalit[eé]|village|bourg|pr[eé]fecture|pr[eé]fet|d[eé]partement|r[eé]gion|agglo\p{Ll}*|m[eé]tropole|communaut[eé]|office de tourisme|tourisme|city|town|township|county|council|borough|parish|district|gare|a[eé]roport|airport|port|ligne|line|police|gendarmerie|pompiers|fire|visit)(?!\p{L})/iu;

const CUT = /[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u;
const wordsIn = (text: string): string[] => text.split(CUT).filter((word) => word !== '');

/** What is known of an account's name: all its posts ask the same. */
const nameOf = remembered((account) => {
  const whole = account
    .replace(/^@+(?=\S+$)/u, '')
    .replace(/\([^)]*\)|@\S+/gu, ' ')
    .trim();
  const words = wordsIn(whole).map((word) => foldName(word).replace(/[^a-z\d]/gu, ''));
  const weighty = words.filter((word) => !SMALL.has(word));
  return {
    words: new Set(weighty),
    // The parts of a name that has several: "SNTB – Les trains du Hainaut".
    heads: new Set(
      whole.split(/ [—–|·/-] |, /u).map(
        (part) =>
          wordsIn(part)
            .map(foldName)
            .find((word) => !SMALL.has(word)) ?? '',
      ),
    ),
    letters: weighty.map((word) => NUMBERS.get(word) ?? (/^\d/u.test(word) ? word : word[0])).join(''),
    allLetters: words.map((word) => NUMBERS.get(word) ?? (/^\d/u.test(word) ? word : word[0])).join(''),
    isBody: weighty.length > 0 && !isPersons(whole),
    isPlaces: OF_PLACES.test(whole.replaceAll(/[_-]|(?<=\p{Ll})(?=\p{Lu})/gu, ' ')),
    isAirport: /a[eé]roport|airport/iu.test(whole),
  };
});
type Name = ReturnType<typeof nameOf>;

/** "Cllr Moira Tench", "Bruno Taillandec, sénateur": a person's account, whose name is theirs. */
function isPersons(account: string): boolean {
  const [own] = account.split(/ [—–|·/-] |, /u, 1);
  const all = wordsIn(own!);
  const first = all.findIndex((word) => !isRank(word) && !isJobNoun(foldName(word)));
  if (first < 0) return true;
  const [name, ...rest] = all.slice(first).map(foldName);
  const likeness = listedLikeness(name!);
  if (rest.length === 0 || rest.some(isNobodysWord)) return first > 0 && rest.length < 2 && !rest.some(isNobodysWord);
  return likeness !== null && rest.length < 4 && (likeness === 'sure' || first > 0 || rest.length === 1);
}

/** "HMAG", "OT 3C", "VL9", "CFF": letters, and numbers, that stand for the account's own name. */
function areLettersOf(text: string, account: string, name: Name): boolean {
  const own = text.replace(/[.\s&-]/gu, '');
  if (!/^(?=\d?\p{Lu})[\p{Lu}\d]{2,7}$/u.test(own)) return false;
  const small = foldName(own);
  // "NYHF" of NYH Ferry.
  if (own.length > 2 && (name.words.has(small) || (name.words.has(small.slice(0, -1)) && name.letters.at(-1) === small.at(-1))))
    return true;
  if (/\d/u.test(own)) {
    const numbers = [...own.matchAll(/\d+/gu)].every(([number]) => name.allLetters.includes(number));
    return numbers && [...small.replace(/\d/gu, '')].every((letter) => name.allLetters.includes(letter));
  }
  if (areOwnLetters(own, account)) return true;
  if (own.length < 3) return false;
  return (
    // "STC" of Saltmere Harbour & Town Council: one word is left away.
    leavesOut(small, name.letters) ||
    leavesOut(small, name.allLetters) ||
    // "BRV" of an airport at Brévannes.
    (name.isAirport && own.length === 3 && [...name.words].some((word) => !isNobodysWord(word) && isWithin(small, word)))
  );
}

const leavesOut = (letters: string, all: string): boolean =>
  all.length === letters.length + 1 && [...all].some((_, at) => at > 0 && all.slice(0, at) + all.slice(at + 1) === letters);

/** Letters of a word, in their order, of which the first begins it. */
function isWithin(letters: string, word: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = word.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return word.startsWith(letters[0]!);
}

type Sort = 'own' | 'letters' | 'piece' | 'team' | 'together' | 'lead' | 'other';

/** What a word is beside an account's name. */
function sortOf(word: string, account: string, name: Name): Sort | null {
  const folded = foldName(word).replace(/[^a-z\d]/gu, '');
  if (/^\p{Lu}{3,6}$/u.test(word) && name.words.has(folded)) return 'letters';
  if (name.words.has(folded) && (folded.length > 2 || /\d/u.test(folded) || /^\p{Lu}/u.test(word))) return 'own';
  if (SMALL.has(folded)) return null;
  if (areLettersOf(word, account, name)) return 'letters';
  if (/^\p{Lu}{2,4}$/u.test(word) && name.isBody && name.letters.slice(1).includes(folded)) return 'piece';
  if (IN_LETTERS.has(folded) && /^(?:\p{Lu}{2,5}|Com|com)$/u.test(word)) return 'team';
  if (LEADS.has(folded)) return 'lead';
  if (TOGETHER.has(folded)) return 'together';
  if (TEAM_NOUNS.has(folded) || DEPARTMENTS.has(folded)) return 'team';
  if (folded.length > 4 && folded.endsWith('s') && isJobNoun(folded.slice(0, -1))) return 'team';
  // "Lark" of Larkmobile, "Média" of Médiathèque.
  if (folded.length > 3 && /^\p{Lu}/u.test(word) && [...name.words].some((own) => own.startsWith(folded) && own.length > folded.length + 2))
    return 'own';
  return 'other';
}

/** What is said before who sends it: "Merry Christmas from", "Meilleurs messages de la". */
const SENT =
  /^(?:.{0,80}? )?(?:from|de la part (?:de|du|des|d['’]))\s?(?=\S)|^(?:\p{L}+ ){0,2}(?:messages?|salutations|amitiés|bises|bisous|pensées|vœux|voeux|souvenirs|regards|wishes|love|greetings|hugs) (?:de |du |des |d['’]|from )(?=\S)/iu;

const LONGEST = 70;

/** Where those of whom it is said work. */
const LINKED = /[\s’'](?:de|du|des|d|at|of|from|chez|à|in|aux?)[\s’']/iu;

const MANY = /^(?:les|vos|nos|tes|your|our) /iu;

/** Whether some words name the account itself, or those who work for it. */
function isItself(text: string, account: string, name: Name, alone: boolean): 'whole' | 'part' | null {
  const all = wordsIn(text.replace(/['’]s(?!\p{L})/gu, ' '));
  if (all.length === 0 || all.length > 10) return null;
  const sorts = all.map((word) => sortOf(word, account, name));
  const count = (...of: readonly Sort[]): number => sorts.filter((sort) => sort !== null && of.includes(sort)).length;
  const isName = (word: string, at: number): boolean =>
    sorts[at] === 'own' && !isNobodysWord(foldName(word)) && !isJobNoun(foldName(word)) && /^\p{Lu}/u.test(word);
  const named = all.filter(isName).length;
  const letters = count('letters');
  const others = count('other');
  const determined = /^(?:le |la |les |l['’]|vos |votre |nos |notre |your |our |the |tes |ton |toute? |tous )/iu.test(text);
  // One who does something there is a function: "Le directeur du musée".
  if (all.some((word, at) => sorts[at] !== 'own' && sorts[at] !== 'team' && isJobNoun(foldName(word)))) return null;
  if (others === 0) {
    if (isJobNoun(foldName(all.at(-1)!)) && sorts.at(-1) !== 'team' && !(MANY.test(text) && count('team', 'together') > 0)) return null;
    // "Tous à la médiathèque".
    if (/^(?:tous|toutes|tout le monde|all|everyone|everybody) (?:à|aux?|to|en) /iu.test(text)) return null;
    if (count('lead', 'team', 'together') === sorts.filter((sort) => sort !== null).length) return null;
    // "Saint-Clément": a town, which is where something is.
    if (letters === 0 && name.isPlaces && named === sorts.filter((sort) => sort !== null).length) return 'part';
    if (letters > 0 || named > 1 || (named > 0 && count('own', 'piece', 'team', 'together', 'lead') > 1)) return 'whole';
    // "Rosalie" of Rosalie Mobilités may be somebody there.
    if (named === 1 && all.length === 1 && listedLikeness(foldName(all[0]!)) === 'sure') return null;
    if (named === 1) return name.words.size === 1 ? 'whole' : 'part';
    // "Le Muséum", "La Métropole": its first noun, behind an article.
    if (determined && name.heads.has(foldName(all.at(-1)!)) && /^(?:Le|La|L['’]|The|la|le|l['’]) ?\p{Lu}/u.test(text)) return 'part';
    return count('own') > 1 ? (alone ? 'whole' : 'part') : null;
  }
  if (others > 3 || letters + named + count('own') === 0 || all.some((word) => isSentenceWord(foldName(word)))) return null;
  // "Les coursiers du Petit Facteur", "La gang de Mobilo", "The Coolabah mob".
  const last = sorts.findLastIndex((sort) => sort === 'own' || sort === 'letters');
  const many =
    /^(?:les|vos|nos|tes|your|our|the) /iu.test(text) && all.some((word, at) => sorts[at] === 'other' && /\p{Ll}{2}s$/u.test(word));
  const together = count('together', 'team') > 0 && determined;
  if (!many && !together) return null;
  const first = sorts.findIndex((sort) => sort === 'own' || sort === 'letters');
  const behind = sorts.slice(last + 1).filter((sort) => sort !== null).length;
  const before = sorts.slice(0, first).filter((sort) => sort !== null && sort !== 'lead').length;
  if (behind === 0 && before > 0) return LINKED.test(text) ? 'whole' : null;
  return behind < 3 && before === 0 ? 'whole' : null;
}

const SPEAKS =
  /^(?:thanks|thank you|merci|sorry|desolee?|bonne|bonnes|bon|belle|belles|have a|best|cheers|cordialement|see you|take care|enjoy|love|bises|bisous|doux|douce|a bientot|a demain|a tres vite|profitez|prenez soin|joyeuses|joyeux|on vous|nous vous|toujours (?:a|la|pres|avec|presents?|presentes?|disponibles?|mobilises?|mobilisees?|pour|au)|a vos cotes|a votre|fidelement|au service de|nous restons a|on reste a|always|here (?:to|for|when)|at your|proud|proudly|merry|happy|safe|stay|kind|toutes nos|avec nos|toutes mes|toute notre|avec toutes|apologies|our apologies|we're sorry|we are sorry|so sorry|really sorry|bien a|bien cordialement|good luck|well done|wishing)(?:\s|$)/u;

/** "Toujours à votre écoute", "We're here whenever you need us". */
const AT_YOUR_SERVICE =
  /(?:^|\s)(?:(?:a|de) (?:votre|ton|vos) (?:ecoute|service|disposition|confiance|patience|comprehension|fidelite|cotes)|(?:at|for) your (?:service|trust|patience|understanding|custom|support)|(?:whenever|if|when) you need us|here for you)$/u;

/** Who speaks, where that is the account itself, or those who work for it, and nobody of them: "Kind regards, Merrowdale", "Hexley PC", "HMAG", "Les coursiers du Petit Facteur". */
export function ownNameOf(text: string, reply: boolean, account: string): Signature | null {
  const name = nameOf(account);
  if (!name.isBody || !mayEndIn(text, account, name)) return null;
  const parts = partsOf(text, reply);
  if (parts.segments.length === 0 || parts.sentOn || parts.cut) return null;
  return ofEnding(endingAt(parts, beginOf(parts, account, name)), account, name, parts);
}

/** "Service propreté, ville de Mézidon", "Com' UBO": the last segment, or the one before where both are parts of one name. */
function beginOf({ segments, text }: PostParts, account: string, name: Name): number {
  const last = segments.at(-1)!;
  const before = segments.at(-2);
  if (before === undefined) return 0;
  const isOne =
    (last.parted.comma && !last.parted.line && before.words.length < 5 && isItself(last.text, account, name, false) !== null) ||
    /^['’] $/u.test(text.slice(before.end, last.start));
  const isPart =
    isOne &&
    /^(?:(?:le|la|les|the|vos|your) |l['’])?\p{Lu}/iu.test(before.text) &&
    wordsIn(before.text).every((word) => ['team', 'own', 'letters', 'lead', null].includes(sortOf(word, account, name))) &&
    wordsIn(before.text).some((word) => sortOf(word, account, name) === 'team' || sortOf(word, account, name) === 'own');
  return segments.length - (isPart ? 2 : 1);
}

function ofEnding(ending: Ending, account: string, name: Name, parts: PostParts): Signature | null {
  const { gap, parting, before, behind } = ending;
  const segment = { start: ending.segment.start, end: parts.segments.at(-1)!.end, quoted: ending.segment.quoted };
  const whole = parts.text.slice(segment.start, segment.end);
  if (segment.quoted || gap.credit || gap.quoted || whole.length > LONGEST || isCalledOut(ending)) return null;
  if (gap.colon && parting !== 'strong') return null;
  if (parting !== 'start' && (isNobodys(ending) || before?.parted.credit === true)) return null;
  // "📍Val de Brenoise": where something is.
  if (gap.emoji && /[📍🗺🚩📌]/u.test(parts.text.slice(Math.max(0, segment.start - 6), segment.start))) return null;
  const sent = behind.length > 0 ? 0 : (SENT.exec(whole)?.[0].length ?? 0);
  const words = whole.slice(sent).replace(/ x{1,3}$/iu, '');
  const alone = parting === 'start' || before === null;
  const itself = isItself(words, account, name, alone);
  if (itself === null) return null;
  const found: Signature = { kind: 'team', rule: 'team', start: segment.start + sent, end: segment.start + sent + words.length };
  if (sent > 0) return found;
  if (alone) return itself === 'whole' ? found : null;
  const polite =
    parting === 'closing' ||
    parting === 'thanks' ||
    parting === 'wish' ||
    parting === 'strong' ||
    SPEAKS.test(before.folded) ||
    AT_YOUR_SERVICE.test(before.folded);
  if (gap.comma) return polite ? found : null;
  // "MLK and Rosa St. PFT": behind what is written short the account's own letters are no part of what is said.
  if (parting === 'none' && gap.sentence && /^\p{Lu}{3,6}$/u.test(words)) return found;
  if (parting === 'none' || (parting === 'link' && gap.mark === null)) return null;
  if (polite || itself === 'whole') return found;
  return name.isPlaces || parts.segments.length > 4 ? null : found;
}

const LAST_WORD = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*(?:\sx{1,3})?[^\p{L}\p{N}]*$)/u;

/** Whether the last word of a text may be of the account's name, or of those who work for it: most posts end otherwise, and need not be cut. */
function mayEndIn(text: string, account: string, name: Name): boolean {
  const end = text.slice(-LONGEST);
  const last = LAST_WORD.exec(end.replace(/(?:\s*(?:https?:\/\/\S+|[#@]\S+))+\s*$/u, ''))?.[0];
  if (last === undefined) return false;
  const inner = last.split(CUT).at(-1)!;
  return sortOf(inner, account, name) !== 'other' || end.split(CUT).some((word) => /^\p{Lu}/u.test(word) && name.words.has(foldName(word)));
}
