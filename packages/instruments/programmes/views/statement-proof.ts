import type { ArchiveStore } from '@beffroi/archive-store';
import type { Box, DocumentPage, DocumentReading, Sentence } from '@beffroi/documents';
import type { WaveElection } from '@beffroi/programmes/gather';
import { programmesOf } from '@beffroi/programmes/gather';
import type { ListDocument, ListVerdict, Statement } from '@beffroi/programmes/judge';
import { judgedTown, type Store } from '@beffroi/store';
import { type DocumentTrouble, programmeDocument } from './programme-document.ts';
import type { PublishedProgrammes } from './published-programmes.ts';
import { readDocuments } from './town-lists.ts';

/** A list in a published wave, as its addresses name it. */
export interface ListAddress {
  readonly code: string;
  readonly list: string;
}

/** Whose words they are. */
export interface ProgrammeOf {
  readonly wave: { readonly name: string; readonly dated: string };
  readonly election: WaveElection;
  readonly series: { readonly assessor: string; readonly rubric: string; readonly digest: string };
  readonly town: { readonly code: string; readonly name: string };
  readonly list: Pick<ListVerdict, 'key' | 'name' | 'head' | 'label'>;
  /** Statements of the programme. */
  readonly statements: readonly Statement[];
  /** Documents that were read: statements number them. */
  readonly documents: readonly ListDocument[];
  /** Key of the archive; `null` where nothing was captured. */
  readonly archive: string | null;
}

/** Where a sentence stands, read from the archive again. */
export interface InContext {
  readonly kind: 'read';
  /** Sentences around it, of the same document, in its order; those of one block together. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The whole sentence; the quote is cut at 400 characters. */
  readonly sentence: string;
  readonly page: DocumentPage;
  /** What else stands on its page, for a drawing of it; empty where the format knows no places. */
  readonly blocks: readonly Box[];
}

/** Everything behind one statement. */
export interface StatementProof {
  readonly of: Omit<ProgrammeOf, 'statements' | 'archive'>;
  /** From 1, of how many. */
  readonly number: number;
  readonly all: number;
  readonly statement: Statement;
  /** Its document, and from 1 which of those that were read. */
  readonly document: ListDocument & { readonly number: number };
  /** `changed`: the archive gives another sentence than the one that was judged. */
  readonly context: InContext | { readonly kind: DocumentTrouble | 'changed' };
}

/** Sentences shown before and after. */
const AROUND = 3;

/** What a published wave says of a list. @returns `null` where the wave knows no such list, or its programme was not read */
export async function programmeOf(
  { db }: Store,
  { wave, series, election }: PublishedProgrammes,
  { code, list }: ListAddress,
): Promise<ProgrammeOf | null> {
  if (!/^[0-9][0-9AB][0-9]{3}$/.test(code)) return null;
  const judged = await judgedTown(db, series, code);
  if (judged === null || judged.judgement === null) return null;
  const found = programmesOf(judged.judgement.findings).lists.find(({ key }) => key === list);
  if (found === undefined || found.verdict === null) return null;
  return {
    wave: { name: wave.name, dated: wave.dated.toISOString() },
    election,
    series: { assessor: series.assessor, rubric: series.rubric_version, digest: series.rubric_digest },
    town: { code, name: judged.unit.name },
    list: { key: found.key, name: found.name, head: found.head, label: found.label },
    statements: found.verdict.statements,
    documents: readDocuments(found.documents),
    archive: judged.capture?.archive ?? null,
  };
}

/**
 * A statement of a list with all that stands behind it.
 *
 * @param number from 1, in the programme's order
 * @returns `null` as `programmeOf`, and where there is no such statement
 */
export async function statementProof(
  { store, archiveStore }: { readonly store: Store; readonly archiveStore: ArchiveStore },
  published: PublishedProgrammes,
  address: ListAddress,
  number: number,
): Promise<StatementProof | null> {
  const programme = await programmeOf(store, published, address);
  const statement = programme?.statements[number - 1];
  const document = statement === undefined ? undefined : programme?.documents[statement.document];
  if (programme === null || statement === undefined || document === undefined) return null;
  const { statements, archive, ...of } = programme;
  const read = await programmeDocument(archiveStore, archive, { list: address.list, digest: document.digest });
  return {
    of,
    number,
    all: statements.length,
    statement,
    document: { ...document, number: statement.document + 1 },
    context: read.kind === 'read' ? contextOf(read.reading, statement) : read,
  };
}

function contextOf({ sentences, pages, blocks }: DocumentReading, { sentence, quote, page }: Statement): StatementProof['context'] {
  const found = sentences[sentence];
  const sheet = pages.find((one) => one.number === page);
  if (found === undefined || sheet === undefined || !isQuoteOf(quote, found)) return { kind: 'changed' };
  const texts = (from: number, to: number): string[] =>
    [...Map.groupBy(sentences.slice(Math.max(0, from), to), ({ block }) => block).values()].map((some) =>
      some.map(({ text }) => text).join(' '),
    );
  return {
    kind: 'read',
    before: texts(sentence - AROUND, sentence),
    after: texts(sentence + 1, sentence + 1 + AROUND),
    sentence: found.text,
    page: sheet,
    blocks: blocks.flatMap((block) => (block.page === page && block.box !== null ? [block.box] : [])),
  };
}

/** A quote is the sentence, or its beginning and an ellipsis. */
function isQuoteOf(quote: string, { text }: Sentence): boolean {
  return text === quote || text.startsWith(quote.replace(/\s*(?:\[…\]|…|\.\.\.)$/, ''));
}
