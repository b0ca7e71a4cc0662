import type { DocumentBlock } from '@beffroi/documents';
import { saysWhenAlone } from './dates.ts';

/** What the head of a column says of its cells: how things are, or when they will be done. */
const TELLS =
  /^\W*(?:aujourd['’]hui|constats?|situation|état|etat|problèmes?|problemes?|diagnostic|hier|avant|bilan|ce qui (?:ne va pas|existe|manque)|ce que (?:nous avons|vous (?:nous )?(?:dites|avez dit))|on (?:nous )?(?:dit|a dit))(?!\p{L})/iu;
const PROMISES =
  /^\W*(?:ce que nous (?:ferons|proposons|voulons)|nos? (?:promesses?|propositions?|engagements?|réponses?|mesures?|actions?)|notre (?:promesse|proposition|engagement|réponse)|demain|mesures?|propositions?|actions?|engagements?)(?!\p{L})/iu;
/** Other heads of columns: when, how much, who. */
const OTHERS =
  /^\W*(?:quand|pour qui|qui (?:suit|répond|fait|pilote)|échéances?|echeances?|dates?|délais?|delais?|calendrier|coûts?|couts?|budget|financement|qui|responsable|où)\W*$/iu;
/** Heads of columns that say what a row costs, and who answers for it. */
const COSTS = /^\W*(?:coûts?|couts?|budgets?|financements?|montants?|prix|estimations?|enveloppes?)(?!\p{L})/iu;
const WHO =
  /^\W*(?:qui(?:\s(?:suit|répond|repond|fait|porte|pilote|s['’]en\s.+))?|responsables?|pilotes?|référents?|referents?|porteurs?|en charge|élu(?:\s.*)?|confié à)\W*$/iu;
const FOR_WHOM = /^\W*(?:pour qui|publics?|bénéficiaires?|beneficiaires?|lieux?|secteurs?|quartiers?)\W*$/iu;
const ASIDE_HEADS: readonly RegExp[] = [OTHERS, COSTS, WHO, FOR_WHOM];
/** An amount, and nothing else: « 45 000 € », « 22 000 € par an ». */
const AMOUNT =
  /^\W*(?:environ\s)?\d[\d\s.,\u00a0\u202f]*(?:k€|m€|€|(?:mille|millions?|milliards?)?\s?(?:d['’])?euros?)(?:\s(?:par|l['’]|sur|en)\s?[^.;]{1,20})?\W*$/iu;
/** What leaves a cell open. */
const OPEN = /^\W*(?:à|a|non|sans|néant|aucun|pas)(?!\p{L})|^\W*$/iu;
/** Columns of a table at most. */
const MOST = 6;

/** Tables, as far as cells one behind the other tell them: which cells tell of today by the head of their column, and what says when in their row. */
export class Columns {
  readonly #told = new Set<number>();
  readonly #when = new Map<number, string>();
  readonly #rows = new Set<number>();
  readonly #heads = new Map<number, number>();
  readonly #titles = new Set<number>();
  readonly #costed = new Set<number>();
  readonly #aside = new Set<number>();

  constructor(blocks: readonly DocumentBlock[]) {
    for (let from = 0; from < blocks.length; from++) {
      if (blocks[from]!.kind !== 'cell') continue;
      let to = from;
      while (blocks[to]?.kind === 'cell') to++;
      this.#table(blocks.slice(from, to), from);
      from = to;
    }
  }

  /** Whether a cell stands in a column of how things are. */
  tells(block: number): boolean {
    return this.#told.has(block);
  }

  /** Whether a cell only says what its row is of, in a table whose other columns tell and promise. */
  isHead(block: number): boolean {
    return this.#titles.has(block);
  }

  /** Whether a cell is the first of its row, in a table whose columns are known. */
  beginsRow(block: number): boolean {
    return this.#rows.has(block);
  }

  /** The cell of its row that says when, and nothing else; empty without one. */
  when(block: number): string {
    return this.#when.get(block) ?? '';
  }

  /** Whether a cell only says when, how much or who: nothing goes on into it. */
  isAside(block: number): boolean {
    return this.#aside.has(block);
  }

  /** Whether another cell of its row says what it costs, or who answers for it. */
  isCosted(block: number): boolean {
    return this.#costed.has(block);
  }

  /** The first cell of its row, which says what the others are of; `null` for the first itself, and where rows are not known. */
  rowOf(block: number): number | null {
    return this.#heads.get(block) ?? null;
  }

  /** Rows may be shorter than their head: an empty cell is none. Those that are stand from the left, as what is left empty is mostly the cost or the date. */
  #rowByRow(rows: readonly (readonly DocumentBlock[])[], from: number): void {
    const head = rows[0]!;
    const known = head.some(({ text }) => TELLS.test(text) || PROMISES.test(text) || OTHERS.test(text));
    let at = from;
    for (const [number, row] of rows.entries()) {
      this.#rows.add(at);
      if (number > 0 && row.length > 1 && head.slice(1).some(({ text }) => TELLS.test(text) || PROMISES.test(text))) this.#titles.add(at);
      const when = row.find(({ text }) => saysWhenAlone(text));
      const costed =
        number > 0 &&
        row.some(
          ({ text }, i) => AMOUNT.test(text) || (known && !OPEN.test(text) && WHO.test(head[i]?.text ?? '') && row.length === head.length),
        );
      for (const place of row.keys()) {
        if (costed) this.#costed.add(at + place);
        if (number > 0 && place > 0 && known && ASIDE_HEADS.some((shape) => shape.test(head[place]?.text ?? '')))
          this.#aside.add(at + place);
        if (place > 0 && (number > 0 || !known)) this.#heads.set(at + place, at);
        if (number === 0 && known) continue;
        if (known && TELLS.test(head[place]?.text ?? '')) this.#told.add(at + place);
        if (when !== undefined) this.#when.set(at + place, when.text);
      }
      at += row.length;
    }
  }

  #table(cells: readonly DocumentBlock[], from: number): void {
    const rows = rowsOf(cells);
    if (rows !== null) {
      this.#rowByRow(rows, from);
      return;
    }
    const width = widthOf(cells);
    if (width === null) return;
    cells.forEach((_, i) => {
      if (i % width === 0) this.#rows.add(from + i);
      if (i < width) return;
      if (TELLS.test(cells[i % width]!.text)) this.#told.add(from + i);
      const row = cells.slice(i - (i % width), i - (i % width) + width);
      const when = row.find(({ text }) => saysWhenAlone(text));
      if (when !== undefined) this.#when.set(from + i, when.text);
    });
  }
}

/** The rows of cells, where the document tells which cell begins one; `null` where it does not. */
function rowsOf(cells: readonly DocumentBlock[]): readonly (readonly DocumentBlock[])[] | null {
  if (cells[0]!.level === 0) return null;
  const rows: DocumentBlock[][] = [];
  for (const cell of cells) {
    if (cell.level > 0) rows.push([cell]);
    else rows.at(-1)!.push(cell);
  }
  return rows.length < 2 ? null : rows;
}

/** How many columns cells have, by heads that are known and by what leaves no row short; `null` where nothing tells. */
function widthOf(cells: readonly DocumentBlock[]): number | null {
  for (let width = 2; width <= MOST; width++) {
    if (cells.length % width !== 0 || cells.length < width * 2) continue;
    const heads = cells.slice(0, width);
    if (!heads.some(({ text }) => TELLS.test(text) || PROMISES.test(text))) continue;
    // The head behind the last one begins a row: it is no head itself.
    if ([TELLS, PROMISES, OTHERS].some((head) => head.test(cells[width]!.text))) continue;
    return width;
  }
  return null;
}
