import { foldName, listedLikeness } from '../likeness.ts';
import { isOwners } from '../owners.ts';
import type { PostParts } from '../parts.ts';
import type { Signature } from '../signature.ts';
import { isAnnounced } from '../words/announces.ts';
import { DAY, EVENTS } from '../words/events.ts';
import { isJobNoun } from '../words/jobs.ts';
import { wordsOf } from '../words/words-of.ts';

const HASHTAG = /#[\p{L}\p{N}_]{5,60}/gu;
const SAYS = wordsOf(`
  repondra repondre donne devoile partage presente reagit precise accueille parlent ecrivent aide
  repond repondent reponds raconte racontent explique expliquent avoue ecrit decrypte parle informe dit confie commente montre temoigne conseille
  says said speaks answers explains replies writes tells reveals confesses talks thinks reads responds
`);
const WORD_OF = wordsOf(
  'parole paroles mot mots minute reponse billet carnet journal coin oeil regard voix dixit edito tribune chronique conseil conseils astuce astuces recette recettes lecon instant rubrique confidence confidences secret secrets coulisses word words diary corner view voice letter notes note tip tips confession confessions advice log says desk minute question questions here journee peau yeux mailbag inbox pick picks choice shelf diaries blog reads round rounds boite bureau',
);
const ASKS = wordsOf('ask demandez demande questions question meet from by dear hey parlez ecoutez interrogez');
/** "#MotDeNadia" at the head of a post, and nothing announced: 63 of 63 labelled posts are their word. */
const WORD_IS = /^#(?:Le|La)?(?:Mot|Paroles?|Billet)D/u;
/** "#LePréfetRépond" at the head of a post: 55 of 56 labelled posts are theirs, unless a name with a colon follows, or a name signs below. */
const SAYS_SO = /(?:r[ée]pond|raconte|explique|replies|answers|writes|tells)$/iu;
const NAMED_BELOW = /^[^\p{L}:]*\p{Lu}[^:\n.!?]{1,40}(?<! ) ?:|\n\s*(?:[–—-]\s?)?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}\s*$/u;
/** Between what is told and who tells it: "#JardinsParCorinne". */
const LINKS = wordsOf('par by selon chez from according');
/** A hashtag that says whose word a post is: "#LaDirectriceVousRépond", "#AskMarco". */
export function speakerHashtag({ text }: PostParts): Signature | null {
  if (!text.includes('#')) return null;
  for (const { 0: hashtag, index } of text.matchAll(HASHTAG)) {
    if (
      isSpeaker(innerWords(hashtag), text.slice(0, index), text.slice(index + hashtag.length)) &&
      !isNamed(text.slice(Math.max(0, index - 90), index))
    )
      return {
        kind: 'hashtag-speaker',
        rule: 'speaker-hashtag',
        start: index,
        end: index + hashtag.length,
        ...((WORD_IS.test(hashtag) || (SAYS_SO.test(hashtag) && !NAMED_BELOW.test(text.slice(index + hashtag.length)))) &&
        !/\p{L}/u.test(text.slice(0, index))
          ? { sure: true }
          : {}),
      };
  }
  return null;
}

/** "LaDirectriceVousRépond" → la, directrice, vous, repond; "CEOReplies" → ceo, replies. */
const innerWords = (hashtag: string): string[] =>
  hashtag
    .slice(1)
    .split(/_|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .map(foldName);

/** "Use the tag #AskPatricia": a sentence names it, nobody speaks under it. */
const isNamed = (before: string): boolean =>
  /[\p{L}\p{N},;]\s{0,2}$/u.test(before) && !/[@#][\p{L}\p{N}_]{1,60}\s{0,2}$|https?:\S{1,80}\s{0,2}$/u.test(before);

/** Whose words an account passes on. */
const OTHERS = wordsOf(
  'lecteur lectrice lecteurs client cliente clients usager usagere usagers voyageur voyageuse voyageurs habitant habitante habitants visiteur visiteuse visiteurs',
);
/** "#AskTheBoss is back Thursday", "#LeMotDuMaire à lire dans le bulletin": what will be said elsewhere. */
const ANNOUNCES =
  /^(?: (?:is|are|was|returns?|continues|starts|revient|est de retour|à (?:lire|retrouver|suivre|voir|écouter|découvrir)|c['’]est (?:ce|demain|jeudi|lundi|mardi|mercredi|vendredi))(?!\p{L})|\s?[:–—-] ?(?:today|tonight|this week|aujourd['’]hui|cette semaine|ce (?:matin|soir)|meet|rencontrez?|découvrez|portrait|zoom|focus) )/iu;

function isSpeaker(words: readonly string[], before: string, behind: string): boolean {
  if (ANNOUNCES.test(behind) || isAnnounced(behind, 0)) return false;
  // "#ParoleDeCompagnon": whose word it is, whatever they do.
  if (/^paroles?$/u.test(words[0]!) && words.length > 2 && /^d[eu]?$/u.test(words[1]!) && !/\p{L}/u.test(before) && !OTHERS.has(words[2]!))
    return true;
  const [first] = words[0] === 'le' || words[0] === 'la' || words[0] === 'les' ? words.slice(1) : words;
  if (first !== undefined && ASKS.has(first) && words.length < 4 && listedLikeness(words.at(-1)!) === 'ambiguous') return true;
  const person = words.some((word) => isJobNoun(word) || (word.length > 2 && isName(word)) || isOwners(word));
  if (!person || words.length < 2 || first === undefined) return false;
  if (words.some((word) => SAYS.has(word)) || (!/\p{L}/u.test(before) && /^ ?[|:–—▸►»]/u.test(behind))) return true;
  if (ASKS.has(first) || WORD_OF.has(first) || words.slice(1).some((word) => WORD_OF.has(word))) return true;
  if (LINKS.has(words.at(-2) ?? '') && isName(words.at(-1)!) && !EVENTS.has(first)) return true;
  return words.length === 2 && isJobNoun(first) && DAY.test(words[1]!);
}

const isName = (word: string): boolean => listedLikeness(word) === 'sure' || listedLikeness(word) === 'rare';
