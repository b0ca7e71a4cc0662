import type { Drawing, DrawnItem } from '@beffroi/instrument';
import { lotsOf, ReviewRefusal, Urn } from '@beffroi/review';
import { exportedTerritories, type SeriesRow, type Store, waveById } from '@beffroi/store';
import { type SeenAccount, signedPosts } from '@beffroi/voice/judge';
import type { ReadPost } from './read-post.ts';

/** Reads the accounts of a territory from the archive that its judgement rests on; those that cannot be had are left out. */
export type AccountsOf = (territory: string) => Promise<readonly SeenAccount[]>;

/** How many posts of each kind are drawn, and from which seed. */
export interface PostPlan {
  /** How many posts of which the machine says that somebody says who speaks. */
  readonly signed: number;
  /** How many of which it says that nobody does. */
  readonly unsigned: number;
  /** Anything: another seed draws other posts. */
  readonly seed: string;
}

/** How many different people read each post. */
export const POST_READERS = 2;

/** Words of a post that one answers: more than that is not needed to say who speaks. */
const BEFORE = 500;

interface Candidate {
  readonly territory: string;
  readonly why: 'signed' | 'unsigned';
  readonly subject: ReadPost;
}

/**
 * Draws posts of a closed series of voices: those in which somebody says who speaks by the kind of it, so that rare kinds are read too; others by whether they answer.
 * Series and seed alone decide which: anybody can draw them again.
 *
 * @throws ReviewRefusal `other-instrument`
 */
export async function drawPosts(
  { db }: Store,
  series: SeriesRow,
  { signed, unsigned, seed }: PostPlan,
  accountsOf: AccountsOf,
): Promise<Drawing> {
  const wave = await waveById(db, series.wave_id);
  if (wave?.instrument !== 'voice') throw new ReviewRefusal('other-instrument', `${wave?.instrument}`);
  const said = new Urn<Candidate>(signed);
  const unsaid = new Urn<Candidate>(unsigned);
  const drawnBy = `${series.digest}\n${seed}`;
  for (const territory of await exportedTerritories(db, wave.id)) {
    for (const account of await accountsOf(territory)) {
      const texts = new Map([...account.posts, ...account.others].map(({ id, text }) => [id, text]));
      const kinds = new Map(signedPosts(account).map(({ post, signature }) => [post.id, signature?.kind ?? 'none']));
      for (const { id, text, replyTo } of account.posts) {
        const kind = kinds.get(id) ?? 'none';
        const reply = replyTo !== null;
        const before = (replyTo === null ? '' : (texts.get(replyTo) ?? '')).slice(0, BEFORE);
        const subject = { account: account.key, post: id, words: text, reply, before, said: kind };
        const lots = lotsOf(drawnBy, [territory, account.key, id]);
        if (kind === 'none') unsaid.pour(reply ? 'reply' : 'post', lots, { territory, subject, why: 'unsigned' });
        else said.pour(kind, lots, { territory, subject, why: 'signed' });
      }
    }
  }
  const items = [...said.draw(), ...unsaid.draw()]
    .map(
      ({ stratum, item: { territory, why, subject }, turn, weight }): DrawnItem => ({
        territory,
        key: `${subject.account} ${subject.post}`,
        subject,
        why,
        stratum,
        weight,
        turn,
        coders: POST_READERS,
      }),
    )
    .sort((one, other) => one.turn - other.turn);
  const drawn = items.filter(({ why }) => why === 'signed').length;
  return { items, counts: { signed: drawn, unsigned: items.length - drawn } };
}
