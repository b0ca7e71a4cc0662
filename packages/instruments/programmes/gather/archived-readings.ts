import type { ArchiveReader } from '@beffroi/capture';
import type { DocumentReading } from '@beffroi/documents';
import { readArchived, registerOf } from './judge-town.ts';

/** A document of a list, as its archive gives it again. */
export interface ArchivedReading {
  /** Key of the list in its town. */
  readonly list: string;
  readonly digest: string;
  readonly reading: DocumentReading;
}

/**
 * The documents of a town that can be read, list by list, exactly as they were read when the town was judged.
 *
 * @param isWanted which of them; reading takes its time (default all)
 */
export async function archivedReadings(
  archive: ArchiveReader,
  isWanted: (document: Pick<ArchivedReading, 'list' | 'digest'>) => boolean = () => true,
): Promise<readonly ArchivedReading[]> {
  const { lists } = await registerOf(archive);
  const readings: ArchivedReading[] = [];
  for (const { key, documents } of lists) {
    for (const document of documents) {
      if (!isWanted({ list: key, digest: document.digest })) continue;
      const { reading } = await readArchived(archive, document);
      if (reading !== null) readings.push({ list: key, digest: document.digest, reading });
    }
  }
  return readings;
}
