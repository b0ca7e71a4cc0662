import type { ArchiveStore } from '@beffroi/archive-store';
import { cacheOf, keyOf, withArchive } from '@beffroi/observatory';
import { newestArchive, type Store } from '@beffroi/store';
import { readAccounts } from '@beffroi/voice/gather';
import { type AccountVoice, type PostIds, quoteOfPost, type SeenAccount, type SeenPost, type TownAccounts } from '@beffroi/voice/judge';

/** Figures of an account that can be opened, each with the posts behind it. */
export const OPENED = [
  'questions',
  'unanswered',
  'answers',
  'signed',
  'carried-on',
  'invitations',
  'thanks',
  'references',
  'hand-overs',
] as const;

/** One of them. */
export type OpenedFigure = (typeof OPENED)[number];

/** A post as a page shows it: who wrote it is the account, or a resident. */
export interface PostCard {
  readonly id: string;
  readonly own: boolean;
  readonly at: string;
  readonly text: string;
  readonly url: string | null;
  readonly digest: string | null;
  /** What it answers, where that could be seen, or its answer where it asked. */
  readonly beside: {
    readonly own: boolean;
    readonly at: string;
    readonly text: string;
    readonly after: boolean;
    readonly minutes: number;
  } | null;
}

/** Posts behind a figure. */
export interface PostCards {
  /** How many there are, of which the first can be opened. */
  readonly count: number;
  readonly cards: readonly PostCard[];
  /** Posts that their author has taken away since: a later measurement that saw the whole account saw them no more. */
  readonly withdrawn: number;
  /** Posts that were taken out of the archive at somebody’s request: their count and digests are left. */
  readonly erased: number;
}

/** The ids behind a figure of an account. */
export function idsBehind({ dialogue, voices, duty }: AccountVoice, figure: OpenedFigure): PostIds {
  switch (figure) {
    case 'questions':
      return dialogue.visible?.asked ?? NONE;
    case 'unanswered': {
      const ids = [...new Set(dialogue.answered.flatMap(({ unanswered }) => unanswered.first))];
      return { count: (dialogue.visible?.asked.count ?? 0) - (dialogue.visible?.answered.count ?? 0), first: ids };
    }
    case 'answers':
      return dialogue.delays.all.answers;
    case 'signed':
      return voices.signedReplies;
    case 'carried-on':
      return dialogue.realLife.proofs;
    case 'invitations':
      return dialogue.realLife.invitations;
    case 'thanks':
      return dialogue.exchanges.thanks;
    case 'references':
      return dialogue.references;
    case 'hand-overs': {
      const first = duty.handOvers.last.flatMap(({ lastPost, firstPost }) => [lastPost, firstPost].flatMap((id) => id ?? []));
      return { count: duty.handOvers.count, first: [...new Set(first)] };
    }
  }
}

const NONE: PostIds = { count: 0, first: [] };

/** Reads posts of an account out of the archive that its figures rest on. What was taken away since is left out, and counted. @returns why the archive cannot be had otherwise */
export async function postCards(
  { store, archiveStore }: { readonly store: Store; readonly archiveStore: ArchiveStore },
  { archive, territory, account }: { readonly archive: string | null; readonly territory: string; readonly account: string },
  ids: PostIds,
  { from = 0, most = 50 }: { readonly from?: number; readonly most?: number } = {},
): Promise<PostCards | { readonly kind: string }> {
  const seen = await accountIn({ store, archiveStore }, archive, account);
  if ('kind' in seen) return seen;
  const gone = await withdrawnSince({ store, archiveStore }, { archive, territory, account }, seen);
  const wanted = ids.first.filter((id) => !gone.has(id)).slice(from, from + most);
  const own = new Map(seen.posts.map((post) => [post.id, post]));
  const others = new Map(seen.others.map((post) => [post.id, post]));
  const answers = new Map(seen.posts.toReversed().flatMap((post) => (post.replyTo === null ? [] : [[post.replyTo, post] as const])));
  const cards = wanted.flatMap((id): PostCard[] => {
    const post = own.get(id) ?? others.get(id);
    if (post === undefined) return [];
    const mine = own.has(id);
    const before = mine && post.replyTo !== null ? others.get(post.replyTo) : undefined;
    const after = mine ? undefined : answers.get(id);
    const near = before ?? after;
    const beside =
      near === undefined || gone.has(near.id)
        ? null
        : {
            own: after !== undefined,
            at: timeOf(near),
            text: near.text,
            after: after !== undefined,
            minutes: Math.abs(near.at - post.at) / 60_000,
          };
    return [{ id, own: mine, at: timeOf(post), text: post.text, url: post.url, digest: post.digest, beside }];
  });
  const erased = ids.first.filter((id) => !own.has(id) && !others.has(id)).length;
  return { count: ids.count, cards, withdrawn: ids.first.filter((id) => gone.has(id)).length, erased };
}

