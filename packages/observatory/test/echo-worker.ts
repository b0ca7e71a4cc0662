import { threadId } from 'node:worker_threads';
import { answerQuestions } from '../src/sandbox.ts';

answerQuestions(async (question: string): Promise<number> => {
  if (question === 'throw') throw new Error('a file that went away');
  if (question === 'grow') for (const kept: string[][] = []; ; ) kept.push(Array.from({ length: 100_000 }, String));
  return threadId;
});
