import { LETTER_RUNS, Runs, type TextWords, WordMemo } from '@beffroi/reading';

/**
 * Letters, folded, one of which stands in a word of any text that names a provider, whatever its pattern asks for beside them. A long page is asked for all names, and
 * most of its words are part of none. A row that is not here is asked for always.
 */
const LETTERS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    localeo: ['localeo'],
    'agora-famille': ['agora'],
    tellmycity: ['tell'],
    jaidemaville: ['aide'],
    betterstreet: ['better'],
    illiwap: ['illiwap'],
    neocity: ['neocity'],
    intramuros: ['intramuros'],
    paybyphone: ['phone'],
    flowbird: ['flowbird'],
    easypark: ['easypark'],
    imuse: ['imuse'],
    duonet: ['duonet'],
    elise: ['neoledge'],
    hariane: ['hariane'],
    'facil-familles': ['facil'],
    'plateforme-citoyens': ['plateforme'],
    nfi: ['informatique', 'nfi'],
    'domino-web': ['abelium', 'domino'],
    'civil-enfance': ['civil', 'ciril'],
    parascol: ['parascol', 'jvs'],
    malice: ['amiciel'],
    axel: ['teamnet', 'axel'],
    'fast-famille': ['fast'],
    fluo: ['cosoluce'],
    'publik-famille': ['publik'],
    noethys: ['connecthys', 'noethys'],
    'service-complice': ['complice'],
    pandore: ['pandore'],
    'carte-plus': ['carte'],
    concerto: ['concerto'],
    rencitezen: ['rencitezen'],
    lumiplan: ['lumiplan', 'cityway'],
    biblixnet: ['biblix'],
    iguana: ['iguana'],
    carthame: ['carthame'],
    'indigo-neo': ['indigo'],
    'p-mobile': ['mobile'],
    effia: ['effia'],
    'q-park': ['park'],
    sags: ['sags'],
    rhapsodie: ['rhapsodie'],
    sonate: ['sonate'],
    melissandre: ['melissandre'],
    millesime: ['millesime'],
  }),
);

/** What case folds into another letter than folding does: a long s, the sign of a kelvin. */
const ODD = /[\u017f\u212a]/;

/** Words of one text are part of few sets; whoever makes words of many names is answered with all. */
const MOST_SETS = 500;
const EVERY = 0;

/** Of some providers, which a text may name: the others it cannot. */
export class NameWords {
  readonly #ids: readonly string[];
  /** For each set of providers that words were found to be part of: which they are. */
  readonly #sets: (readonly number[])[];
  readonly #always: readonly number[];
  readonly #runs = new Runs();
  readonly #memo = new WordMemo((word) => this.#setOf(word));

  constructor(ids: readonly string[]) {
    this.#ids = ids;
    this.#sets = [ids.map((_, at) => at)];
    this.#always = ids.flatMap((id, at) => (LETTERS.has(id) ? [] : [at]));
  }

  /** Places of the providers that the text may name, ascending. @param words the text's, where they are known */
  in(text: string, words: TextWords | null = null): readonly number[] {
    if (ODD.test(text)) return this.#sets[EVERY]!;
    const met = new Set<number>();
    if (words?.areKnown === true) {
      for (let at = 0; at < words.length; at++) this.#meet(met, this.#memo.ofWord(words.wordAt(at)));
    } else {
      const runs = this.#runs.of(text, LETTER_RUNS);
      for (let run = 0; run < runs.count; run++) this.#meet(met, this.#memo.of(runs, run));
    }
    if (met.size === 0) return this.#always;
    return [...new Set([...this.#always, ...[...met].flatMap((set) => this.#sets[set]!)])].sort((a, b) => a - b);
  }

  #meet(met: Set<number>, set: number): void {
    if (set >= 0) met.add(set);
  }

  /** Number of the set of providers that a word is part of; -1 for the empty one. */
  #setOf(word: string): number {
    const set = this.#ids.flatMap((id, at) => (LETTERS.get(id)?.some((letters) => word.includes(letters)) === true ? [at] : []));
    if (set.length === 0) return -1;
    const known = this.#sets.findIndex((one) => one.length === set.length && one.every((at, k) => at === set[k]));
    if (known >= 0) return known;
    return this.#sets.length < MOST_SETS ? this.#sets.push(set) - 1 : EVERY;
  }
}
