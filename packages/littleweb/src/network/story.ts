import { readFile } from 'node:fs/promises';
import { type Clock, systemClock } from '@beffroi/capture';
import type { LittleNetwork } from './network.ts';

/** What a citizen does. Names are the story's own: by them a post is spoken of again. */
export type Step =
  | { readonly kind: 'say'; readonly name: string; readonly by: string; readonly text: string; readonly language: string }
  | { readonly kind: 'edit'; readonly name: string; readonly text: string }
  | { readonly kind: 'remove'; readonly name: string };

/** What happens on a little network: who lives there, and what they ask one after the other. */
export interface Story {
  /** INSEE code of the town. */
  readonly town: string;
  readonly domain: string;
  readonly account: { readonly name: string; readonly shown: string; readonly bio: string };
  /** Names and shown names. */
  readonly citizens: Readonly<Record<string, string>>;
  /** Steps that are there from the beginning. */
  readonly atOnce: number;
  readonly steps: readonly Step[];
}

/** Reads a story as it was written (`fixtures/README.md`); `null` where there is none. A damaged one throws: it is a fault of its writer. */
export async function readStory(path: string): Promise<Story | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as Story);
}

/**
 * Has citizens do what the story says, from where it was left: what is there from the beginning at once, and then one step after the other.
 *
 * @param every milliseconds between two steps
 */
export async function tellStory(
  network: LittleNetwork,
  { steps, atOnce }: Story,
  { every, signal, clock = systemClock }: { readonly every: number; readonly signal: AbortSignal; readonly clock?: Clock },
): Promise<void> {
  for (const [at, step] of steps.entries()) {
    if (at < network.told()) continue;
    if (at >= atOnce) await clock.sleep(every, signal);
    if (signal.aborted) return;
    network.tell(step);
  }
}
