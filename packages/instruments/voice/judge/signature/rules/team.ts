import { IN_TEXTS } from '../../clues/clues.ts';
import { type Ending, found, isFree, isNobodys } from '../ending.ts';
import type { PostParts } from '../parts.ts';
import type { Signature } from '../signature.ts';
import { asWord, TEAM } from '../word.ts';
import { isBrandWord, TEAM_NOUNS } from '../words/bodies.ts';
import { isJobNoun } from '../words/jobs.ts';
import { isSentenceWord } from '../words/sentence.ts';
import { wordsOf } from '../words/words-of.ts';

const DETERMINED =
  /^(?:(?:la|le|les|son|sa|ses|his|her|their|notre|votre|vos|nos|toute la|the|your|our|all at|all of us|everyone at|from all at)\s|(?:toute )?l['’])/iu;
/** "A happy new year from all of us at Portwell Ferries". */
const FROM_ALL =
  /(?:^|\s)(?:from|de la part de|de) (?<who>(?:all of us|everyone|everybody|the whole (?:team|crew|gang)|the entire (?:team|crew)|all the (?:team|staff|crew)|toute? l['’](?:équipe|équipage)|tous les agents)(?: (?:at|in|on|de|du|des|d['’]|of) ?[\p{L}\p{N}'’& -]{2,60})?)$/iu;
/** "Bonne année de la part de toute la section". */
const FROM_WHOLE =
  /(?:^|\s)de la part (?:de |d['’])(?<who>(?:toute? (?:la |le |l['’])|tous les |toutes les |l['’]ensemble (?:du |des |de la )|vos |tes )\p{L}[\p{L}'’-]{2,20}(?: [\p{L}'’-]{1,20}){0,5})$/iu;
const SOUGHT_WHOLE = IN_TEXTS.note(FROM_WHOLE);
const SPEAKS =
  /^(?:thanks|thank you|merci|sorry|desolee?|bonne|bon|belle|have a|best|cheers|cordialement|see you|take care|enjoy|love|bises|doux|douce|a bientot|a demain|a tres vite|profitez|tu vas nous manquer|vous allez nous manquer|on vous aime|prenez soin|joyeuses|joyeux|on vous souhaite|nous vous souhaitons|merry christmas|happy)(?:\s|$)/u;

/** "L'équipe du T9 vous souhaite une bonne fin de journée". */
const WISHING =
  /^(?<who>(?:Toute l['’]équipe|L['’]équipe|Les équipes|Vos agents|Toutes les équipes|Toute la (?:team|rédaction|brigade|caserne)|The (?:whole )?(?:\p{L}+ ){0,2}(?:team|crew)|All of us)(?: [\p{L}\d'’-]{1,20}){0,5}?) (?:reste(?:nt)? à votre|vous (?:répond|répondent|accueille|accueillent|souhaite|souhaitent|dit|disent|embrasse|embrassent|remercie|remercient|adresse|adressent)|wish(?:es)? you|send(?:s)? (?:you|their)|(?:prend|reprend) (?:le relais|la main|la relève)|est (?:aux (?:manettes|commandes)|au clavier|à votre écoute))(?!\p{L})/u;

/** "Vos facteurs vous souhaitent une bonne année", "Your station staff wish you …", "La capitainerie vous souhaite …": several of one job, or a service. */
const OTHERS_WISHING =
  /^(?<who>(?:Vos|Nos|Les|Your|Our|La |Le |L['’]) ?\p{L}[\p{L}\d'’-]{1,20}(?: [\p{L}\d'’-]{1,20}){0,5}?) (?:vous (?:souhaite(?:nt)?|adresse(?:nt)?|embrasse(?:nt)?|salue(?:nt)?|remercie(?:nt)?|di(?:t|sent) (?:merci|bonjour|bonsoir|bravo|à \p{L}+)|présente(?:nt)? (?:(?:ses|leurs|tous) )+(?:(?:meilleurs|sincères|plus|bons) )*vœux)|(?:wish(?:es)?|thanks?|(?:would|['’]d) like to thank|say (?:a (?:big |huge )?)?thank) (?:you|everyone|all))(?!\p{L})/u;

function othersWishing({ segment, parts }: Ending): RegExpExecArray | null {
  const thanking = parts.clues.of(SOUGHT_THANKING) ? THANKING.exec(segment.text) : null;
  if (thanking !== null) return thanking;
  const match = OTHERS_WISHING.exec(segment.text);
  if (match === null) return null;
  const words = segment.foldedWords.slice(0, 5).map((word) => word.replace(/^[ld]['’]/u, ''));
  const many = /^(?:vos|nos|les|your|our)$/u.test(words[0]!);
  const wishes = many
    ? (/^(?:vos|your)$/u.test(words[0]!) && /[sx]$/u.test(words[1] ?? '')) ||
      words.slice(1, 4).some((word) => TEAM_NOUNS.has(word) || TRADES.has(word) || (word.endsWith('s') && isJobNoun(word.slice(0, -1))))
    : [words[0]!, words[1]!].some((word) => SERVICES.has(word));
  return wishes ? match : null;
}

/** "Le service de pédiatrie remercie les donateurs", "The maternity ward would like to thank everyone": those who work there speak of themselves. */
const THANKING =
  /^(?<who>(?:(?:Toute l|L)['’](?:équipe|unité|atelier|accueil)|Toutes? (?:la |les )?(?:équipes?|brigade|caserne)|Les équipes|Le (?:service|pôle|personnel)|La (?:brigade|caserne|rédaction|capitainerie|régie)|The (?:\p{L}[\p{L}'’-]{1,20} ){0,3}(?:team|crew|ward|desk|staff|unit|department))(?: (?!remercie|tien|dit|vous)[\p{L}\d'’-]{1,20}){0,6}?) (?:(?:remercie(?:nt)?|tien(?:t|nent) à (?:vous )?remercier|dit merci|disent merci) (?:aux? |à |de |tou[st]e?s? |l['’]|les? |la |chaque|cha[cq]un|vous)|(?:thanks?|(?:would like|wants?) to thank|says? (?:a (?:big |huge )?)?thank) )/u;

const SOUGHT_THANKING = IN_TEXTS.note(THANKING);

/** Those of one trade or of one house, who wish and thank together. Folded. */
const TRADES: ReadonlySet<string> = wordsOf(`
  commercants commercantes artisans artisanes exposants exposantes producteurs productrices marchands marchandes forains eleves collegiens lyceens ecoliers etudiants residents residentes
  enfants adherents adherentes membres choristes musiciens musiciennes danseurs danseuses joueurs joueuses organisateurs stagiaires traders stallholders pupils children residents players shopkeepers members
`);

/** "La relève du soir est là", "We're handing over to our night team.": those who take the next turn, and nobody of them by name. */
const HANDS_OVER =
  /(?:^|[.!?…\n] ?)(?:Bonsoir|Bonjour|Hello|Evening all|Right)?,? ?(?:(?<who>L(?:a (?:relève|brigade|vacation|permanence)|['’]équipe) (?:(?:du (?:soir|matin|jour|week-end)|de (?:nuit|jour|l['’]après-midi|journée|fin de journée))(?! dernier))) (?:est (?:là|arrivée|en place|à l['’]écoute|à votre écoute|aux manettes|aux commandes|au clavier)|(?:prend|reprend) (?:le relais|la main|la suite|son poste|le clavier)|vous (?:passe|laisse) (?:le relais|la main))|(?<shift>La nuit|Le (?:jour|matin|soir)|L['’]équipe (?:de nuit|de jour|du matin|du soir)) (?:passe|rend|laisse) (?:la main|le relais|la place) (?:au?x?|à) |(?:[Ww]e['’]re|[Ww]e are) (?:now )?(?:handing|passing) (?:you |things |the baton )?over to (?<to>(?:our|the) (?:night|day|late|early|evening|morning|weekend|overnight) (?:team|crew|shift|desk|watch|staff))|(?:@[\p{L}\p{N}_.-]{1,40} )?(?:[Oo]n|[Nn]ous) (?:passe|passons|laisse|laissons) (?:la main|le relais|la place) à (?<equipe>l['’]équipe (?:de nuit|de jour|du matin|du soir|du week-end)|nos collègues (?:de nuit|de jour|du matin|du soir))|(?<here>(?:The|Your|Our) (?:night|day|late|early|evening|morning|weekend|overnight) (?:team|crew|shift|desk|watch)) (?:is|are|has|have) (?:now )?(?:here|arrived|taking over|taken over|signing (?:on|off)|clocking (?:on|off)|in the chair)(?!\p{L}))/u;
const SOUGHT_HANDS = IN_TEXTS.note(HANDS_OVER);

/** A team that takes or hands over, where nobody is named. */
export function teamHandsOver({ text, segments, clues }: PostParts): Signature | null {
  const match = clues.of(SOUGHT_HANDS) && !segments[0]!.quoted ? HANDS_OVER.exec(text.slice(0, 200)) : null;
  if (match === null) return null;
  const who = Object.values(match.groups!).find((one) => one !== undefined)!;
  const start = match.index + match[0].indexOf(who);
  // "La relève du soir est là : Maëlys et Tom": those who are named take it.
  if (/^ ?:/u.test(text.slice(match.index + match[0].length))) return null;
  return { ...found('team', 'team', { start, end: start + who.length }), sure: true };
}

/** Services that wish as those who work there do; a town or its hall does so of everybody. */
const SERVICES: ReadonlySet<string> = new Set(
  'equipe personnel service pole unite college conseil comite bureau capitainerie redaction direction brigade caserne billetterie regie permanence vigie bibliotheque mediatheque exploitation equipage team crew'.split(
    ' ',
  ),
);

const SOUGHT_ALL = IN_TEXTS.note(FROM_ALL);

/** A team, a service or a body signs: nobody by name. */
export function team(ending: Ending): Signature | null {
  const { segment, gap, parting, behind, before, parts } = ending;
  const all =
    (parts.clues.of(SOUGHT_ALL) ? FROM_ALL.exec(segment.text) : null) ??
    (parts.clues.of(SOUGHT_WHOLE) ? FROM_WHOLE.exec(segment.text) : null);
  if (all !== null && behind.length === 0 && !segment.quoted)
    return found('team', 'team', { start: segment.end - all.groups!['who']!.length, end: segment.end });
  // "Vos facteurs vous remercient, à demain !"
  const wishing =
    behind.every(({ parted: { comma }, words }) => comma && words.length < 5 && !/\p{Lu}/u.test(words.at(-1)!.text)) &&
    !segment.quoted &&
    !gap.colon
      ? (WISHING.exec(segment.text) ?? othersWishing(ending))
      : null;
  if (wishing !== null)
    return { ...found('team', 'team', { start: segment.start, end: segment.start + wishing.groups!['who']!.length }), sure: true };
  if (isAlone(ending)) return { ...found('team', 'team', { start: segment.start, end: segment.end - kissOf(segment.text) }), sure: true };
  if (isServiceInLetters(ending)) return found('team', 'team', segment);
  if (ON_DAY.test(segment.folded)) return null;
  if (ASKS.test(segment.text) || /\d ?(?:[ap]m|[:h]\d)/iu.test(segment.text)) return null;
  if (before?.parted.credit === true || /^contact (?:a|au|at|us|nous) /u.test(segment.folded)) return null;
  if (isNobodys(ending) || gap.quoted || parting === 'start' || segment.words.length > 10) return null;
  const bracketed = behind.length === 1 && behind[0]!.gap.some(({ text }) => text === '(');
  const placed =
    behind.length === 1 &&
    behind[0]!.parted.comma &&
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(behind[0]!.text) &&
    (segment.bits & TEAM) !== 0;
  if (behind.length > 0 && !bracketed && !placed) return null;
  const spoken = gap.comma && before !== null && SPEAKS.test(before.folded);
  if (!isFree(ending) && !(gap.mark === 'slash' && gap.apart) && !spoken && !(gap.mark === 'dash' && gap.sentence)) return null;
  const words = segment.folded.slice(skipped(segment.text)).split(' ');
  if (parting !== 'none' && NUMBERED.test(segment.text)) return { ...found('team', 'team', segment), sure: true };
  // "Roads Dept", "Parks & Rec Dept."
  if ((segment.bits & TEAM) !== 0 && (parting === 'sentence' || parting === 'line' || parting === 'closing') && OF_DEPT.test(segment.text))
    return { ...found('team', 'team', segment), sure: true };
  if (words.some((word) => word !== 'contact' && isSentenceWord(word)) && !/^(?:all|everyone|everybody) /u.test(words.join(' ')))
    return null;
  if (!isTeam(ending, words)) return null;
  const kiss = / x{1,3}$/iu.exec(segment.text)?.[0].length ?? 0;
  return found('team', 'team', {
    start: segment.start + skipped(segment.text),
    end: bracketed ? endOfBracket(ending) : segment.end - kiss,
  });
}

/** "Feu maîtrisé. CODIS", "CROSS Étel": a service by the letters that everybody knows it by, alone behind all that is said. */
const isServiceInLetters = ({ segment, gap, parting, behind }: Ending): boolean =>
  behind.length === 0 &&
  !segment.quoted &&
  !gap.credit &&
  !gap.colon &&
  !gap.comma &&
  (parting === 'sentence' || parting === 'line' || parting === 'emoji' || parting === 'strong') &&
  (SERVICE_NAMES.test(segment.text) ||
    (segment.words.length === 1
      ? isService(segment.last.word!)
      : segment.words.length === 2 && isService(segment.first.word!) && /^\p{Lu}\p{Ll}/u.test(segment.last.text)));
/** Services that no noun of a team names. */
const SERVICE_NAMES =
  /^(?:Espaces verts|État civil|Etat civil|Affaires (?:scolaires|générales|culturelles|sociales)|Petite enfance|Vie (?:associative|scolaire|étudiante)|Ressources humaines|Propreté(?: urbaine)?|Eau et assainissement|Parks (?:&|and) Rec(?:reation)?|Public Works|Environmental Health|Front of House|Box Office|Lost Property|Building Control|Trading Standards|Street Cleansing|Waste (?:&|and) Recycling|Student Services)$/u;
const isService = asWord(
  /^(?:CODIS|CROSS|SDIS|SMUR|SAMU|SGC|SIDPC|SIRACEDPC|CORG|COGIP|DDFIP|DRFIP|DDT|DDTM|DDPP|DDETS|DREETS|DREAL|DRAAF|DSDEN|CCAS|CIAS|SPANC|CROUS|EOC|OEM|DPW|PSAP|DIRCOM)$/u,
);

const kissOf = (text: string): number => / x{1,3}$/iu.exec(text)?.[0].length ?? 0;

/** "Permanence vendredi": what takes place, and when. */
const ON_DAY =
  /(?<!du|de|des|of|on|le) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|demain|tomorrow)$/u;

/** Bodies that are buildings as well: in English they stand alone as what is shown. */
const BUILDINGS = wordsOf(`
  library libraries museum museums school schools office airport university hospital clinic archives parks kitchen canteen club college academy lab laboratory centre center
  centres works section sections press media web board trust cabinet panel watch
`);
/** What a service, or those of one job, are called beside their noun. */
const OF_WHAT = /(?:[^aeiou]s|[aeiou]s|x|al|ale|aux|ales|ique|if|ive|aire|isme|esse|ure|ion|ing|ité|ée)$/u;

/** "Le service bagages", "Les bénévoles des Halles", "Your Waste & Recycling Team": nothing else is said in the whole post, and nothing of what they do. */
function isAlone({ segment, gap, parting, parts }: Ending): boolean {
  const { text, words, bits } = segment;
  if (parting !== 'start' || parts.segments.length > 1 || segment.quoted || gap.credit || gap.link || parts.cut) return false;
  if ((bits & TEAM) === 0 && !MANY.test(text) && !ALL_AT.test(text)) return false;
  if (
    words.length > 8 ||
    words.some(({ kind, text: word }) => kind !== 'word' && word !== '&') ||
    parts.tail.some(({ kind, text: mark }) => kind === 'mark' && /[?:]/u.test(mark))
  )
    return false;
  const folded = segment.foldedWords.slice(0, words.length - (kissOf(text) > 0 ? 1 : 0));
  if (folded.some((word) => isSentenceWord(word) && !/^(?:ses|nos|vos|leurs)$/u.test(word))) return false;
  return FRENCH.test(text)
    ? isFrenchTeam(
        folded,
        words.map((word) => word.text),
      )
    : isEnglishTeam(folded, text);
}

const MANY = /^(?:les|vos|nos|your|the) /iu;
const ALL_AT = /^(?:All (?:at|of us (?:at|in))|Everyone at) (?:the )?\p{Lu}/u;
const FRENCH = /^(?:le |la |les |l['’]|vos |votre |nos |notre |toute |toutes |tous )/iu;
const isMany = (word: string): boolean => word.endsWith('s') && isJobNoun(word.slice(0, -1));

function isFrenchTeam(folded: readonly string[], words: readonly string[]): boolean {
  const bare = folded.map((word) => word.replace(/^[ld]'/u, ''));
  const from = /^(?:toute|toutes|tous)$/u.test(bare[0]!) ? 2 : folded[0]!.startsWith("l'") ? 0 : 1;
  const noun = from === 2 && folded[1]!.startsWith("l'") ? 1 : from;
  if (
    bare[noun] === undefined ||
    !(TEAM_NOUNS.has(bare[noun]) || isMany(bare[noun]) || /^(?:elus|elues|filles|gars|petites|copains)$/u.test(bare[noun]))
  )
    return false;
  if (folded.length === 1 || noun === folded.length - 1) return true;
  return words.slice(noun + 1).every((word, at) => {
    const own = folded[noun + 1 + at]!;
    const before = folded[noun + at]!;
    if (/^(?:de|du|des|la|le|les|et|à|au|aux|a|en|pour|chez|ses|leurs)$/u.test(own) || /^[dl]'/u.test(own) || /^\p{Lu}/u.test(word))
      return true;
    return (
      /^(?:de|du|des|la|le|les|et|à|au|aux|a|en|ses|leurs|petites|grandes?)$/u.test(before) ||
      (OF_WHAT.test(own) && !/^(?:est|sont|a|ont)$/u.test(own))
    );
  });
}

function isEnglishTeam(folded: readonly string[], text: string): boolean {
  if (!/^(?:The|Your|Our|All at|All of us|Everyone at|All the) /u.test(text)) return false;
  if (ALL_AT.test(text)) return folded.every((word) => !/^(?:is|are|to|for|will)$/u.test(word));
  const of = folded.findIndex((word, at) => at > 1 && /^(?:of|at|in|from|on)$/u.test(word));
  const head = of < 0 ? folded : folded.slice(0, of);
  const last = head.at(-1)!;
  if (head.length > 6 || head.length < 2 || /^The new /u.test(text)) return false;
  const yours = text.startsWith('Your ');
  return (TEAM_NOUNS.has(last) && (yours || !BUILDINGS.has(last))) || (yours && isMany(last)) || (head.length > 2 && isMany(last));
}

/** "Watch live", "Police incident", "Crew ETA 9:40", "The rangers do check": what is asked or told, and nobody signs by it. */
const ASKS =
  /^(?:watch|see|call|ring|contact|support|join|follow|visit|read|listen|check|meet|ask|tell|email|text|please|next|demandez|demander|parlez|adressez|appelez|contactez|suivez|voir|rejoignez|soutenez|venez|merci) |(?<!\p{L})(?:incident|incidents|live|eta|etr|update|updates|closed|open|fermé|fermée|ouvert|ouverte|do|does|did|will) ?(?:\p{Ll}+)?$/iu;

/** All words of weight begin with a capital: "Grace Street Museum Shop". */
const isTitled = (text: string): boolean =>
  text
    .split(' ')
    .every((word) => /^(?:\p{Lu}|\p{N}|&|(?:of|the|and|at|for|de|du|des|la|le|les|d['’].*|l['’].*|et|en|à|au|aux)$)/u.test(word));

/** "Station 2", "Green Watch", "B Shift", "Ward 6": those who are told from others by number, letter or colour. */
export const NUMBERED =
  /^(?:(?:Station|Platoon|Squad|Engine Company|Ladder Company|Ward|Brigade|Caserne|Équipe|Equipe|Crew|Team|Watch|Shift|Relief|Rota|Section) (?:\d{1,3}|[A-D])|(?:Red|Blue|Green|White|Amber|Black|Yellow|Night|Day|Late|Early|[A-E]) (?:Watch|Shift|Crew|Platoon|Relief|Turn|Section|Squad|Rota))$/u;

/** "Building Dept", "Highways Department". */
const OF_DEPT = /^(?:(?:The|Your|Our) )?(?:\p{Lu}[\p{L}'’-]{1,20} (?:(?:&|and|of) )?){1,4}(?:Dept|Depts|Department)$/u;

/** "From all at St Andrew's" signs for "St Andrew's"; "xx" before a name is a kiss. */
const skipped = (text: string): number =>
  /^(?:from all at |(?:with )?(?:lots of )?love from (?=all|everyone|the|your)|from the |from |love from |xx? )/iu.exec(text)?.[0].length ??
  0;

function endOfBracket({ parts, behind }: Ending): number {
  return parts.text[behind[0]!.end] === ')' ? behind[0]!.end + 1 : behind[0]!.end;
}

function isTeam(ending: Ending, words: readonly string[]): boolean {
  const { segment, gap, parting } = ending;
  if (
    /(?:^| )(?:here|below|now|online|today|sur place|mobilisees?|commandees?|demandees?|attendues?|depechees?|on site|on scene|en route|a l'oeuvre|au travail)$/u.test(
      segment.folded,
    )
  )
    return false;
  const text = segment.text.slice(skipped(segment.text));
  const determined = DETERMINED.test(text);
  const capital = /^\p{Lu}/u.test(text);
  if (/^(?:all of us|everyone|all|everybody) (?:at|in|from) (?:the )?\p{Lu}/u.test(text)) return true;
  if (parting === 'sentence' && gap.mark === null && /^(?:Le|La|Les|The) \p{Lu}{3,6}$/u.test(segment.text)) return true;
  // "Cordialement, le SAV".
  if (
    (parting === 'closing' || parting === 'thanks' || parting === 'wish') &&
    /^(?:le|la|les|votre|the|your) \p{Lu}{3,6}$/iu.test(segment.text)
  )
    return /\p{Lu}{3,6}$/u.test(segment.text);
  // "Merci du signalement, équipe astreinte".
  if (gap.comma && /^(?:equipe|team|service|pole|cellule|bureau|unite|crew|staff)$/u.test(words[0]!) && words.length < 5) return true;
  const bare = words.map((word) => word.replace(/^[ld]'/u, ''));
  const named = determined ? bare.slice(0, 5) : isTitled(text) ? bare : bare.slice(0, 1);
  if (named.some((word) => TEAM_NOUNS.has(word)) && (determined || capital)) return true;
  if (
    /^(?:les|vos|nos|tes|your|the|our) /iu.test(text) &&
    (capital || gap.comma) &&
    bare.slice(1, 4).some((word) => word.endsWith('s') && isJobNoun(word.slice(0, -1)))
  )
    return true;
  if (parting === 'strong' && segment.words.length === 1) {
    const inner = segment.text.split(/(?<=\p{Ll})(?=\p{Lu})/u).map((piece) => piece.toLowerCase());
    if (inner.length > 1 && inner.some((piece) => TEAM_NOUNS.has(piece) || isBrandWord(piece))) return true;
  }
  const body = bare.some(isBrandWord) && (determined || (capital && isTitled(text)));
  if (
    parting === 'sentence' &&
    /^(?:votre|vos|ton|tes|your) \S+(?: \S+){0,3}$/iu.test(text) &&
    segment.words.length < 6 &&
    !bare.some(isJobNoun)
  )
    return true;
  // "Roads are clear. Village DPW crew": a body, and those who work there.
  if (
    parting === 'sentence' &&
    capital &&
    bare.length > 1 &&
    bare.length < 5 &&
    /^(?:crew|team|staff|crews|desk|office|équipe)$/u.test(bare.at(-1)!) &&
    segment.words.slice(0, -1).every(({ text: word }) => /^\p{Lu}/u.test(word))
  )
    return true;
  if (body && parting === 'sentence' && /^(?:votre|vos|your|notre|nos|our) /iu.test(text)) return true;
  if (body && parting === 'sentence' && capital && segment.words.length < 4 && ending.parts.answers) return segment.words.length > 1;
  if (body)
    return (
      segment.words.length > 1 &&
      (parting === 'strong' ||
        parting === 'closing' ||
        parting === 'thanks' ||
        parting === 'wish' ||
        parting === 'line' ||
        gap.mark !== null ||
        gap.comma)
    );
  if (parting === 'line' && gap.mark === null) return determined && /^(?:Le|La|Les|The) \p{Lu}{2,6}$/u.test(segment.text);
  if (parting === 'closing' && words.includes('&')) return capital;
  if (gap.mark === 'caret' && isTitled(text)) return true;
  return (
    (determined && gap.mark === 'slash') ||
    ((parting === 'closing' || parting === 'thanks' || parting === 'wish') &&
      gap.comma &&
      /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(segment.text))
  );
}
