import { logPage, people } from '@beffroi/accounts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'audit.read');
  const { store, now } = event.locals.house;
  const { searchParams } = event.url;
  const number = (name: string): number | null => (/^\d{1,9}$/.test(searchParams.get(name) ?? '') ? Number(searchParams.get(name)) : null);
  const filter = {
    act: searchParams.get('quoi') || null,
    accountId: number('qui'),
    subject: searchParams.get('sur')?.slice(0, 200) || null,
  };
  const page = await logPage(store, filter, number('avant'));
  const { accounts } = await people(store, now());
  return { ...page, filter, first: number('avant') === null, accounts: accounts.map(({ id, name }) => ({ id, name })) };
};
