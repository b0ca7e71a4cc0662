import type { ArchiveReader } from '@beffroi/capture';
import type { ApartLimits } from '@beffroi/documents-apart';
import type { LeverMaterial, LeverPage } from '@beffroi/levers/judge';
import { siteInArchive, wallOf } from '@beffroi/walks';
import { documentsIn } from './documents-in.ts';
import { pictureTexts } from './picture-texts.ts';

/**
 * The one way from an archive to what the judgement may know: a measurement takes it from the archive that it has just written, a later judgement from the file alone,
 * and both see the same. Archives of other tools are read too.
 *
 * @param start where the town's site begins: needed only for archives of other tools
 * @param apart what reading one document may spend
 */
export async function materialOf(archive: ArchiveReader, start?: string, apart: Partial<ApartLimits> = {}): Promise<LeverMaterial> {
  const { instant, start: began, home, town, visits, pages, unasked } = await siteInArchive(archive, start === undefined ? {} : { start });
  const pictures = await picturesIn(archive);
  const read = pages.map((page): LeverPage => ({ ...page, pictures: pictures.get(page.digest) ?? [] }));
  const documents = await documentsIn(archive, visits, apart);
  const seen = [...read, ...documents.pages];
  const kept = seen.filter((page) => wallIn(page) === null);
  return { instant, start: began, home, town, visits, pages: kept, wall: firstWall(seen, home), unasked, givenUp: documents.givenUp };
}

async function picturesIn(archive: ArchiveReader): Promise<ReadonlyMap<string, readonly string[]>> {
  const pictures = new Map<string, readonly string[]>();
  for await (const { digest, body, contentType } of archive.captures()) {
    if (pictures.has(digest) || !/html|^$/i.test(contentType ?? '')) continue;
    const texts = pictureTexts(body, contentType);
    if (texts.length > 0) pictures.set(digest, texts);
  }
  return pictures;
}

function wallIn({ result }: LeverPage): 'blocked' | 'login' | null {
  return result.kind === 'reading' ? wallOf(result.reading) : null;
}

/** The wall that stands in the place of the home page. */
function firstWall(pages: readonly LeverPage[], home: string | null): LeverMaterial['wall'] {
  const page = pages.find(({ url }) => url === home);
  const obstacle = page === undefined ? null : wallIn(page);
  return page?.result.kind === 'reading' && obstacle !== null ? { obstacle, quote: page.result.reading.title } : null;
}
