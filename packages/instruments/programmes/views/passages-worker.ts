import { parentPort, workerData } from 'node:worker_threads';
import { readArchive } from '@beffroi/capture';
import { archivedReadings } from '@beffroi/programmes/gather';
import type { PassagesQuestion } from './same-words.ts';
import { sidePassages } from './side-passages.ts';

const { first, second } = workerData as PassagesQuestion;
parentPort!.postMessage(sidePassages(await sentencesOf(first), await sentencesOf(second)));

/** The sentences of a list's documents, as they were read when it was judged. */
async function sentencesOf({ path, list }: PassagesQuestion['first']): Promise<readonly string[]> {
  const archive = await readArchive(path);
  try {
    const own = (await archivedReadings(archive)).filter((one) => one.list === list);
    return own.flatMap(({ reading }) => reading.sentences.map(({ text }) => text));
  } finally {
    await archive.close();
  }
}
