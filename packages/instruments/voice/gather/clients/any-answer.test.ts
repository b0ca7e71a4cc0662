import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import type { Network } from '../../judge/account.ts';
import { AT_HOSTS } from './atproto.ts';
import type { Heard, PublicInterface } from './public-interface.ts';
import { readOver } from './read-over.ts';

// Names that mean something to one of the networks, and values that are nearly right: whatever a server says, in whatever place, gives an account.

const DID = `did:plc:${'a'.repeat(24)}`;
const NAMES =
  `id acct url uri content created_at account in_reply_to_id replies_count visibility reblog media_attachments description spoiler_text moved suspended statuses_count fields name value
verified_at note display_name ancestors descendants links rel type href outbox followers orderedItems items first next totalItems object to cc published attachment icon movedTo did handle feed post
record text createdAt reply parent root author replyCount thread replies cursor records labels val alsoKnownAs service serviceEndpoint embed images alt subject pinnedPost error message`.split(
    /\s+/,
  );
const VALUES = [
  '1',
  DID,
  'Create',
  'Note',
  'self',
  'application/activity+json',
  'as:Public',
  'https://social.test/u',
  'https://social.test/o?page=1',
  '#atproto_pds',
  `at://${DID}/app.bsky.feed.post/1`,
  'at://mairie.test',
  'public',
  '2026-03-10T10:00:00Z',
  '9999-01-01T00:00:00Z',
  '<p>Un mot<br>',
  '\ud800',
  'AccountTakedown',
  '',
];

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 7, depthSize: 'large' },
    fc.constantFrom<unknown>(...VALUES, null, true, false, 0, 1, -1, 40, 1e300, [], {}),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('json'), { maxKeys: 12 }),
  ),
}));

const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
const body = fc.oneof(
  { weight: 30, arbitrary: json.map((value) => JSON.stringify(value)) },
  fc.constantFrom(deep, `{"orderedItems":[{"object":${deep}}],"first":{"next":${deep}}}`, '', '<!doctype html>', '[{', DID),
);
const answer = fc.record({
  status: fc.constantFrom(200, 200, 200, 200, 200, 400, 401, 403, 404, 410, 429, 500),
  body,
  contentType: fc.constantFrom('application/json', 'text/html', null),
});

/** Answers all questions with these, one after the other and round again. */
function anyInterface(
  answers: readonly { readonly status: number; readonly body: string; readonly contentType: string | null }[],
): PublicInterface & { asked: number } {
  const api = {
    asked: 0,
    askedAfter: () => null,
    askAs: ({ url }: { readonly url: string }): Promise<Heard> => api.ask(url),
    async ask(url: string): Promise<Heard> {
      const { status, body: text, contentType } = answers[api.asked++ % answers.length]!;
      const capture = { url, digest: `sha256:${'0'.repeat(64)}` as never, at: Date.UTC(2026, 10, 24) };
      return { kind: 'answer', answer: { url, status, contentType, body: Buffer.from(text), truncated: false, capture } };
    },
  };
  return api;
}

const ACCOUNTS = [
  { network: 'mastodon', handle: '@u@social.test', address: null },
  { network: 'activitypub', handle: '@u@social.test', address: null },
  { network: 'atproto', handle: 'mairie.test', address: null },
  { network: 'atproto', handle: DID, address: null },
  { network: 'feed', handle: null, address: 'https://social.test/feed' },
] as const satisfies readonly { readonly network: Network; readonly handle: string | null; readonly address: string | null }[];

describe('whatever an interface answers', () => {
  it('gives an account within its bounds, nothing thrown, in a number of questions that is bounded, and the same again', async () => {
    const bounds = { posts: 5, pages: 3, threads: 3 };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ACCOUNTS), fc.array(answer, { minLength: 1, maxLength: 8 }), async (account, answers) => {
        const api = anyInterface(answers);
        const reading = await readOver(api, account, bounds, AT_HOSTS, 'mairie');
        expect(api.asked).toBeLessThan(30);
        const { posts, obstacles, unreadable } = reading!.told;
        expect(posts.filter(({ author }) => author === null).length).toBeLessThanOrEqual(bounds.posts);
        for (const { id, at, text } of posts)
          expect([id !== '', Number.isSafeInteger(at), text.isWellFormed()]).toEqual([true, true, true]);
        for (const { where, detail } of obstacles) expect([where.length <= 500, detail.length <= 400]).toEqual([true, true]);
        expect(unreadable).toBeGreaterThanOrEqual(0);
        expect(await readOver(anyInterface(answers), account, bounds, AT_HOSTS, 'mairie')).toEqual(reading);
      }),
      { numRuns: inject('deep') ? 5000 : 400 },
    );
  });
});
