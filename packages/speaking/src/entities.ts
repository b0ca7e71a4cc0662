/** A link or a mention in a text: where it stands (UTF-16 units, end exclusive). */
export interface TextEntity {
  readonly kind: 'link' | 'mention';
  readonly start: number;
  readonly end: number;
  /** Of a mention what counts: `@user` of `@user@host`. */
  readonly local: string;
}

/** Links with their protocol, and mentions with a host; in the order in which they stand. */
export function linksAndMentions(text: string): readonly TextEntity[] {
  return [...text.matchAll(ENTITY)].map(({ 0: whole, index: start, groups }) => {
    const local = groups?.['local'];
    if (local !== undefined) return { kind: 'mention', start, end: start + whole.length, local };
    return { kind: 'link', start, end: start + withoutPunctuation(whole).length, local: '' };
  });
}

/** Whether a word without spaces is a link, or a hashtag: what may stand behind a signature. */
export function isLinkOrHashtag(word: string): boolean {
  return /^https?:\/\/[^\s/]/iu.test(word) || isHashtag(word);
}

/** Whether a word is a hashtag and nothing else: a letter in it makes it one. */
export function isHashtag(word: string): boolean {
  return /^#[\p{L}\p{N}\p{M}_·]{1,100}$/u.test(word) && /[\p{L}]/u.test(word);
}

const ENTITY =
  /https?:\/\/[^\s<>"«»]+|(?<![\p{L}\p{N}_/@])(?<local>@[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?)@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,250}[\p{L}\p{N}])?/giu;

/** "(see https://a.example/b).": what ends a sentence ends no link, nor does a bracket that was opened before it. */
function withoutPunctuation(link: string): string {
  let end = link.length;
  let open = countOf(link, '(') - countOf(link, ')');
  while (end > 0) {
    const last = link[end - 1]!;
    if (last === ')' && open < 0) open++;
    else if (!/[.,;:!?'’…]/u.test(last)) break;
    end--;
  }
  return link.slice(0, end);
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
