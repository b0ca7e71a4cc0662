import { parsedJson } from '@beffroi/domain/json-values';
import { NetworkRefusal } from '../refusal.ts';

const UTF8 = new TextDecoder('utf-8');

/** An answer of a server, as far as it was taken in. */
export class Told {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** Whether it was asked to change something. */
  readonly changes: boolean;
  #parsed: { readonly data: unknown } | null = null;

  constructor(url: string, status: number, headers: Headers, bytes: Uint8Array, changes: boolean) {
    this.url = url;
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
    this.changes = changes;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  get text(): string {
    return UTF8.decode(this.bytes);
  }

  /** What it says as JSON; `undefined` where it is none, or is not said to be some: a page for people, most often. */
  get data(): unknown {
    this.#parsed ??= { data: isJson(this.headers) ? parsedJson(this.text) : undefined };
    return this.#parsed.data;
  }

  /**
   * What a yes says as JSON.
   *
   * @throws NetworkRefusal `unreachable` for what is none: nobody knows then what became of what was asked
   */
  get said(): unknown {
    const { data } = this;
    if (data !== undefined) return data;
    throw new NetworkRefusal('unreachable', `${new URL(this.url).host} answered ${this.status} with what is no data`, {
      taken: this.changes ? 'perhaps' : 'no',
    });
  }
}

const isJson = (headers: Headers): boolean => /^application\/(?:[\w.-]+\+)?json\b/i.test(headers.get('content-type')?.trim() ?? '');
