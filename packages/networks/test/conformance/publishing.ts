import { expect, test } from 'vitest';
import type { StandingPost } from '../../src/index.ts';
import { markOf, type Rehearsal, refusalOf } from './rehearsal.ts';
import { type Deviation, PNG, type TrialFault } from './trial.ts';
import { unless } from './unless.ts';

/** A post stands once, whatever happens to its answer. */
export function publishing(rehearsal: () => Rehearsal, title: (deviation: Deviation, words: string) => readonly [string, boolean]): void {
  test('publishes a post, and gives back what stands', async () => {
    const { session, trial } = rehearsal();
    const post = rehearsal().post();
    const standing = await session.send(post, null);
    expect(standing.text).toBe(post.text);
    expect(standing.visibility).toBe('public');
    expect(standing.differs).toEqual(trial.differs.filter((one) => one === 'language'));
    expect(URL.canParse(standing.url)).toBe(true);
    expect(Math.abs(standing.at.getTime() - post.at.getTime())).toBeLessThan(10 * 60_000);
    expect((await rehearsal().heldWith(markOf(post.text))).map(({ id }) => id)).toEqual([standing.address.id]);
  });

  test('makes one post of two that have the same key', async () => {
    const post = rehearsal().post();
    const first = await rehearsal().session.send(post, null);
    const { standing, held } = await rehearsal().sentAgain(post);
    expect([standing.address.id, held.length]).toEqual([first.address.id, 1]);
  });

  test.each([
    ['cut off after the request was taken', { kind: 'cut' as const }],
    ['reset before it was taken', { kind: 'reset' as const }],
    ['a page for people', { kind: 'html' as const }],
    ['a server in trouble', { kind: 'status' as const, status: 500 }],
  ])('makes one post where the answer was %s, and says that it may stand', async (_, fault) => {
    const post = rehearsal().post();
    await rehearsal().trial.put([{ place: 'send', times: 1, ...fault }]);
    const refusal = await refusalOf(rehearsal().session.send(post, null));
    expect([refusal.code, refusal.taken]).toEqual(['unreachable', 'perhaps']);
    const { standing, held } = await rehearsal().sentAgain(post);
    expect(held.map(({ id }) => id)).toEqual([standing.address.id]);
  });

  test.each<readonly (readonly TrialFault['kind'][])[]>([
    [['reset', 'cut']],
    [['cut', 'html', 'reset']],
    [['html', 'reset', 'reset', 'cut']],
  ])('makes one post through one mishap after another: %j', async (kinds) => {
    const post = rehearsal().post();
    await rehearsal().trial.put(kinds.map((kind) => ({ place: 'send', times: 1, kind })));
    let standing: StandingPost | null = null;
    for (let tries = 0; standing === null; tries++) {
      expect(tries).toBeLessThanOrEqual(kinds.length);
      const doubt = tries === 0 ? null : { since: post.at, known: new Set<string>() };
      standing = await rehearsal()
        .session.send(post, doubt)
        .catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'unreachable', taken: 'perhaps' });
          return null;
        });
    }
    expect((await rehearsal().heldWith(markOf(post.text))).map(({ id }) => id)).toEqual([standing.address.id]);
  });

  test('makes one post where nobody answered, and says that it may stand', async () => {
    const { trial, keeper, credentials } = rehearsal();
    const session = await trial.impatient.open(credentials, keeper);
    const post = rehearsal().post();
    await trial.put([{ place: 'send', kind: 'silence', times: 1 }]);
    expect((await refusalOf(session.send(post, null))).taken).toBe('perhaps');
    expect((await rehearsal().sentAgain(post)).held.length).toBe(1);
  });

  test('says when it may ask again where it asked too often, and that nothing stands', async () => {
    const post = rehearsal().post();
    await rehearsal().trial.put([{ place: 'send', kind: 'status', status: 429, times: 1, headers: { 'retry-after': '90' } }]);
    const refusal = await refusalOf(rehearsal().session.send(post, null));
    expect([refusal.code, refusal.taken]).toEqual(['too-many', 'no']);
    expect(Math.abs(refusal.retryAt!.getTime() - Date.now() - 90_000)).toBeLessThan(60_000);
    expect((await rehearsal().heldWith(markOf(post.text))).length).toBe(0);
    await rehearsal().session.send(post, null);
    expect((await rehearsal().heldWith(markOf(post.text))).length).toBe(1);
  });

  const [clock, leftOut] = title('clock', 'is not led astray by a clock that is an hour off');
  unless(leftOut)(clock, async () => {
    const later = (milliseconds: number): string => new Date(Date.now() + 3_600_000 + milliseconds).toUTCString();
    const post = rehearsal().post();
    await rehearsal().trial.put([
      { place: 'send', kind: 'status', status: 429, times: 1, headers: { date: later(0), 'retry-after': later(90_000) } },
      { place: 'send', kind: 'cut', times: 1 },
      { place: 'send', kind: 'clock', headers: { date: later(0) } },
    ]);
    const limited = await refusalOf(rehearsal().session.send(post, null));
    expect(Math.abs(limited.retryAt!.getTime() - Date.now() - 90_000)).toBeLessThan(60_000);
    await refusalOf(rehearsal().session.send(post, null));
    // It was first sent an hour later, as our own clock has it.
    const doubt = { since: new Date(post.at.getTime() + 3_600_000), known: new Set<string>() };
    await rehearsal().session.send(post, doubt);
    expect((await rehearsal().heldWith(markOf(post.text))).length).toBe(1);
  });

  test('does not take one of the same words that is known to be another for its own', async () => {
    const first = rehearsal().post();
    const { address } = await rehearsal().session.send(first, null);
    const second = rehearsal().post({ text: first.text });
    await rehearsal().session.send(second, { since: second.at, known: new Set([address.id]) });
    expect((await rehearsal().heldWith(markOf(first.text))).length).toBe(2);
  });

  test('puts a thread in order', async () => {
    const [one, two, three] = [rehearsal().post(), rehearsal().post(), rehearsal().post()];
    const root = await rehearsal().session.send(one!, null);
    const middle = await rehearsal().session.send({ ...two!, replyTo: { parent: root.address, root: root.address } }, null);
    const last = await rehearsal().session.send({ ...three!, replyTo: { parent: middle.address, root: root.address } }, null);
    const held = await rehearsal().trial.held();
    const parentOf = (id: string) => held.find((post) => post.id === id)?.parentId;
    expect([root, middle, last].map(({ address }) => parentOf(address.id))).toEqual([null, root.address.id, middle.address.id]);
  });

  test('shows hostile signs as they are, or says what was made of them', async () => {
    const post = rehearsal().post();
    const text = `<b>gras</b> & "mots" <script>alert(1)</script> \u0007\u001b[31m\u0000fin ${post.text}`;
    const standing = await rehearsal().session.send({ ...post, text }, null);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
    expect(standing.text).not.toMatch(/[\u0000-\u0008\u000e-\u001f]/);
    expect(standing.text).toContain(markOf(post.text));
    if (!standing.text.includes('<b>gras</b>')) expect(standing.differs).toContain('text');
    const { held } = await rehearsal().sentAgain({ ...post, text });
    expect(held.length).toBe(1);
  });

  test('makes of all that it offers what it says that it makes', async () => {
    const { abilities } = rehearsal().session;
    const post = rehearsal().post({
      visibility: abilities.visibilities.at(-1)!,
      contentWarning: abilities.contentWarning ? 'Travaux' : null,
      pictures: abilities.pictures === null ? [] : [{ bytes: PNG, type: 'image/png', altText: 'La piscine « Neptune », vue de la rue' }],
    });
    const standing = await rehearsal().session.send(post, null);
    expect([...standing.differs].sort()).toEqual([...rehearsal().trial.differs].sort());
    expect(standing.visibility === post.visibility).toBe(!standing.differs.includes('visibility'));
    const [held] = await rehearsal().heldWith(markOf(post.text));
    expect(held!.pictures).toEqual(post.pictures.map(({ altText }) => altText));
  });
}
