import type { Schema, Store } from '@beffroi/store';
import type { Kysely } from 'kysely';

/** Seals what must not stand readable in the database. */
export interface Seals {
  /** @param binding what it belongs to: elsewhere it does not open */
  seal(text: string, binding: string): string;
  open(sealed: string, binding: string): string;
}

/** What goes to one address, as somebody reads it. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** Takes mails that are to go out. */
export interface Letterbox {
  /**
   * Within the transaction: a mail is written with what it is about, or not at all.
   *
   * @param about by what `noteDelivery` is told what became of it
   */
  write(trx: Kysely<Schema>, mail: Letter & { readonly to: string; readonly about: string }, now: Date): Promise<void>;
}

/** What surveys work with. */
export interface Surveys {
  readonly store: Store;
  /** `null` where there is no key: then there are no addresses, and everything works on paper. */
  readonly seals: Seals | null;
  /** `null` where no mail goes out. */
  readonly letters: Letterbox | null;
}
