/** What shows nothing, as `tokens.ts` takes it for space, and then a mention. */
const MENTION_FIRST = /^[\p{Zs}\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{VS}]*@[\p{L}\p{N}_]/u;

/** Whether a post answers somebody by its first word: "@lea Bonjour, …". */
export const mentionsFirst = (text: string): boolean => MENTION_FIRST.test(text);
