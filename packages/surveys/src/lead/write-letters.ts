import type { Actor } from '@beffroi/acts';
import { type PostRoom, writeMails } from '@beffroi/post';
import type { Schema } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { inChanceOrder } from '../chance-order.ts';
import { aboutGroup, type SurveyLetter } from '../surveys.ts';

/** Letters of one kind to many. */
interface Letters {
  readonly survey: number;
  readonly purpose: string;
  readonly letters: readonly { readonly role: string; readonly address: string; readonly letter: SurveyLetter }[];
}

/** Writes them in an order of chance. What becomes of one is known by its group: no row of the post room leads to a row here. */
export async function writeLetters(
  trx: Kysely<Schema>,
  post: PostRoom,
  actor: Actor,
  { survey, purpose, letters }: Letters,
  now: Date,
): Promise<void> {
  const mails = inChanceOrder(letters).map(({ role, address, letter: { subject, text, language, unsubscribe } }) => ({
    ...{ purpose, about: aboutGroup(survey, role), to: { address, account: null } },
    ...{ letter: { subject, text }, language, bulk: { unsubscribe } },
  }));
  await writeMails(trx, post, actor, mails, now);
}
