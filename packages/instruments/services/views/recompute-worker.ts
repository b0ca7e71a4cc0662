import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { readArchive } from '@beffroi/capture';
import { canonicalJson } from '@beffroi/domain';
import { answerQuestions } from '@beffroi/observatory/sandbox';
import { assess } from '@beffroi/services/judge';
import { siteInArchive } from '@beffroi/walks';
import type { FromArchive } from './recomputation.ts';

answerQuestions(async ({ path }: { readonly path: string }): Promise<FromArchive> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const archive = await readArchive(path);
  try {
    const material = await siteInArchive(archive);
    return {
      findings: canonicalJson(assess(material)),
      digest: `sha256:${hash.digest('hex')}`,
      damages: archive.damages.length + (archive.tail === null ? 1 : 0),
      pages: material.pages.length,
      erased: (await archive.erasures()).length,
    };
  } finally {
    await archive.close();
  }
});
