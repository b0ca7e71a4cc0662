import { CellEnded } from '@beffroi/services/gather';
import { Refusal } from '@beffroi/terminal';
import type { Context } from './context.ts';

/**
 * What reads or judges a town, with its limits in the reader's words.
 *
 * @throws Refusal where the town's pages took more than a town may take
 */
export async function withinLimits<T>(work: Promise<T>, { messages }: Context): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CellEnded && (error.code === 'memory' || error.code === 'processor')) throw new Refusal(messages.tooMuch());
    throw error;
  }
}