/** Words of posts that their authors have taken away since, as evidence quotes them: they are not shown any more. */
export async function withdrawnQuotes(
  { store, archiveStore }: { readonly store: Store; readonly archiveStore: ArchiveStore },
  { archive, territory }: { readonly archive: string | null; readonly territory: string },
  accounts: readonly string[],
): Promise<ReadonlySet<string>> {
  const quotes = new Set<string>();
  for (const account of accounts) {
    const seen = await accountIn({ store, archiveStore }, archive, account);
    if ('kind' in seen) continue;
    const gone = await withdrawnSince({ store, archiveStore }, { archive, territory, account }, seen);
    const all = [...seen.posts, ...seen.others];
    // The same words of a post that is still there are still said.
    const said = new Set(all.filter(({ id }) => !gone.has(id)).map(quoteOfPost));
    for (const post of all) if (gone.has(post.id) && !said.has(quoteOfPost(post))) quotes.add(quoteOfPost(post));
  }
  return quotes;
}

const timeOf = ({ at }: SeenPost): string => new Date(at).toISOString();

/** Accounts of a few archives, read: a page of a town shows posts of several figures, and reading its archive takes longest. Forgotten where words are taken out. */
const READ = cacheOf<TownAccounts>(8);

/** An archive that cannot be had now; it may be had later, so that nothing of it is remembered. */
class LostArchive extends Error {
  readonly kind: string;
  constructor(kind: string) {
    super(kind);
    this.kind = kind;
  }
}

/** An account as an archive shows it. @returns why that cannot be had otherwise */
export async function accountIn(
  { store, archiveStore }: { readonly store: Store; readonly archiveStore: ArchiveStore },
  archive: string | null,
  key: string,
): Promise<SeenAccount | { readonly kind: string }> {
  if (archive === null) return { kind: 'no-archive' };
  const make = async (): Promise<TownAccounts> => {
    const read = await withArchive(archiveStore, archive, readAccounts);
    if ('kind' in read) throw new LostArchive(read.kind);
    return read;
  };
  try {
    const { accounts } = await READ(keyOf(store, { id: 0, digest: archive }), make);
    return accounts.find((one) => one.key === key) ?? { kind: 'not-held' };
  } catch (error) {
    if (error instanceof LostArchive) return { kind: error.kind };
    throw error;
  }
}

/** Ids that the newest measurement of the account, which saw all of it, saw no more. */
async function withdrawnSince(
  { store, archiveStore }: { readonly store: Store; readonly archiveStore: ArchiveStore },
  { archive, territory, account }: { readonly archive: string | null; readonly territory: string; readonly account: string },
  seen: SeenAccount,
): Promise<ReadonlySet<string>> {
  const newest = await newestArchive(store.db, territory, 'voice');
  if (newest === null || newest === archive) return new Set();
  const now = await accountIn({ store, archiveStore }, newest, account);
  if ('kind' in now || now.sight.posts === 'none') return new Set();
  // Older posts than the oldest that is given may still be there.
  const from = now.sight.posts === 'whole' ? Number.NEGATIVE_INFINITY : (now.posts[0]?.at ?? Number.POSITIVE_INFINITY);
  const there = new Set([...now.posts, ...now.others].map(({ id }) => id));
  return new Set([...seen.posts, ...seen.others].flatMap(({ id, at }) => (at >= from && !there.has(id) ? [id] : [])));
}
