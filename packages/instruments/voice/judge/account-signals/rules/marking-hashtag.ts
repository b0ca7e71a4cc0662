import { foldName } from '../../signature/likeness.ts';
import { isJobNoun } from '../../signature/words/jobs.ts';
import type { FoundSign } from '../account-signal.ts';
import { FULL, isPersonName } from '../names.ts';

const WHO = String.raw`(?<who>${FULL}|(?:la|le|l['’]|notre|votre|the|our|your) ?[\p{Ll}é'’-]{3,24}(?: [\p{Ll}é'’-]{2,20}){0,3})`;
const BEFORE = new RegExp(
  String.raw`(?<hashtag>#[\p{L}\p{N}_]{2,40}) ?(?:=|:|→|–|—|-|pour|for|is|c['’]est)? ?(?:(?:la |les? )?(?:parole|mots?|réponses?|voix|billets?|avis)s? (?:de |du |des |d['’])|the words? of |when |quand |posts? (?:by|from) |written by |signés? )?(?:c['’]est )?${WHO}(?![\p{L}\p{N}])`,
  'gu',
);
const BEHIND = new RegExp(
  String.raw`${WHO} (?:vous (?:parle|répond|écrit)|répond|parle|écrit|answers|speaks|writes|posts|signe|signs)(?: ici)? (?:sous|avec|under|with|as|par|using) (?<hashtag>#[\p{L}\p{N}_]{2,40})`,
  'gu',
);

/** A hashtag, and whose word it marks: "#ParoleDeSophie : Sophie Durand", "Karim répond sous #KB". */
export function markingHashtag(text: string): readonly FoundSign[] {
  return [BEFORE, BEHIND].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): FoundSign[] => {
      const { hashtag, who } = match.groups as { readonly hashtag: string; readonly who: string };
      if (!(isPerson(who) || isJob(who)) || (pattern === BEFORE && !isMarked(match[0], hashtag, who))) return [];
      return [{ kind: 'marking-hashtag', hashtag, who, start: match.index, end: match.index + match[0].length }];
    }),
  );
}

const isPerson = (who: string): boolean => /^\p{Lu}/u.test(who) && isPersonName(who);
const isJob = (who: string): boolean =>
  /^\p{Ll}/u.test(who) &&
  foldName(who)
    .split(/[ ']+/u)
    .some((word) => isJobNoun(word));

/** Something says that it stands for somebody: a sign, words of speaking, or letters of the name in the hashtag. */
function isMarked(words: string, hashtag: string, who: string): boolean {
  const between = words.slice(hashtag.length, words.length - who.length);
  if (/[=:→–—-]|parole|mot|répon|voix|billet|avis|word|post|written|signé|c['’]est|pour|for/u.test(between)) return true;
  return foldName(hashtag)
    .toLowerCase()
    .includes(foldName(who.split(' ')[0]!).toLowerCase());
}
