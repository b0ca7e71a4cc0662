import type { NameLikeness } from './likeness.ts';
import type { Segment } from './parts.ts';
import type { Token } from './tokens.ts';
import { BARE_NOBODYS, CAPITAL, JOB, NOBODYS, OPENER, PLAIN, SENTENCE, TEAM } from './word.ts';

/** A person's name at the beginning of some words. */
export interface PersonName {
  readonly kind: 'first-name' | 'full-name';
  readonly first: Token;
  readonly likeness: NameLikeness;
  readonly start: number;
  readonly end: number;
  /** The words that follow it. */
  readonly rest: readonly Token[];
}

const OFFICE_TITLE =
  /^(?:Cllr|Clr|Cr|Councillor|Councilman|Councilwoman|Alderman|Ald|PCSO|WPC|Sen|Rep|Senator|Governor|Gov|Sheriff|Deputy|Trooper|Detective|Det|Cst|Cpl|Corporal|Chief|Ranger|Nurse|Firefighter|Paramedic|Coach|Brigadier-chef|Brigadière|Gardien|Gardienne|Gendarme|Pompier|Sapeur|Officer|Prof|Me|Maître|Rev|Revd|Capt|Sgt|Sergent|Sergente|Caporal|PC|PS|Lt|Cdt|Cne|Adj|Adjt|Insp|Colonel|Commandant|Commandante|Commander|Lieutenant|Lieutenante|Lieutenant-colonel|Capitaine|Captain|Major|Général|General|Adjudant|Adjudant-chef|Brigadier|Inspector|Inspecteur|Inspectrice|Commissaire|Sergeant|Superintendent|Constable|Ch|Supt|Col|Gen|DI|DCI|DS|DC|Professor|Professeur|Professeure|Mayor|Forecaster|Commissioner|Director|Purser|Warden|Bo['’]sun|Skipper|Coxswain|Bosun|Dispatcher|Sapper|Agent|Agente|Brigadier-cheffe|Sergent-chef|Caporal-chef|Adjudante|Lieutenante-colonelle|Médecin|Surintendant|Surintendante|Caporale|Caporale-cheffe|Sergente-cheffe|Sergente-chef|Garda|SCH|SGT|CCH|CNE|ADJ|ADC|LTN|LCL|CDT|COL|MDL|MCH|Premier|Première|Quartier-maître|Matelot|Enseigne|Aspirante?|Aumônier|Gendarme-adjoint|Maréchal|Maréchale|Commissaire-divisionnaire|Contrôleuse?|Ambulancier|Ambulancière|Infirmier|Infirmière|Airman|Aircraftman|Petty|PO|LS|Leading|Seaman|Ensign|Wing|Group|Flt|Sqn|Spc|Pvt|Private|Lance|Staff|Patrolman|Patrol|Marshal|Ofc|Dep|Lieut)\.?$/u;
const TITLE =
  /^(?:Dr|Pr|Docteur|Docteure|Doctor|Mrs|Mr|Ms|Miss|Mme|Mlle|M\.|Sœur|Soeur|Sister|Brother|Frère|Père|Father|Dame|Sir|Lord|Lady)\.?$/u;
const PARTICLE = /^(?:de|du|des|la|le|van|von|der|den|el|al|ben|bin|da|dos|di|Mac|Mc|O|St|d['’]\p{Lu}\p{L}+)$/u;
const SURNAME = /^(?:\p{Lu}[\p{L}\p{M}]*(?:[-‑'’]\p{L}[\p{L}\p{M}]*)*|d['’]\p{Lu}\p{L}+)$/u;
const LETTER = /^\p{Lu}\.?$/u;

/** "Ti Paul", "Man Titine", "Tonton Gilles": what goes before a first name, and makes no surname of it. */
const NICK = /^(?:Ti|Man|Tonton|Tantine|Tata|Tati|Mamie|Papi|Papy|Old|Big|Wee|Auntie|Aunty|Uncle|Granny|Grandad)$/u;

/** Ranks that stand before nothing but a person's name: "PC Hallam Osei", whatever lists hold of it. */
const RANK = /^(?:Cllr|PCSO|WPC|PC|PS|Sgt|Sergent|Sergente|Lt|Adjt|Insp|Supt|DCI|DI|DS|DC|Det|Cst|Cpl|Brigadier-chef)\.?$/u;

/** "Maréchal des logis Tugdual", "Gardienne de la paix Soraya Mezzine": French ranks of several words. */
const RANK_OF_SEVERAL =
  /^(?:maréchale? des logis(?:[- ]chef(?:fe)?)?|gardienne? de la paix(?: stagiaire)?|(?:brigadi(?:er|ère)|sergente?|caporale?|adjudante?|maître)(?:[- ]chef(?:fe)?)? (?:principale?|major)|(?:premi(?:er|ère)|second|seconde) maître|(?:sapeur|sapeure|caporale?|matelot) de (?:1re|2e|première|deuxième) classe|(?:capitaine|lieutenante?|enseigne) de (?:police|vaisseau|frégate|corvette|port|gendarmerie)|commandante? de (?:police|gendarmerie|port)|(?:médecin|pharmacien|infirmi(?:er|ère)|vétérinaire) (?:capitaine|commandante?|colonel(?:le)?|lieutenante?(?:[- ]colonel(?:le)?)?|principale?|en chef)|major d['’]escadron|contrôleu(?:r|se) générale?|officier marinier|chef(?:fe)? d['’]agrès|garde champêtre(?: principale?| cheffe?)?) (?=\p{Lu}\p{L})/iu;

/** Whether a word is a rank or an office, which belongs to no signature. */
export const isRank = (word: string): boolean => OFFICE_TITLE.test(word);

/** Reads a person's name at the beginning of a segment; `null` where there is none. Many ask the same of one segment: it is read once. */
export function personName(segment: Segment): PersonName | null {
  if (segment.person === undefined) segment.person = mayBegin(segment.words) ? read(segment.words) : null;
  return segment.person;
}

/** A name, a title or a job that stands before one begins with a capital; else only a job's noun, or "votre" before one word. */
const mayBegin = (words: readonly Token[]): boolean => (words[0]!.word!.bits & (CAPITAL | JOB)) !== 0 || words.length === 2;

function read(words: readonly Token[]): PersonName | null {
  const jobs = jobsBefore(words);
  let at = jobs;
  let start = words[at]!.start;
  let titled = false;
  // "Chief Constable Nia Cadwallader": one rank behind another.
  const several = at === 0 ? wordsOfRank(words) : 0;
  if (several > 0) {
    at = several;
    start = words[at]!.start;
  }
  const ranked = several > 0 || (words.length > at + 2 && RANK.test(words[at]!.text));
  while (words.length > at + 1 && OFFICE_TITLE.test(words[at]!.text)) start = words[++at]!.start;
  if (words.length === at + 2 && NICK.test(words[at]!.text) && words[at + 1]!.word!.likeness !== 'no') {
    const named = words[at + 1]!;
    return { kind: 'first-name', first: named, likeness: named.word!.likeness, start, end: named.end, rest: [] };
  }
  if (words.length > at + 1 && TITLE.test(words[at]!.text)) {
    titled = true;
    at++;
  }
  const first = words[at]!;
  if (isBody(first)) return null;
  const { likeness } = first.word!;
  if (likeness === 'no' && !LETTER.test(first.text)) return null;
  const surnames = surnamesOf(words.slice(at + 1));
  if (LETTER.test(first.text) && surnames === 0) return null;
  const named = words.slice(at, at + 1 + surnames);
  const last = named.at(-1)!;
  const rest = words.slice(at + 1 + surnames);
  const full = titled || named.slice(1).some(({ text }) => !LETTER.test(text));
  // "B Shift", "C Company": a team.
  if (LETTER.test(first.text) && named.slice(1).some(({ word, text }) => (word!.bits & TEAM) !== 0 || /^(?:Shift|Company)$/u.test(text)))
    return null;
  // "Branch Manager" is a job, "Sam Baker" a person.
  if ((likeness === 'unknown' || likeness === 'rare') && named.some(({ word }) => (word!.bits & JOB) !== 0)) return null;
  const likely = LETTER.test(first.text) || titled || ((ranked || jobs === 2) && full && likeness === 'unknown') ? 'rare' : likeness;
  return { kind: full ? 'full-name' : 'first-name', first, likeness: likely, start, end: last.end, rest };
}

/** How many words a rank of several has that stands first; none without a name behind it. */
function wordsOfRank(words: readonly Token[]): number {
  if (words.length < 3 || (words[0]!.word!.bits & (CAPITAL | JOB)) === 0 || !OF_RANKS.test(words[0]!.text)) return 0;
  const rank = RANK_OF_SEVERAL.exec(words.map(({ text }) => text).join(' '))?.[0];
  return rank === undefined ? 0 : rank.trim().split(' ').length;
}
const OF_RANKS = /^(?:mar|gar|bri|ser|cap|adj|maî|pre|sec|sap|mat|lie|ens|com|méd|pha|inf|vét|maj|con|off|che)/iu;

const isBody = ({ word }: Token): boolean => (word!.bits & (NOBODYS | BARE_NOBODYS)) !== 0;

/** Behind a particle letters in capitals alone are a body's: "de la BU". */
function isSurname(words: readonly Token[], at: number): boolean {
  const word = words[at]!;
  if (/^d['’]\p{Lu}\p{Ll}/u.test(word.text)) return true;
  if (!SURNAME.test(word.text) || PARTICLE.test(word.text) || TITLE.test(word.text) || isBody(word)) return false;
  return at === 0 || !PARTICLE.test(words[at - 1]!.text) || !/^\p{Lu}+$/u.test(word.text);
}

/** "Station Manager Ffion Pritchard", "Votre Philippe": how many words stand before the name. */
function jobsBefore(words: readonly Token[]): number {
  const [first, second, third, fourth] = words;
  if (second === undefined) return 0;
  if (words.length === 2)
    return isNamed(second) && (/^(?:votre|your|ton|notre|our)$/iu.test(first!.text) || isCallingOf(first!, second)) ? 1 : 0;
  if (isJob(first!) && isNamed(second)) return 1;
  // "Watch Manager Bex"
  if (words.length === 3 && isJob(second) && isNamed(third!) && (OF_CREWS.test(first!.text) || isOfJob(first!, third!))) return 2;
  // "Station Manager Comfort Adjei", "Group Manager Grace Tembo": a rank of two words, whatever else the name behind it means.
  if (words.length === 4 && OF_CREWS.test(first!.text) && isJob(second) && isCapitalOnly(third!) && isCapitalOnly(fourth!)) return 2;
  return fourth !== undefined && (first!.word!.bits & CAPITAL) !== 0 && isJob(second) && isNamed(third!) && !isNamed(first!) ? 2 : 0;
}

/** "Keeper Shonda", "Maîtresse Julie": what somebody is called by those whom they look after, before their first name. */
const isCallingOf = (first: Token, { word }: Token): boolean =>
  word!.likeness === 'sure' &&
  (CALLING.test(first.text) || ((first.word!.bits & (CAPITAL | JOB)) === (CAPITAL | JOB) && first.word!.listed === 'none'));
const CALLING = /^(?:Keeper|Maîtresse|Maitresse|Chef|Cheffe|Guide|Skipper|Steward|Head|Matron|Vet|Sapeur)$/u;
/** "Farm Manager Rhys", "Box Office Manager Lee": of what somebody is in charge. */
const isOfJob = ({ text, word }: Token, name: Token): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(text) && word!.listed === 'none' && (word!.bits & (SENTENCE | OPENER)) === 0 && name.word!.likeness === 'sure';
const isCapitalOnly = ({ word, text }: Token): boolean =>
  (word!.bits & (CAPITAL | JOB | TEAM | NOBODYS | BARE_NOBODYS)) === CAPITAL && /^\p{Lu}\p{Ll}/u.test(text);

const OF_CREWS = /^(?:Watch|Crew|Station|Group|Area|Duty|Shift|Team|Head|Senior|Lead|Deputy|Assistant|Chief)$/u;
const isJob = ({ word }: Token): boolean => (word!.bits & JOB) !== 0;
const isNamed = ({ word }: Token): boolean => word!.likeness === 'sure' || word!.likeness === 'rare';

/** "Yanis de Colis Express", "Clémence d'Erdre Mobilités": two capitals behind the particle are where somebody works. */
const isWhere = ([first, second, third]: readonly Token[]): boolean =>
  second !== undefined &&
  (/^d['’]\p{Lu}/u.test(first!.text)
    ? /^\p{Lu}/u.test(second.text)
    : /^d[eu]$/u.test(first!.text) &&
      third !== undefined &&
      /^(?!L[ae]$|St$|Saint)\p{Lu}/u.test(second.text) &&
      /^\p{Lu}/u.test(third.text));

/** How many of the words are surnames: particles count when a surname follows. */
function surnamesOf(words: readonly Token[]): number {
  if (words.length > 1 && isWhere(words)) return 0;
  let many = 0;
  for (let at = 0; at < words.length && at < 5; at++) {
    const { text, word } = words[at]!;
    // Neither a capital nor a particle.
    if ((word!.bits & PLAIN) !== 0 && !PARTICLE.test(text)) break;
    if (LETTER.test(text) || isSurname(words, at)) many = at + 1;
    else if (!PARTICLE.test(text)) break;
    // "Paul de l'équipe": the particle begins something else.
    else if (words[at + 1] === undefined || !/^(?:\p{Lu}|l[ae]$|de[nr]$|d['’]\p{Lu})/u.test(words[at + 1]!.text)) break;
  }
  return many;
}
