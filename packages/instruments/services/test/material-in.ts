import { readArchive } from '@beffroi/capture';
import type { Material } from '@beffroi/services/judge';
import { siteInArchive } from '@beffroi/walks';

/** What an archive was judged from, with the readings of its pages: a measurement keeps them apart and gives them to nobody. */
export async function materialIn(path: string): Promise<Material> {
  const archive = await readArchive(path);
  try {
    return await siteInArchive(archive);
  } finally {
    await archive.close();
  }
}
