import { readArchive } from '@beffroi/capture';
import { answerQuestions } from '@beffroi/observatory/sandbox';
import { archivedReadings } from '@beffroi/programmes/gather';
import type { PassagesQuestion } from './same-words.ts';
import { sidePassages } from './side-passages.ts';

answerQuestions(async ({ first, second }: PassagesQuestion) => sidePassages(await sentencesOf(first), await sentencesOf(second)));

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
