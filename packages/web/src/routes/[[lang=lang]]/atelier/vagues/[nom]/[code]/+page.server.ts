import { parseInseeCode } from '@beffroi/domain';
import { ledger } from '@beffroi/observatory';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { error } from '@sveltejs/kit';
import { pageOf } from '#lib/server/wave-acts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'wave.run');
  const { locals, params, url } = event;
  const { store, archiveStore } = locals.house;
  const territory = parseInseeCode(params.code);
  const attempt = url.searchParams.get('essai');
  const wish = {
    wave: params.nom,
    territory: territory ?? '',
    attempt: attempt === null ? null : pageOf(attempt),
    page: pageOf(url.searchParams.get('page')),
  };
  const found = territory === null ? null : await ledger(store, archiveStore, wish);
  if (found === null) error(404, 'town');
  return { ledger: found };
};
