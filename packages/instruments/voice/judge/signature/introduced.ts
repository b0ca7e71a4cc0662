/** A name as it is written, by itself: letters only begin it where none stand before, so that a long run of letters is read once. */
const APART = String.raw`(?<![\p{L}\p{N}@#’'-])`;
const WORD = String.raw`\p{Lu}[\p{L}\p{M}\d]{0,30}(?:[-‑'’.]\p{L}[\p{L}\p{M}\d]{0,30}){0,4}`;
/** One name of a person. */
export const PERSON = String.raw`(?<name>(?:(?:Mrs|Mr|Ms|Miss|Mme|Mlle) )?\p{Lu}[\p{L}\p{M}]{0,30}(?:[-‑'’](?!s(?![\p{L}\p{M}]))\p{L}[\p{L}\p{M}]{0,30}){0,3})(?![\p{L}\p{M}])`;
/** The name of a character: up to three words. */
export const CHARACTER = String.raw`(?<name>${WORD}(?: ${WORD}){0,2})(?![\p{L}\p{M}\d])`;

const SAYING = `(?:[Cc](?:['’]est)?(?: (?:encore|toujours|à nouveau|de nouveau))?|[Cc]['’]était|[Ii]ci|ICI|[Mm]oi(?:,)?(?: c['’]est)?|[Jj]e me présente ?[:,]|[Jj]e (?:suis|m['’]appelle|me nomme|me présente ?[:,]?)|[Jj]['’]étais|[Mm]on nom est|[Mm]on p(?:’|')?tit nom[, ]+c['’]est|[Aa]vec moi,?|[Tt]his (?:is|was)|[Tt]hat['’]s|[Vv]ous étiez avec|[Yy]ou(?:['’]re| are)(?: now| all)? with|[Vv]ous êtes (?:maintenant |désormais )?avec|[Ii]t['’]?s(?: me,?)?|[Ii]['’]m|[Ii] am|[Mm]y name(?: is|['’]s)|[Yy]ou(?: have|['’]ve got|['’]ve had|['’]re (?:talking|chatting|speaking) (?:to|with)| are (?:talking|chatting|speaking) (?:to|with))|[Vv]ous (?:parlez|discutez|échangez|êtes en ligne) (?:avec|à)|[Dd]e nouveau|[Tt]oujours|[Ee]ncore|[Cc]all me)`;

/** "c'est N", "I'm N", "You have N". */
export const namedBefore = (name: string): RegExp => new RegExp(String.raw`${APART}${SAYING}[ \u00a0]${name}`, 'gu');
/** "N here", "N à votre écoute", and whatever else is given. */
export const namedBehind = (name: string, behind: string): RegExp => new RegExp(`${APART}${name}${behind}`, 'gu');

/** How much of a long text introductions are looked for in. */
export const HEAD = 3000;
