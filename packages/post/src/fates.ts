import { countMails, type MailCounts, type MailFate, newestMails, type Store, troubledMails, waitingTroubles } from '@beffroi/store';

/**
 * How many mails there are in each state: of a purpose, about one subject. Counts alone; whether they are too small to be shown is the caller’s to say.
 *
 * @param about `null`: about anything
 */
export function mailCounts({ db }: Pick<Store, 'db'>, purpose: string, about: string | null): Promise<MailCounts> {
  return countMails(db, purpose, about);
}

/** What became of the last mail about each of some subjects; a subject without mail is left out. */
export function mailFates({ db }: Pick<Store, 'db'>, purpose: string, about: readonly string[]): Promise<ReadonlyMap<string, MailFate>> {
  return newestMails(db, purpose, about);
}

/** The post room as who administers the house sees it: no address, and nothing of what mails say. */
export interface PostRoomShown {
  readonly counts: MailCounts;
  /** Why what waits was not sent, and how many wait for it. */
  readonly troubles: readonly { readonly trouble: string; readonly server_code: number | null; readonly n: number }[];
  /** Letters to one person that did not arrive, or not yet, the newest first. */
  readonly fates: readonly MailFate[];
}

/** Fates on a page. */
const SHOWN = 50;

/** What waits, and what did not arrive. */
export async function postRoomShown({ db }: Pick<Store, 'db'>): Promise<PostRoomShown> {
  return { counts: await countMails(db, null, null), troubles: await waitingTroubles(db), fates: await troubledMails(db, SHOWN) };
}
