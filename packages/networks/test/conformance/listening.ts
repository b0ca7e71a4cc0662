import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { type Rehearsal, refusalOf } from './rehearsal.ts';
import type { Deviation } from './trial.ts';
import { unless } from './unless.ts';

/** Mentions of the burst. */
const BURST = 60;

/** What others say is taken once. */
export function listening(rehearsal: () => Rehearsal, title: (deviation: Deviation, words: string) => readonly [string, boolean]): void {
  const [, deaf] = title('mentions', '');
  const named = (words: string): string => title('mentions', words)[0];
  const question = (): string => `À quelle heure ouvre la piscine ? ${randomUUID()}`;

  unless(deaf)(named('hears a citizen of another server, once'), async () => {
    const text = question();
    await rehearsal().newMentions();
    await rehearsal().trial.citizen.say(text);
    const heard = (await rehearsal().untilSaid([text])).filter((post) => post.text.includes(text));
    expect(heard.length).toBe(1);
    const [post] = heard;
    expect(post).toMatchObject({ parentId: null, editedAt: null, pictures: [] });
    expect(post!.author.handle).toBe(rehearsal().trial.citizen.handle);
    expect([post!.target.parent, post!.target.root]).toEqual([post!.address, post!.address]);
    expect((await rehearsal().newMentions()).filter((again) => again.text.includes(text))).toEqual([]);
  });

  unless(deaf)(named('knows an answer to its own post, and answers it in the same thread'), async () => {
    const root = await rehearsal().session.send(rehearsal().post(), null);
    const text = question();
    await rehearsal().trial.citizen.say(text, root);
    const [heard] = (await rehearsal().untilSaid([text])).filter((post) => post.text.includes(text));
    expect(heard!.parentId).toBe(root.address.id);
    const answer = await rehearsal().session.send(
      rehearsal().post({ text: `@${heard!.author.handle} À 9 h. ${randomUUID()}`, replyTo: heard!.target }),
      null,
    );
    const held = (await rehearsal().trial.held()).find(({ id }) => id === answer.address.id);
    expect(held!.parentId).toBe(heard!.address.id);
  });

  unless(deaf)(named('goes on after a restart from where it ended'), async () => {
    const [before, meanwhile] = [question(), question()];
    await rehearsal().trial.citizen.say(before);
    await rehearsal().untilSaid([before]);
    await rehearsal().trial.citizen.say(meanwhile);
    const { trial, keeper } = rehearsal();
    rehearsal().session = await trial.connector.open(rehearsal().credentials, keeper);
    const heard = await rehearsal().untilSaid([meanwhile]);
    expect(heard.filter((post) => post.text.includes(before))).toEqual([]);
  });

  unless(deaf)(named(`takes ${BURST} mentions that come at once, each once`), async () => {
    const mark = randomUUID();
    const texts = Array.from({ length: BURST }, (_, at) => `Question ${at + 1} ; ${mark}`);
    for (const text of texts) await rehearsal().trial.citizen.say(text);
    const heard = (await rehearsal().untilSaid(texts)).filter((post) => post.text.includes(mark));
    expect(new Set(heard.map(({ address }) => address.id)).size).toBe(BURST);
    expect(heard.length).toBe(BURST);
  });

  const [edits, still] = title('citizen-edits', 'follows what a citizen edits');
  unless(deaf || still)(edits, async () => {
    const [before, after] = [question(), question()];
    const name = await rehearsal().trial.citizen.say(before);
    const [heard] = (await rehearsal().untilSaid([before])).filter((post) => post.text.includes(before));
    await rehearsal().trial.citizen.edit(name, after);
    const seen = await rehearsal().untilSeen(heard!.address.id, (now) => now !== 'gone' && now?.text.includes(after) === true);
    // What names it does not change with its words.
    expect(seen).toMatchObject({ address: heard!.address, author: heard!.author, editedAt: expect.any(Date) });
  });

  const [removes, stays] = title('citizen-removes', 'follows what a citizen takes away');
  unless(deaf || stays)(removes, async () => {
    const text = question();
    const name = await rehearsal().trial.citizen.say(text);
    const [heard] = (await rehearsal().untilSaid([text])).filter((post) => post.text.includes(text));
    await rehearsal().trial.citizen.remove(name);
    expect(await rehearsal().untilSeen(heard!.address.id, (now) => now === 'gone')).toBe('gone');
  });

  unless(deaf)(named('says so where nobody answers, or only a page for people, and loses nothing by it'), async () => {
    const text = question();
    await rehearsal().newMentions();
    await rehearsal().trial.citizen.say(text);
    const { trial, cursor } = rehearsal();
    for (const kind of ['html', 'reset'] as const) {
      await trial.put([{ place: 'mentions', kind, times: 1 }]);
      expect((await refusalOf(rehearsal().session.mentions(cursor))).code).toBe('unreachable');
    }
    await trial.put([{ place: 'mentions', kind: 'status', status: 429, times: 1, headers: { 'retry-after': '5' } }]);
    expect((await refusalOf(rehearsal().session.mentions(cursor))).retryAt).not.toBeNull();
    expect((await rehearsal().untilSaid([text])).filter((post) => post.text.includes(text)).length).toBe(1);
  });
}
