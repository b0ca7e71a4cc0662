import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentResult } from '@beffroi/documents';
import type { OcrTools } from '@beffroi/documents-apart';
import { readProgrammeFile } from '@beffroi/programmes/gather';
import type { Commitment, ProgrammeVerdict, Statement, ThemeId } from '@beffroi/programmes/judge';
import { fold } from '@beffroi/reading';

/** What a careful person says of one programme, as `fixtures/programmes/README.md` describes it. */
export interface ProgrammeLabel {
  readonly id: string;
  /** `kept`: nobody looked at it while the rules were written. */
  readonly part?: 'kept';
  readonly readable: boolean;
  readonly mentionsDigital: boolean;
  readonly themes: readonly ThemeId[];
  readonly statements: readonly LabelledStatement[];
  /** How it is written, and the size of its town, where a set tells them apart. */
  readonly manner?: string;
  readonly size?: string;
  /** When it was written, where a set was written in rounds. */
  readonly round?: number;
}

/** What a careful person says of one sentence. */
export interface LabelledStatement {
  readonly quote: string;
  readonly themes: readonly ThemeId[];
  readonly commitment: Commitment;
  /** Whether the thing has its digital name, is said without it, or needs what stands before. */
  readonly kind?: 'plain' | 'paraphrase' | 'context';
}

/** A label beside what the machine read and said of the same document. */
export interface Judged {
  readonly label: ProgrammeLabel;
  readonly result: DocumentResult;
  readonly verdict: ProgrammeVerdict | null;
}

/**
 * Reads and judges all labelled programmes below a folder that has `labels/` and `documents/`, in the order of their ids.
 *
 * @param wanted those that are to be read; all where it is not said
 */
export async function judgeLabelled(
  folder: string,
  ocr: OcrTools | null = null,
  wanted: (label: ProgrammeLabel) => boolean = () => true,
): Promise<Judged[]> {
  const documents = await readdir(join(folder, 'documents'));
  const judged: Judged[] = [];
  for (const file of (await readdir(join(folder, 'labels'))).sort()) {
    const label = JSON.parse(await readFile(join(folder, 'labels', file), 'utf8')) as ProgrammeLabel;
    if (!wanted(label)) continue;
    const name = documents.find((document) => document.replace(/\.[a-z]+$/, '') === label.id);
    // A site of several pages lies with the hosts, and is collected, not read.
    if (name === undefined) continue;
    judged.push({ label, ...(await readProgrammeFile(join(folder, 'documents', name), { name, ocr })) });
  }
  return judged;
}

/** Programmes of a folder that may be learnt from, as `judgeLabelled` reads them. What is kept apart is none of them. */
export async function openProgrammes(folder: string): Promise<Judged[]> {
  const judged = await judgeLabelled(folder, null, (label) => label.part !== 'kept' && label.readable);
  for (const { label } of judged) if (label.part === 'kept') throw new Error(`${label.id} is kept apart`);
  return judged.filter(({ verdict }) => verdict !== null);
}

/** Whose hand wrote a programme. */
export function authorOf({ round }: ProgrammeLabel): string {
  if (round === undefined) return 'long programmes';
  if (round < 10) return 'rounds 1 to 9';
  return round < 12 ? 'rounds 10 and 11' : `round ${round}`;
}

/** The ladder as people and machine put it, for each statement that both saw. */
export function rungPairs(
  judged: readonly Judged[],
): { readonly quote: string; readonly people: Commitment; readonly machine: Commitment }[] {
  return judged.flatMap(({ label, verdict }) =>
    label.statements.flatMap(({ quote, commitment }) => {
      const same = closest(verdict?.statements ?? [], quote);
      return same === undefined ? [] : [{ quote, people: commitment, machine: same.commitment }];
    }),
  );
}

/** How many of the themes that people named in statements of each kind the machine saw there. */
export function themesByKind(judged: readonly Judged[]): ReadonlyMap<string, { readonly seen: number; readonly all: number }> {
  const kinds = new Map<string, { seen: number; all: number }>();
  for (const { label, verdict } of judged)
    for (const { quote, themes, kind = 'any' } of label.statements) {
      const count = kinds.get(kind) ?? { seen: 0, all: 0 };
      kinds.set(kind, count);
      const said = new Set(verdict?.statements.filter((statement) => isSame(statement, quote)).flatMap((statement) => statement.themes));
      count.all += themes.length;
      count.seen += themes.filter((theme) => said.has(theme)).length;
    }
  return kinds;
}

/** Of statements that have the words of a label’s quote or a part of them, the one that has them most nearly: a cell « Informatique » is no promise of « un centre de sécurité informatique ». */
export function closest(statements: readonly Statement[], quote: string): Statement | undefined {
  const far = ({ quote: said }: Statement): number => Math.abs(letters(said).length - letters(quote).length);
  return statements.filter((statement) => isSame(statement, quote)).sort((a, b) => far(a) - far(b))[0];
}

/** Whether a statement has the words of a label's quote, or a part of them: people and reader may cut sentences at other places. */
function isSame(statement: Statement, quote: string): boolean {
  const [said, labelled] = [letters(statement.quote), letters(quote)];
  return said.includes(labelled) || labelled.includes(said);
}

function letters(text: string): string {
  return fold(text.replace(/ …$/, '')).replace(/[^a-z0-9]+/g, '');
}
