import { parentPort } from 'node:worker_threads';

/**
 * The other end of `inSandboxedWorker`: answers questions one after the other, for as long as any come. A module that calls it imports nothing else of this room, since
 * its thread would load all of it. What it throws ends the thread, and the question is told that there is no answer now.
 */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  parentPort!.on('message', (question: Question) => {
    void answer(question).then((found) => parentPort!.postMessage(found));
  });
}
