import { BEGINS_ROW, type DocumentBlock } from '../document.ts';
import { bulletLength, isClosed } from '../marks.ts';
import { drawnLines, type Line } from './lines.ts';
import type { Run, Sheet } from './runs.ts';

/** A node of the structure tree, as the engine gives it. */
export interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
  readonly type?: string;
  readonly id?: string;
}

/** What the document itself says is one block. */
export interface TaggedBlock {
  readonly kind: DocumentBlock['kind'];
  /** 1–6 for a heading, 6 for a cell that begins its row, 0 else. */
  readonly level: number;
  readonly angle: number;
  readonly lines: Line[];
}

/** Marked content that is decoration or a running line, says the document. */
export const ARTIFACT = 'artifact';

/** Roles that make a block; what stands inside one of the first group belongs to it, whatever it is. */
const HOLDERS: ReadonlyMap<string, DocumentBlock['kind']> = new Map(
  Object.entries({
    LI: 'item',
    TD: 'cell',
    TH: 'cell',
    Caption: 'caption',
    Note: 'note',
    FENote: 'note',
    TOCI: 'frame',
  }),
);
const BLOCKS: ReadonlyMap<string, DocumentBlock['kind']> = new Map(
  Object.entries({
    P: 'text',
    H: 'heading',
    Title: 'heading',
    BlockQuote: 'text',
    Div: 'text',
    Sect: 'text',
    Part: 'text',
    Art: 'text',
    Document: 'text',
    Figure: 'text',
    L: 'text',
    Table: 'text',
    Form: 'frame',
  }),
);

const CELLS: ReadonlySet<string> = new Set(['TD', 'TH']);

/** The tree is believed when it holds so much of the text, in blocks of a usual length. */
const COVERED = 0.85;
const BLOCK_CHARACTERS = 1_500;
const DEPTH = 200;
const NODES = 50_000;

/**
 * Blocks by the document’s own structure, in its order, and the runs that it says nothing of. `null` where it is not to be believed: it leaves out too much,
 * holds everything in one block, or parts sentences at each end of a line.
 */
export function taggedBlocks(
  sheets: readonly Sheet[],
  tree: StructureNode,
): { readonly blocks: TaggedBlock[]; readonly rest: Sheet[] } | null {
  const owners = ownersOf(tree);
  if (owners.size === 0) return null;
  const runsOf = new Map<Owner, { sheet: Sheet; runs: Run[] }[]>();
  let covered = 0;
  let all = 0;
  const rest = sheets.map((sheet) => ({
    angle: sheet.angle,
    runs: sheet.runs.filter((run) => {
      const owner = owners.get(run.mark);
      if (run.mark !== ARTIFACT) all += run.text.length;
      if (owner === undefined) return true;
      covered += run.text.length;
      const parts = runsOf.get(owner);
      const part = parts?.find((each) => each.sheet === sheet);
      if (part !== undefined) part.runs.push(run);
      else if (parts !== undefined) parts.push({ sheet, runs: [run] });
      else runsOf.set(owner, [{ sheet, runs: [run] }]);
      return false;
    }),
  }));
  if (covered < all * COVERED || covered > BLOCK_CHARACTERS * Math.max(1, runsOf.size)) return null;
  const blocks: TaggedBlock[] = [];
  for (const owner of new Set(owners.values())) {
    for (const { sheet, runs } of runsOf.get(owner) ?? []) {
      const lines = drawnLines(runs);
      let open: Line[] = [];
      // What was tagged as one paragraph may be a list that somebody drew.
      for (const line of lines) {
        if (open.length > 0 && owner.kind === 'text' && (bulletLength(line.text) > 0 || standsApart(open.at(-1)!, line))) {
          blocks.push({ kind: owner.kind, level: owner.level, angle: sheet.angle, lines: open });
          open = [];
        }
        open.push(line);
      }
      if (open.length > 0) blocks.push({ kind: owner.kind, level: owner.level, angle: sheet.angle, lines: open });
    }
  }
  if (partsSentences(blocks)) return null;
  return { blocks, rest: rest.filter((sheet) => sheet.runs.length > 0) };
}

/** White as high as two lines: names and portraits that were tagged as one paragraph. */
function standsApart(last: Line, line: Line): boolean {
  return line.y - last.y > 3 * Math.max(last.size, line.size) && !/^\p{Ll}/u.test(line.text);
}

interface Owner {
  readonly kind: DocumentBlock['kind'];
  readonly level: number;
}

/** Which block each piece of marked content belongs to, in the order of the tree. */
function ownersOf(tree: StructureNode): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  let nodes = 0;
  const walk = (node: StructureNode, owner: Owner | null, held: boolean, depth: number, first = false): void => {
    if (depth > DEPTH || ++nodes > NODES) return;
    if (node.type === 'content' && node.id !== undefined) {
      if (owner !== null) owners.set(node.id, owner);
      return;
    }
    let mine = owner;
    let holds = held;
    const role = node.role ?? '';
    const level = /^H([1-6])$/.exec(role)?.[1];
    if (level !== undefined) mine = { kind: 'heading', level: Number(level) };
    else if (HOLDERS.has(role)) {
      mine = { kind: HOLDERS.get(role)!, level: first ? BEGINS_ROW : 0 };
      holds = true;
    } else if (BLOCKS.has(role) && !(held && role !== 'L' && role !== 'Table'))
      mine = { kind: BLOCKS.get(role)!, level: role === 'H' || role === 'Title' ? 1 : 0 };
    // A row’s first cell begins it; in a table within a cell none does.
    const begins = role === 'TR' && !held ? node.children?.find((child) => CELLS.has(child.role ?? '')) : undefined;
    for (const child of node.children ?? []) walk(child, mine, holds, depth + 1, child === begins);
  };
  walk(tree, null, false, 0);
  return owners;
}

/** Tags made line by line: texts that stop in the middle of a sentence, and go on in the next with a small letter. */
function partsSentences(blocks: readonly TaggedBlock[]): boolean {
  const texts = blocks.filter((block) => block.kind === 'text');
  let parted = 0;
  for (let i = 1; i < texts.length; i++) {
    if (!isClosed(texts[i - 1]!.lines.at(-1)!.text) && /^\p{Ll}/u.test(texts[i]!.lines[0]!.text)) parted++;
  }
  return texts.length > 5 && parted > texts.length * 0.3;
}
