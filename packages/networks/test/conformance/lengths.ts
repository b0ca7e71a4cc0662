import { expect, test } from 'vitest';
import { markOf, type Rehearsal, refusalOf } from './rehearsal.ts';
import type { Deviation } from './trial.ts';
import { unless } from './unless.ts';

/** How long a text may be. The last that is tried: some servers read what stands with the square of its length, and whoever lists posts would wait for the longest one again and again. */
export function lengths(rehearsal: () => Rehearsal, title: (deviation: Deviation, words: string) => readonly [string, boolean]): void {
  test('takes a text as long as it says', async () => {
    const { most } = rehearsal().session.abilities.limits;
    const post = rehearsal().post();
    const standing = await rehearsal().session.send({ ...post, text: filled(post.text, most) }, null);
    expect([...standing.text].length).toBe(most);
  });

  const [long, takesAll] = title('too-long', 'refuses a text that is longer by one sign, and nothing stands');
  unless(takesAll)(long, async () => {
    const { most } = rehearsal().session.abilities.limits;
    const post = rehearsal().post();
    const refusal = await refusalOf(rehearsal().session.send({ ...post, text: filled(post.text, most + 1) }, null));
    expect([refusal.code, refusal.taken]).toEqual(['refused', 'no']);
    expect((await rehearsal().heldWith(markOf(post.text))).length).toBe(0);
  });
}

/** A text of so many signs. */
const filled = (text: string, signs: number): string => text.padEnd(signs, 'é');
