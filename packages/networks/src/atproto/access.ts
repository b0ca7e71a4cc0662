import type { Keeper } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { credentialsOf, type Grant, grantIn } from './credentials.ts';

/** What is asked of the account's own server, in its name. */
export interface Question {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** A way of being let in. */
export interface Way<G extends Grant> {
  /** Whether the access is about to run out. */
  isStale(grant: G): boolean;
  ask(grant: G, question: Question): Promise<Response>;
  /** Whether an answer says that the access has run out. */
  isOver(answer: Response): Promise<boolean>;
  /** @throws NetworkRefusal `revoked` or `expired` */
  renew(grant: G): Promise<G>;
  revoke(grant: G): Promise<void>;
}

/** An account's access, which is renewed where it has run out: by one process at a time, and kept before it is used. */
export class Access<G extends Grant = Grant> {
  readonly #way: Way<G>;
  readonly #keeper: Keeper;
  #grant: G;
  #given = false;

  constructor(way: Way<G>, grant: G, keeper: Keeper) {
    this.#way = way;
    this.#grant = grant;
    this.#keeper = keeper;
  }

  get did(): string {
    return this.#grant.did;
  }

  get server(): string {
    return this.#grant.server;
  }

  /** Any answer but that the access has run out. @throws NetworkRefusal `revoked` where it was given back */
  async ask(question: Question): Promise<Response> {
    if (this.#given) throw new NetworkRefusal('revoked', 'the access was given back');
    if (this.#way.isStale(this.#grant)) await this.#renew(this.#grant);
    const used = this.#grant;
    const answer = await this.#way.ask(used, question);
    if (!(await this.#way.isOver(answer))) return answer;
    await this.#renew(used);
    return this.#way.ask(this.#grant, question);
  }

  async revoke(): Promise<void> {
    if (this.#way.isStale(this.#grant)) await this.#renew(this.#grant);
    await this.#way.revoke(this.#grant);
    this.#given = true;
  }

  /** What renews can be used once: whoever comes second takes what the first was given. */
  #renew(used: G): Promise<void> {
    return this.#keeper.lock(`bluesky ${used.did}`, async () => {
      const kept = grantIn(await this.#keeper.current());
      if (kept.did === used.did && kept.way === used.way && kept.refresh !== used.refresh) {
        this.#grant = kept as G;
        return;
      }
      const renewed = await this.#way.renew(used);
      await this.#keeper.renewed(credentialsOf(renewed));
      this.#grant = renewed;
    });
  }
}
