import { people } from '@beffroi/accounts';
import { logPage, terminalUserOf } from '@beffroi/acts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'log.read');
  const { store, now } = event.locals.house;
  const { searchParams } = event.url;
  const number = (name: string): number | null => (/^\d{1,9}$/.test(searchParams.get(name) ?? '') ? Number(searchParams.get(name)) : null);
  const filter = {
    act: searchParams.get('quoi') || null,
    accountId: number('qui'),
    actor: number('qui') === null ? searchParams.get('qui')?.slice(0, 200) || null : null,
    subject: searchParams.get('sur')?.slice(0, 200) || null,
  };
  const page = await logPage(store, filter, number('avant'));
  const { accounts } = await people(store, now());
  const users = Object.fromEntries(page.names.map((actor) => [actor, terminalUserOf({ account_id: null, actor })]));
  return { ...page, users, filter, first: number('avant') === null, accounts: accounts.map(({ id, name }) => ({ id, name })) };
};
