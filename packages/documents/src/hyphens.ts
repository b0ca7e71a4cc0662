/** Words of a document, to know how it writes a word that the end of a line has cut. */
export interface Vocabulary {
  has(word: string): boolean;
  /** Whether its words are cut at the ends of lines with a plain hyphen; else the hyphens that stand there are those of compounds. */
  readonly cuts: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

/** Words of lines, gathered when the first is asked for: few documents cut none. What stands at a cut is no word. */
export function vocabularyOf(lines: () => Iterable<string>): Vocabulary {
  let words: Set<string> | null = null;
  let cuts = true;
  const gather = (): Set<string> => {
    const found = new Set<string>();
    const ends = { lines: 0, plain: 0, own: 0 };
    for (const line of lines()) {
      countEnd(line, ends);
      const lower = line.toLowerCase();
      const cut = CUT.has(line.at(-1) ?? '') ? lower.length - 1 : -1;
      for (const match of lower.matchAll(WORD)) {
        // Either half of a word that was cut is none: the one that ends a line, and the one that may begin the next.
        if (match.index + match[0].length === cut || (match.index === 0 && /^\p{Ll}/u.test(line) && !match[0].includes('-'))) continue;
        found.add(match[0].includes('‐') || match[0].includes('‑') ? match[0].replaceAll(/[‐‑]/gu, '-') : match[0]);
      }
    }
    cuts = ends.own === 0 && (ends.lines < ENOUGH_LINES || ends.plain >= ends.lines * CUT_SHARE);
    return found;
  };
  return {
    has(word) {
      words ??= gather();
      return words.has(word);
    },
    get cuts() {
      words ??= gather();
      return cuts;
    },
  };
}

/** Whoever cuts words does so once in eighty lines at least, however wide they are; a short document tells nothing. */
const CUT_SHARE = 0.012;
const ENOUGH_LINES = 100;
/** Shorter lines are titles and cells. */
const FULL_LINE = 15;

/** Counts how a line ends: with a plain hyphen, or with one that only programs set where they cut. */
function countEnd(line: string, ends: { lines: number; plain: number; own: number }): void {
  if (line.length > FULL_LINE) ends.lines++;
  if (/\p{L}{2}-$/u.test(line)) ends.plain++;
  else if (/[‐\u00ad]$/u.test(line)) ends.own++;
}

const SOFT = '\u00ad';
const CUT = new Set(['-', '‐', '‑', SOFT]);
/** No word is longer: what stands before it need not be looked at. */
const LONGEST = 80;

/** First members of compounds that are written with a hyphen: whoever is cut there keeps it. */
const FIRST = new Set(
  (
    'rendez après avant demi halte week analyste non vice celui celle ceux celles grand saint sainte chef chefs savoir laissez centre procès quelques quelque bien ' +
    'quatre vingt trente quarante cinquante soixante grands petits ronds lieux maître maîtres arrière tiers aides franco gallo socio politico médico technico jusque elles eux peut'
  ).split(' '),
);

/** First members that are also the beginning of other words (ex-maire, explique): they keep the hyphen before a word that the document knows. */
const PERHAPS_FIRST = new Set(
  (
    'ex mi semi sous contre porte garde haut bas petit ouvre lieu plate mot mots rez compte arc bouche pied face vis tête main nord sud est ouest ' +
    'dix cent par là ci au toi moi soi lui elle nous vous entre auto multi inter'
  ).split(' '),
);
/** Short words that begin many others. */
const WEAK = new Set('pour sous entre dans sans avec main fort tour prés mille plus haut part port'.split(' '));

/** What stands behind a verb with a hyphen. */
const BEHIND_VERBS = new Set('le la les lui leur moi nous vous en y'.split(' '));

/** Second members that are joined with a hyphen whatever stands before. */
const SECOND = new Set(
  'parole parler il ils elle elles on je tu nous vous ce moi toi le la les lui leur en y t ci là même mêmes dessus dessous delà être rendu rendus vous-mêmes ville villes chaussée verbal verbaux âge'.split(
    ' ',
  ),
);

/** Words that end no other word: before them the hyphen is that of a compound. */
const ALWAYS_SECOND = new Set('garderie garderies end ends abri abris programmeur programmeuse'.split(' '));

/**
 * Joins two lines of one text. A word that was cut at the end of the first is made whole: without its hyphen when the document writes it so elsewhere
 * (or nothing speaks for the hyphen), with it when it is a compound. Returns the first line as it stays, and what stands between both.
 */
export function joint(first: string, second: string, vocabulary: Vocabulary): { readonly kept: string; readonly between: string } {
  const mark = first.at(-1) ?? '';
  if (mark === SOFT) return { kept: first.slice(0, -1), between: '' };
  if (!CUT.has(mark)) return { kept: first, between: mark === ' ' || mark === '' ? '' : ' ' };
  const ending = first.slice(-LONGEST);
  const head = /[\p{L}\p{M}\p{N}'’-]+$/u.exec(ending.slice(0, -1))?.[0];
  const tail = /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}]+)*/u.exec(second.slice(0, LONGEST))?.[0];
  // A dash that stands alone, or ends a number, is a dash.
  if (head === undefined || tail === undefined) return { kept: first, between: head === undefined ? ' ' : '' };
  // Addresses keep theirs.
  if (/^[\p{L}\p{N}._-]{1,40}@\p{L}/u.test(second.slice(0, LONGEST))) return { kept: first, between: '' };
  if (/[@/]|www\.|\p{L}\.\p{L}/u.test(/\S+$/u.exec(ending)?.[0] ?? '')) return { kept: first, between: '' };
  const begin = head.replace(/^.*['’]/u, '').toLowerCase();
  const end = tail.toLowerCase();
  if (/^[\p{Lu}\p{N}]/u.test(tail) && !isCapitals(head, tail)) return { kept: first, between: '' };
  const whole = { kept: first.slice(0, -1), between: '' };
  const hyphen = { kept: first, between: '' };
  const firstOfTail = end.split('-')[0] ?? end;
  if (vocabulary.has(`${begin}-${end}`)) return hyphen;
  // Orders and questions (ouvrez-|les, irons-|nous), and deux-|roues beside deux|ième.
  if (/(?:ez|ons)$/u.test(begin) && BEHIND_VERBS.has(end)) return hyphen;
  if (begin === 'deux' && !/^i[eè]me/u.test(end)) return hyphen;
  // changera-|t-il, and sous-|préfet beside sous|crire, sous|traire.
  if (/^t-(?:ils?|elles?|on)$/u.test(end)) return hyphen;
  // dix-|sept, inscriront-|elles, Hautepierre-|sur-Zorne.
  if (begin === 'dix' && /^(?:sept|huit|neuf)$/u.test(end)) return hyphen;
  if (/[td]$/u.test(begin) && /^(?:ils?|elles?|on)$/u.test(end)) return hyphen;
  if (/^(?:sur|sous|lès|le|la|les|en|du|des|aux)-/u.test(end)) return hyphen;
  if (begin === 'sous' && !/^(?:cri|tra|sign)/u.test(end)) return hyphen;
  // Browsers and word processors cut with a hyphen of its own kind, which people do not type.
  if (mark === '‐' || vocabulary.has(begin + end)) return whole;
  if (!vocabulary.cuts) return hyphen;
  const lastOfHead = begin.split('-').at(-1) ?? begin;
  const known = vocabulary.has(firstOfTail);
  if (FIRST.has(lastOfHead) || (known && PERHAPS_FIRST.has(lastOfHead))) return hyphen;
  if (ALWAYS_SECOND.has(firstOfTail)) return hyphen;
  if (SECOND.has(firstOfTail) && firstOfTail.length > 1 && (vocabulary.has(begin) || PERHAPS_FIRST.has(lastOfHead))) return hyphen;
  // porte-à-|porte, vis-à-|vis after a compound that has begun.
  if (/-(?:à|a|de|du|des|en|l|d|t|sur|sous|lès|le|la|les|aux)$/u.test(begin)) return hyphen;
  // Two words that both stand elsewhere, too long to be parts by chance: rail-|route.
  if (known && firstOfTail.length >= 4 && begin.length >= 4 && !WEAK.has(begin) && vocabulary.has(begin)) return hyphen;
  return whole;
}

/** PRO-|GRAMME is cut; Saint-|Denis is not. */
function isCapitals(head: string, tail: string): boolean {
  return head === head.toUpperCase() && tail === tail.toUpperCase() && /\p{Lu}{2}/u.test(head + tail) && !/\p{N}/u.test(head + tail);
}
