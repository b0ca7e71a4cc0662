import { AccountRefusal, leaveForProvider, providerSettings, waitForStep } from '@beffroi/accounts';
import { hrefIn } from '@beffroi/ui/language.ts';
import { originOf } from '@beffroi/ui/server/guard.ts';
import { error, redirect } from '@sveltejs/kit';
import { keepStep } from '#lib/server/cookies.ts';
import { nextPage } from '#lib/server/next-page.ts';
import type { RequestHandler } from './$types';

/** Off to the provider of identities. A link and not a form: the policy on content lets forms lead nowhere else. */
export const GET: RequestHandler = async (event) => {
  const { cookies, locals, url } = event;
  const settings = providerSettings(process.env);
  if (settings === null) error(404, 'provider');
  const { store, now } = locals.house;
  if ((await waitForStep(store, originOf(event), now())) > 0) error(429, 'wait');
  const errand = {
    next: nextPage(url.searchParams.get('suite'), locals.language),
    invitation: url.searchParams.get('invitation'),
    accountId: locals.account?.id ?? null,
  };
  // One address for both languages: the provider knows it by heart.
  const back = `${url.origin}/atelier/proconnect/retour`;
  let leave: Awaited<ReturnType<typeof leaveForProvider>>;
  try {
    leave = await leaveForProvider(store, settings, back, errand, now());
  } catch (refusal) {
    if (refusal instanceof AccountRefusal) redirect(303, `${hrefIn(locals.language, '/atelier/connexion')}?refus=${refusal.code}`);
    throw refusal;
  }
  keepStep(cookies, url, leave.secret);
  redirect(303, leave.url, { external: true });
};
