import { type ActingMember, type Actor, act, assertMay, done, memberActor, ROLES, unchanged } from '@beffroi/acts';
import { type Letter, type PostRoom, writeMail } from '@beffroi/post';
import { accountById, dueDigests, noteDigestTold, type PlanDigestRow } from '@beffroi/store';
import type { AskMarks } from '../effect/plan-effects.ts';
import type { Base } from '../the-plan.ts';
import { type Digest, digestOf } from './digest.ts';

/** What a letter of a plan is made of. */
export interface DigestTold extends Digest {
  /** Of who gets it. */
  readonly name: string;
  readonly every: PlanDigestRow['every'];
}

/** What digests are sent with; `post` is `null` where mail is off: then nobody is told, and nothing is passed over. */
export interface DigestWorks {
  readonly store: Base;
  readonly post: PostRoom | null;
  readonly ask: AskMarks;
  /** The words, in which language, and the page where one says that one wants no more of them. */
  readonly language: string;
  letter(told: DigestTold): Letter;
  unsubscribe(told: DigestTold): string;
}

/**
 * Once a day: tells those who asked for it what changed of their plans in the last week or month, and nobody where nothing did. Until when somebody was told moves with the mail, in one
 * transaction: who is killed in between tells nobody twice and leaves nothing out.
 *
 * @param actor `PLAN_KEEPER`, or a terminal
 * @returns how many letters were written
 * @throws ActRefusal
 */
export async function keepDigests(works: DigestWorks, actor: Actor, now: Date): Promise<number> {
  assertMay(actor, 'plan.digest-sent');
  if (works.post === null) return 0;
  let written = 0;
  for (const row of await dueDigests(works.store.db, now)) written += await tell(works, works.post, actor, row, now);
  return written;
}

async function tell(works: DigestWorks, post: PostRoom, actor: Actor, row: PlanDigestRow, now: Date): Promise<number> {
  const { account_id: account, plan_id: plan, every, told_until: since } = row;
  const reader = await readerOf(works.store, account);
  const digest = reader === null ? null : await digestOf(works.store, reader.actor, plan, { since, ask: works.ask, now });
  return act(works.store, actor, { act: 'plan.digest-sent', now }, async (trx) => {
    if (!(await noteDigestTold(trx, row, now)) || digest === null || reader === null) return unchanged(0);
    const told = { ...digest, name: reader.actor.name, every };
    const to = { address: reader.email, account };
    const mail = { purpose: 'plan-digest', about: `plan:${plan}`, to, letter: works.letter(told), language: works.language };
    await writeMail(trx, post, actor, { ...mail, bulk: { unsubscribe: works.unsubscribe(told) } }, now);
    return done(`plan:${plan}`, { account, every }, 1);
  });
}

/** With their rights of this moment; `null` for an account that was closed. */
async function readerOf({ db }: Base, id: number): Promise<{ readonly actor: ActingMember; readonly email: string } | null> {
  const account = await accountById(db, id);
  if (account === null || account.closed_at !== null) return null;
  const roles = ROLES.filter((role) => account.roles.includes(role));
  return { actor: memberActor({ id, name: account.name, roles, territories: account.territories }, null), email: account.email };
}
