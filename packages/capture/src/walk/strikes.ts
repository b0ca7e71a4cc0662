import type { Obstacle } from '@beffroi/domain';
import { TRIES } from '../polite.ts';
import type { Answer } from '../source.ts';
import type { Response } from './answers.ts';

/** Failures in a row after which a host is left alone, and refusals of one host that are recorded one by one. */
const STRIKES = 3;
const RECORDED_REFUSALS = 100;

interface HostRecord {
  count: number;
  gone: { readonly obstacle: Obstacle; readonly detail: string } | null;
  recorded: number;
}

/** Hosts that fail: which are left alone, and why. */
export class Strikes {
  /** A folder or an archive tires of nothing, and one address that it lacks says nothing of the next. */
  readonly #polite: boolean;
  readonly #hosts = new Map<string, HostRecord>();

  constructor(polite: boolean) {
    this.#polite = polite;
  }

  /** Why the host of an address is left alone; `null` when it is not. */
  gone(url: string): { readonly obstacle: Obstacle; readonly detail: string } | null {
    return this.#of(url).gone;
  }

  /** Counts a refusal. @returns whether its host has few enough of them to record this one too */
  refuse(url: string): boolean {
    return ++this.#of(url).recorded <= RECORDED_REFUSALS;
  }

  /** It failed to answer. */
  strike(url: string, answer: Answer): void {
    if (!this.#polite) return;
    const host = this.#of(url);
    host.count++;
    if (answer.kind === 'response') {
      if (answer.status === 429) host.gone = { obstacle: 'blocked', detail: `the host answered 429 ${TRIES} times` };
      else if (host.count >= STRIKES) host.gone = { obstacle: 'down', detail: `the host answered ${answer.status} again and again` };
    } else if (answer.cause === 'name' || answer.cause === 'forbidden-address') {
      host.gone = { obstacle: answer.obstacle, detail: answer.detail };
    } else if (answer.obstacle === 'down' && host.count >= STRIKES) {
      host.gone = { obstacle: 'down', detail: `no answer ${STRIKES} times, ${answer.detail}` };
    }
  }

  /** An answer of a host: it is there, unless it only says that it cannot. */
  answered(url: string, answer: Response): void {
    if (answer.status === 429 || answer.status === 503) this.strike(url, answer);
    else this.#of(url).count = 0;
  }

  #of(url: string): HostRecord {
    const { origin } = new URL(url);
    let host = this.#hosts.get(origin);
    if (host === undefined) {
      host = { count: 0, gone: null, recorded: 0 };
      this.#hosts.set(origin, host);
    }
    return host;
  }
}
