import { type ArchiveReader, readArchive } from '@beffroi/capture';
import type { ReadingCoverage } from '@beffroi/domain';
import {
  AUTHORITY_URL,
  type AuthorityRecord,
  type LeverFinding,
  type LeverMaterial,
  observeLevers,
  parseAuthorityRecord,
} from '@beffroi/levers/judge';
import { coverageOf } from '@beffroi/walks';
import { knownPortal } from './known-portal.ts';
import { materialOf } from './material.ts';

/** What an archive tells of a town's levers. */
export interface JudgedLevers {
  readonly findings: readonly LeverFinding[];
  readonly material: LeverMaterial;
  /** What was known of the authority beside its pages; `null` where the archive has no such record. */
  readonly record: AuthorityRecord | null;
  /** Code of the territory that the archive names. */
  readonly territory: string | null;
  /** Why the collection ended. */
  readonly ended: string;
  readonly coverage: ReadingCoverage;
}

/**
 * Judges an archive, asking nothing of anybody: the same archive gives the same, to the bit.
 *
 * @param start where the town's site begins: needed only for archives of other tools
 * @throws the file system's error when the file cannot be opened
 */
export async function judgeArchive(path: string, start?: string): Promise<JudgedLevers> {
  const archive = await readArchive(path);
  try {
    return await judged(archive, start);
  } finally {
    await archive.close();
  }
}

async function judged(archive: ArchiveReader, start?: string): Promise<JudgedLevers> {
  const material = await materialOf(archive, start);
  const record = await recordIn(archive);
  const others = record?.others ?? {};
  // What the site itself leads to comes before what services had published of it.
  const services = { rentedPortal: knownPortal(material) ?? others.services?.rentedPortal ?? null };
  return {
    findings: observeLevers(material, { ...others, services }),
    material,
    record,
    territory: archive.head?.territory ?? null,
    ended: archive.tail?.ended ?? 'unknown',
    coverage: coverageOf({ pages: [...material.pages], visits: material.visits }, archive.tail),
  };
}

/** @throws Error where the record is there and damaged: without it the town would seem to say and live nothing */
async function recordIn(archive: ArchiveReader): Promise<AuthorityRecord | null> {
  const entry = archive.kept.find(({ type, url }) => type === 'metadata' && url === AUTHORITY_URL);
  if (entry === undefined) return null;
  const kept = await archive.load(entry);
  if (kept === null) throw new Error(`${archive.path} holds a damaged record of the authority`);
  return parseAuthorityRecord(JSON.parse(Buffer.from(kept.body).toString('utf8')));
}
