import type { Election } from '@beffroi/programmes/judge';
import type { ListKey } from '@beffroi/store';

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
export function documentsKey(place: ListPlace, instant: string, id: string): string {
  return `${documentsFolder(place)}${instant.replaceAll(':', '-')}-${id.slice(0, 8)}.warc.gz`;
}

/** What the keys of the archives of a list's documents begin with. */
export const documentsFolder = ({ territory, election, key }: ListPlace): string =>
  `programmes/${territory}/${election.year}-${election.round}/${key}/`;

/** A list as the act log names it. */
export function listSubject({ territory, year, round, key }: ListKey): string {
  return `list:${territory}/${year}-${round}/${key}`;
}

/** What the head of such an archive says that it began with. */
export function startOf({ territory, election, key }: ListPlace): string {
  return `urn:beffroi:programme:${territory}:${election.year}-${election.round}:${key}`;
}
