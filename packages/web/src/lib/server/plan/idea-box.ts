import { may, memberActor } from '@beffroi/acts';
import { ledBoxes } from '@beffroi/ideas';

/**
 * Address in French of an authority's open box for ideas, for who leads it: on a poster for the staff room. It is a secret of those who work there: nobody else gets it, and no page that everybody reads.
 *
 * @returns `null` where there is none, or whoever reads does not lead it
 */
export async function ideaBoxOf({ house, account }: App.Locals, territory: string): Promise<string | null> {
  const actor = account === null ? null : memberActor(account, null);
  if (actor === null || !may(actor, 'idea.lead', territory)) return null;
  const box = (await ledBoxes(house.store, actor)).find((one) => one.territory === territory && one.isOpen);
  return box === undefined ? null : `/idees/${box.key}`;
}
