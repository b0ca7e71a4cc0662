import type { ArchivedExchange } from './archive-reading.ts';
import type { RedactedBody } from './erase-records.ts';

/** One thing that somebody wrote, among others of one captured body. */
export interface WrittenPiece {
  /** By what it is known: ids, addresses. */
  readonly names: readonly string[];
  /** All that stands in it, as it stands. */
  readonly text: string;
}

/** How single things that people wrote are taken out of what was captured with many of them: all else that was captured stays, and is judged as before. */
export interface Redaction {
  /**
   * What is left of a captured body without pieces that are to go.
   *
   * @param goes is asked of each piece
   * @returns `null` where none is to go
   */
  redact(record: Pick<ArchivedExchange, 'url' | 'contentType' | 'body'>, goes: (piece: WrittenPiece) => boolean): RedactedBody | null;
  /**
   * A judgement, or what people were asked of it, without words of pieces that the archive holds no more.
   *
   * @param text as it is kept
   * @param archive path of the archive that it rests on, after pieces went
   * @param mark what stands in their place
   * @returns the same text where it holds none
   */
  unquoted(text: string, archive: string, mark: string): Promise<string>;
}
