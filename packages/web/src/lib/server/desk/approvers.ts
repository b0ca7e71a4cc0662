import { people } from '@beffroi/accounts';
import { may } from '@beffroi/acts';
import type { DeskChannel } from '@beffroi/desk';

/** Somebody by their account. */
export interface NamedPerson {
  readonly id: number;
  readonly name: string;
}

/** What everybody's name is, by account: of who has left too. */
export async function namesOfPeople({ house }: App.Locals): Promise<(id: number | null) => string> {
  const { accounts } = await people(house.store, house.now());
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return (id) => names.get(id ?? 0) ?? '?';
}

/** Who can be asked whether a draft may go out: who speaks on its account, and who leads there; but for its author. */
export async function approversOf(
  { house }: App.Locals,
  { channel, agents }: DeskChannel,
  author: number,
): Promise<readonly NamedPerson[]> {
  const { accounts } = await people(house.store, house.now());
  const speaking = new Set(agents.filter(({ left_at: left }) => left === null).map(({ account_id: id }) => id));
  return accounts
    .filter((account) => account.id !== author && account.closed === null && may(account, 'desk.speak', channel.territory))
    .filter((account) => speaking.has(account.id) || may(account, 'desk.lead', channel.territory))
    .map(({ id, name }) => ({ id, name }));
}
