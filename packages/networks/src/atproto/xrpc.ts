import type { Access } from './access.ts';
import type { JsonObject } from './json-values.ts';
import type { AtprotoWorld } from './network.ts';
import { dataOf, saidBy, xrpcRefusal } from './xrpc-refusal.ts';

/** Values of a query: each as often as it has texts. */
export type Parameters = Readonly<Record<string, string | number | readonly string[]>>;

/** Questions to the account's own server (XRPC), in its name. */
export class Xrpc {
  readonly #access: Access;
  readonly #world: AtprotoWorld;

  constructor(access: Access, world: AtprotoWorld) {
    this.#access = access;
    this.#world = world;
  }

  get did(): string {
    return this.#access.did;
  }

  /** Origin of the account's own server. */
  get server(): string {
    return this.#access.server;
  }

  get world(): AtprotoWorld {
    return this.#world;
  }

  /** Asks for something. @throws NetworkRefusal */
  async query(method: string, parameters: Parameters): Promise<JsonObject> {
    const url = addressOf(this.#access.server, method, parameters);
    return this.#said(method, await this.#access.ask({ method: 'GET', url, headers: ACCEPT, body: null }), false);
  }

  /** Changes something. @throws NetworkRefusal whose `taken` is `perhaps` where it may be done all the same */
  async procedure(method: string, input: object): Promise<JsonObject> {
    const headers = { ...ACCEPT, 'content-type': 'application/json' };
    return this.#changed(method, headers, JSON.stringify(input));
  }

  /** Gives the server a picture, which it keeps for as long as a record names it. @returns what a record names it by */
  async upload(bytes: Uint8Array, type: string): Promise<unknown> {
    const said = await this.#changed('com.atproto.repo.uploadBlob', { ...ACCEPT, 'content-type': type }, new Uint8Array(bytes));
    return said['blob'];
  }

  /** Asks what everybody may ask. @param server origin (default the account's own) */
  async openly(method: string, parameters: Parameters, server: string = this.#access.server): Promise<JsonObject> {
    const answer = await this.#world.fetch(addressOf(server, method, parameters), { headers: ACCEPT, redirect: 'manual' });
    return this.#said(method, answer, false);
  }

  async #changed(method: string, headers: Readonly<Record<string, string>>, body: string | Uint8Array<ArrayBuffer>): Promise<JsonObject> {
    const url = addressOf(this.#access.server, method, {});
    return this.#said(method, await this.#access.ask({ method: 'POST', url, headers, body }), true);
  }

  async #said(method: string, answer: Response, changes: boolean): Promise<JsonObject> {
    const said = await saidBy(answer);
    if (!answer.ok) throw xrpcRefusal(method, answer, said, { changes, now: this.#world.now });
    return dataOf(method, said, changes);
  }
}

const ACCEPT = { accept: 'application/json' };

function addressOf(server: string, method: string, parameters: Parameters): URL {
  const url = new URL(`/xrpc/${method}`, server);
  for (const [name, value] of Object.entries(parameters))
    for (const one of typeof value === 'object' ? value : [value]) url.searchParams.append(name, String(one));
  return url;
}
