import { IN_TEXTS } from '../../clues/clues.ts';
import { type Ending, found, isFree, isNobodys } from '../ending.ts';
import type { Signature } from '../signature.ts';
import { TEAM } from '../word.ts';
import { isBrandWord, TEAM_NOUNS } from '../words/bodies.ts';
import { isJobNoun } from '../words/jobs.ts';
import { isSentenceWord } from '../words/sentence.ts';

const DETERMINED =
  /^(?:(?:la|le|les|son|sa|ses|his|her|their|notre|votre|vos|nos|toute la|the|your|our|all at|all of us|everyone at|from all at)\s|(?:toute )?l['’])/iu;
/** "A happy new year from all of us at Portwell Ferries". */
const FROM_ALL =
  /(?:^|\s)(?:from|de la part de|de) (?<who>(?:all of us|everyone|everybody|the whole (?:team|crew|gang)|the entire (?:team|crew)|all the (?:team|staff|crew)|toute? l['’](?:équipe|équipage)|tous les agents)(?: (?:at|in|on|de|du|des|d['’]|of) ?[\p{L}\p{N}'’& -]{2,60})?)$/iu;
const SPEAKS =
  /^(?:thanks|thank you|merci|sorry|desolee?|bonne|bon|belle|have a|best|cheers|cordialement|see you|take care|enjoy|love|bises|doux|douce|a bientot|a demain|a tres vite|profitez|tu vas nous manquer|vous allez nous manquer|on vous aime|prenez soin|joyeuses|joyeux|on vous souhaite|nous vous souhaitons|merry christmas|happy)(?:\s|$)/u;

/** "L'équipe du T9 vous souhaite une bonne fin de journée". */
const WISHING =
  /^(?<who>(?:Toute l['’]équipe|L['’]équipe|Les équipes|Vos agents|Toutes les équipes|Toute la (?:team|rédaction|brigade|caserne)|The (?:whole )?(?:\p{L}+ ){0,2}(?:team|crew)|All of us)(?: [\p{L}\d'’-]{1,20}){0,5}?) (?:reste(?:nt)? à votre|vous (?:répond|répondent|accueille|accueillent|souhaite|souhaitent|dit|disent|embrasse|embrassent|remercie|remercient|adresse|adressent)|wish(?:es)? you|send(?:s)? (?:you|their)|(?:prend|reprend) (?:le relais|la main|la relève)|est (?:aux (?:manettes|commandes)|au clavier|à votre écoute))(?!\p{L})/u;

/** "Vos facteurs vous souhaitent une bonne année", "Your station staff wish you …", "La capitainerie vous souhaite …": several of one job, or a service. */
const OTHERS_WISHING =
  /^(?<who>(?:Vos|Nos|Les|Your|Our|La |Le |L['’]) ?\p{L}[\p{L}\d'’-]{1,20}(?: [\p{L}\d'’-]{1,20}){0,5}?) (?:vous (?:souhaitent?|adressent?|embrassent?)|wish(?:es)? (?:you|everyone|all))(?!\p{L})/u;

function othersWishing({ segment }: Ending): RegExpExecArray | null {
  const match = OTHERS_WISHING.exec(segment.text);
  if (match === null) return null;
  const words = segment.foldedWords.slice(0, 5).map((word) => word.replace(/^[ld]['’]/u, ''));
  const many = /^(?:vos|nos|les|your|our)$/u.test(words[0]!);
  const wishes = many
    ? words.slice(1, 4).some((word) => TEAM_NOUNS.has(word) || (word.endsWith('s') && isJobNoun(word.slice(0, -1))))
    : [words[0]!, words[1]!].some((word) => SERVICES.has(word));
  return wishes ? match : null;
}

/** Services that wish as those who work there do; a town or its hall does so of everybody. */
const SERVICES: ReadonlySet<string> = new Set(
  'equipe capitainerie redaction direction brigade caserne billetterie regie permanence vigie bibliotheque mediatheque exploitation equipage team crew'.split(
    ' ',
  ),
);

const SOUGHT_ALL = IN_TEXTS.note(FROM_ALL);

/** A team, a service or a body signs: nobody by name. */
export function team(ending: Ending): Signature | null {
  const { segment, gap, parting, behind, before, parts } = ending;
  const all = parts.clues.of(SOUGHT_ALL) ? FROM_ALL.exec(segment.text) : null;
  if (all !== null && behind.length === 0 && !segment.quoted)
    return found('team', 'team', { start: segment.end - all.groups!['who']!.length, end: segment.end });
  const wishing = behind.length === 0 && !segment.quoted && !gap.colon ? (WISHING.exec(segment.text) ?? othersWishing(ending)) : null;
  if (wishing !== null)
    return { ...found('team', 'team', { start: segment.start, end: segment.start + wishing.groups!['who']!.length }), sure: true };
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
  if (words.some((word) => word !== 'contact' && isSentenceWord(word)) && !/^(?:all|everyone|everybody) /u.test(words.join(' ')))
    return null;
  if (!isTeam(ending, words)) return null;
  const kiss = / x{1,3}$/iu.exec(segment.text)?.[0].length ?? 0;
  return found('team', 'team', {
    start: segment.start + skipped(segment.text),
    end: bracketed ? endOfBracket(ending) : segment.end - kiss,
  });
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
const NUMBERED =
  /^(?:(?:Station|Platoon|Squad|Engine Company|Ladder Company|Ward|Brigade|Caserne|Équipe|Equipe|Crew|Team|Watch|Shift) (?:\d{1,3}|[A-D])|(?:Red|Blue|Green|White|Amber|Night|Day|[A-D]) (?:Watch|Shift|Crew|Platoon))$/u;

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
