import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import type { Credentials, IncomingPost, Keeper, NetworkSession, OutgoingPost, StandingPost } from '../../src/index.ts';
import { NetworkRefusal } from '../../src/index.ts';
import type { ConnectorTrial, HeldPost } from './trial.ts';

/** How long an account's server may take to show what somebody said elsewhere: it is awaited, not slept for. */
const ARRIVAL = { timeout: 5 * 60_000, interval: 200 } as const;

/** A signed-in account on trial, with the little that the suite needs again and again. */
export class Rehearsal {
  readonly trial: ConnectorTrial;
  /** The newest ones: a connector may renew them. */
  credentials: Credentials;
  session: NetworkSession;
  readonly #locks = new Map<string, Promise<unknown>>();
  /** Where the last question for mentions ended. */
  cursor: string | null = null;

  private constructor(trial: ConnectorTrial, credentials: Credentials) {
    this.trial = trial;
    this.credentials = credentials;
    this.session = null as never;
  }

  static async begin(trial: ConnectorTrial): Promise<Rehearsal> {
    const rehearsal = new Rehearsal(trial, await signIn(trial));
    rehearsal.session = await trial.connector.open(rehearsal.credentials, rehearsal.keeper);
    return rehearsal;
  }

  get keeper(): Keeper {
    return {
      renewed: async (credentials) => {
        this.credentials = credentials;
      },
      current: async () => this.credentials,
      lock: (name, act) => {
        const turn = (this.#locks.get(name) ?? Promise.resolve()).then(act, act);
        this.#locks.set(
          name,
          turn.catch(() => undefined),
        );
        return turn;
      },
    };
  }

  /** A post that nothing else resembles. */
  post(more: Partial<OutgoingPost> = {}): OutgoingPost {
    const at = new Date();
    return {
      key: this.trial.connector.newKey(at),
      text: `La piscine ouvre à 9 h (${randomUUID()}).`,
      language: 'fr',
      replyTo: null,
      contentWarning: null,
      visibility: 'public',
      pictures: [],
      at,
      ...more,
    };
  }

  /** What the server holds with this text. */
  async heldWith(text: string): Promise<readonly HeldPost[]> {
    return (await this.trial.held()).filter((post) => post.text.includes(text));
  }

  /** Sends once more what may have been taken, and says what stands then. */
  async sentAgain(post: OutgoingPost): Promise<{ readonly standing: StandingPost; readonly held: readonly HeldPost[] }> {
    const standing = await this.session.send(post, { since: post.at, known: new Set() });
    return { standing, held: await this.heldWith(markOf(post.text)) };
  }

  /** All that was said since the last question, in the order in which it came. */
  async newMentions(session: NetworkSession = this.session): Promise<readonly IncomingPost[]> {
    const all: IncomingPost[] = [];
    for (let more = true; more; ) {
      const mentions = await session.mentions(this.cursor);
      this.cursor = mentions.cursor;
      all.push(...mentions.posts);
      more = mentions.more;
    }
    return all;
  }

  /** Asks until all of these texts have come, and gives all that came. */
  async untilSaid(texts: readonly string[]): Promise<readonly IncomingPost[]> {
    const all: IncomingPost[] = [];
    await vi.waitFor(async () => {
      all.push(...(await this.newMentions()));
      const missing = texts.filter((text) => !all.some((post) => post.text.includes(text)));
      expect(missing).toEqual([]);
    }, ARRIVAL);
    return all;
  }

  /** Asks what became of a post until it is so. */
  async untilSeen(id: string, isSo: (seen: IncomingPost | 'gone' | undefined) => boolean): Promise<IncomingPost | 'gone' | undefined> {
    return vi.waitFor(async () => {
      const seen = (await this.session.look([id])).get(id);
      expect(isSo(seen)).toBe(true);
      return seen;
    }, ARRIVAL);
  }
}

/** The word by which a post of a rehearsal is known. */
export function markOf(text: string): string {
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)![0];
}

/** Comes to an account as a person does. */
export async function signIn(trial: ConnectorTrial, server: string = trial.servers[0]!): Promise<Credentials> {
  const state = randomUUID();
  const { url, pending } = await trial.connector.begin(server, { redirect: trial.redirect, state });
  return trial.connector.finish(pending, await trial.consent(url));
}

/** What something is refused for. */
export async function refusalOf(doing: Promise<unknown>): Promise<NetworkRefusal> {
  const error = await doing.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(NetworkRefusal);
  const refusal = error as NetworkRefusal;
  expect(refusal.message).not.toMatch(/<[a-z!]/i);
  return refusal;
}
