import { readArchive } from '@beffroi/capture';
import { answerQuestions } from '@beffroi/observatory/sandbox';
import { archivedReadings } from '@beffroi/programmes/gather';
import type { FromDocument } from './programme-document.ts';

answerQuestions(async (wanted: { readonly path: string; readonly list: string; readonly digest: string }): Promise<FromDocument> => {
  const archive = await readArchive(wanted.path);
  try {
    const [found] = await archivedReadings(archive, ({ list, digest }) => list === wanted.list && digest === wanted.digest);
    return { reading: found?.reading ?? null };
  } finally {
    await archive.close();
  }
});
