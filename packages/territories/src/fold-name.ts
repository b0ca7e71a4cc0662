/** How people write a place’s name, brought to one spelling: the keys under which a name is looked up, the most exact first. */
export interface NameKeys {
  /** With its article: `le mans`. */
  readonly full: string;
  /** Without: `mans`. */
  readonly bare: string;
  /** Without what stands in brackets, and without "town of": `chateau chinon` for `Château-Chinon (Ville)`, `rennes` for `Ville de Rennes`. */
  readonly stem: string;
}

/** Names are short: what is longer is cut, so that a hostile cell costs nothing. */
const LONGEST = 120;

/** An article in brackets behind the name, as old lists have it: `Mans (Le)`. */
const ARTICLE_BEHIND = /^(.*\S)\s*\(\s*(l['’]|le|la|les)\s*\)\s*$/iu;

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({ st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes', s: 'sur' }),
);

/** The keys of a name. Empty strings when it has no letter or digit. */
export function nameKeys(name: string): NameKeys {
  const cut = name.slice(0, LONGEST);
  const full = foldName(cut.replace(ARTICLE_BEHIND, '$2 $1'));
  const unbracketed = foldName(cut.replace(ARTICLE_BEHIND, '$2 $1').replace(/\([^()]*\)/g, ' '));
  const stem = withoutArticle(
    unbracketed.replace(/ cedex(?: \d+)?$/, '').replace(/^(?:ville|commune|mairie|hotel de ville) (?:de |du |des |d )?(?=.)/, ''),
  );
  return { full, bare: withoutArticle(full), stem };
}

/**
 * Lower case, without accents, hyphens or apostrophes; ligatures taken apart; `St`, `Ste`, `s/` written out.
 * Also for names of departments and regions.
 */
export function foldName(text: string): string {
  return text
    .replace(/\bs\//giu, 's ')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word, index) => (word === 's' && index === 0 ? word : (ABBREVIATIONS.get(word) ?? word)))
    .join(' ');
}

function withoutArticle(folded: string): string {
  return folded.replace(/^(?:l|le|la|les) (?=.)/, '');
}
