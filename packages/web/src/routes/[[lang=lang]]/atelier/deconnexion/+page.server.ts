import { leaveProvider, providerSettings, signOut } from '@beffroi/accounts';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf } from '@beffroi/ui/server/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ asked: locals.account !== null });

export const actions: Actions = {
  default: async (event) => {
    const { locals, url } = event;
    const { account, session } = locals;
    if (account === null || session === null) return { provider: null, out: true };
    const settings = session.way === 'proconnect' ? providerSettings(process.env) : null;
    const idToken = session.id_token;
    await signOut(locals.house.store, actorOf(event), session.id, locals.house.now());
    Object.assign(locals, { account: null, session: null });
    const back = url.origin + hrefIn(locals.language, '/atelier/deconnexion');
    const there = settings === null || idToken === null ? null : await leaveProvider(settings, idToken, back);
    return { provider: there === null || settings === null ? null : { url: there, name: settings.name }, out: true };
  },
};
