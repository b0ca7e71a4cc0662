import type { ArchivedExchange, RedactedBody, Redaction, WrittenPiece } from '@beffroi/capture';

/** How single things go out of archives of an instrument, by its id. */
export type Redactions = ReadonlyMap<string, Redaction>;

export const NO_REDACTIONS: Redactions = new Map();

/** How single things go out of an archive: as its instrument says, or, of documents that were taken in for any, as whoever knows them. */
export function redactionsOf(redactions: Redactions, instrument: string | null): readonly Redaction[] {
  if (instrument === null) return [...redactions.values()];
  const one = redactions.get(instrument);
  return one === undefined ? [] : [one];
}

/** What is left of a record without the pieces that go, by the first who finds some in it; `null` where nobody does. */
export function redactedBy(
  redactions: readonly Redaction[],
  record: ArchivedExchange,
  goes: (piece: WrittenPiece) => boolean,
): RedactedBody | null {
  for (const one of redactions) {
    const left = one.redact(record, goes);
    if (left !== null) return left;
  }
  return null;
}
