import type { Election } from '@beffroi/programmes/judge';

/** Which list documents are taken in for. */
export interface ListPlace {
  /** INSEE code. */
  readonly territory: string;
  readonly election: Election;
  readonly key: string;
  readonly name: string;
  /** `null` where nothing is said of it: what is known stays. */
  readonly head: string | null;
  readonly label: string | null;
}

/** Key of the archive that documents of a list are kept in: `programmes/99001/2026-1/ensemble/2026-03-01T12-00-00.000Z-1b4e28ba.warc.gz`. */
export function documentsKey({ territory, election, key }: ListPlace, instant: string, id: string): string {
  return `programmes/${territory}/${election.year}-${election.round}/${key}/${instant.replaceAll(':', '-')}-${id.slice(0, 8)}.warc.gz`;
}

/** What the head of such an archive says that it began with. */
export function startOf({ territory, election, key }: ListPlace): string {
  return `urn:beffroi:programme:${territory}:${election.year}-${election.round}:${key}`;
}
