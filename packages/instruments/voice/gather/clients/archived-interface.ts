import type { ArchiveReader, IndexEntry } from '@beffroi/capture';
import type { Visit } from '@beffroi/domain';
import { isEarlierTry } from './live-interface.ts';
import {
  type Heard,
  heard,
  heardThere,
  type LedgerLine,
  NOT_ASKED,
  type OwnQuestion,
  type PublicInterface,
  unaskedVisit,
} from './public-interface.ts';

/**
 * The same interface, as an archive remembers it. An address is answered as it was then; one that came twice, first as it was the first time. What was never asked is a
 * bound that was reached: the archive does not hold more.
 */
export class ArchivedInterface implements PublicInterface {
  readonly #archive: ArchiveReader;
  readonly #lines = new Map<string, Visit[]>();
  readonly #entries = new Map<string, IndexEntry>();
  readonly #order: string[] = [];

  constructor(archive: ArchiveReader) {
    this.#archive = archive;
    for (const visit of archive.tail?.visits ?? []) {
      if (visit.purpose !== 'page' || isEarlierTry(visit)) continue;
      this.#order.push(visit.url);
      const there = this.#lines.get(visit.url);
      if (there === undefined) this.#lines.set(visit.url, [visit]);
      else there.push(visit);
    }
    // What was asked in the name of an account is kept as what it was cut down to.
    for (const entry of [...archive.entries, ...archive.kept]) {
      if (HELD.has(entry.type)) this.#entries.set(keyOf(entry.url, entry.digest), entry);
    }
  }

  askedAfter(url: string, beginning: string): string | null {
    const at = this.#order.indexOf(url);
    return at < 0 ? null : (this.#order.slice(at + 1).find((one) => one.startsWith(beginning)) ?? null);
  }

  ask(url: string): Promise<Heard> {
    return heard(url, (at) => this.#once(at));
  }

  async askAs({ url }: OwnQuestion): Promise<Heard> {
    return heardThere(await this.#once(url));
  }

  async #once(url: string): Promise<LedgerLine> {
    const there = this.#lines.get(url);
    const visit = there === undefined ? undefined : there.length > 1 ? there.shift() : there[0];
    if (visit === undefined) return { visit: unaskedVisit(url, 'budget', NOT_ASKED, 0), body: null };
    if (visit.status === null) return { visit, body: null };
    if (visit.digest === null) return { visit, body: new Uint8Array() };
    const entry = this.#entries.get(keyOf(url, visit.digest));
    const capture = entry === undefined ? null : await this.#archive.load(entry);
    return { visit, body: capture?.body ?? null };
  }
}

const HELD: ReadonlySet<string> = new Set(['response', 'revisit', 'resource']);

const keyOf = (url: string, digest: string): string => `${digest} ${url}`;
