import { providerSettings, signInByPasskey, signInByPassword } from '@beffroi/accounts';
import { originOf, siteOf } from '@beffroi/ui/server/guard.ts';
import { orRefused, textOf } from '@beffroi/ui/server/refused.ts';
import { fail, redirect } from '@sveltejs/kit';
import { REFUSALS } from '#lib/refusals.ts';
import { deviceSecret, letIn, takeStep } from '#lib/server/cookies.ts';
import { nextPage } from '#lib/server/next-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = nextPage(url.searchParams.get('suite'), locals.language);
  if (locals.account !== null) redirect(303, next);
  const draft = url.searchParams.get('saisie');
  return {
    next,
    expired: locals.expired && url.searchParams.has('suite'),
    email: (locals.expired ? locals.late?.email : null) ?? '',
    draft: draft === 'gardee' || draft === 'perdue' ? draft : null,
    provider: providerSettings(process.env)?.name ?? null,
    refusal: REFUSALS.find((code) => code === url.searchParams.get('refus')) ?? null,
  };
};

export const actions: Actions = {
  password: async (event) => {
    const { cookies, locals, request, url } = event;
    const form = await request.formData();
    const email = textOf(form, 'email');
    const { store, now } = locals.house;
    const result = await signInByPassword(store, email, textOf(form, 'password'), originOf(event), now(), deviceSecret(cookies, url));
    if (result.kind === 'wrong') return fail(400, { wrong: true, email });
    if (result.kind === 'wait') return fail(429, { wait: Math.ceil(result.milliseconds / 1000), email });
    await letIn(event, result.signedIn);
    redirect(303, nextPage(url.searchParams.get('suite'), locals.language));
  },
  passkey: async (event) => {
    const { cookies, locals, request, url } = event;
    const form = await request.formData();
    const { store, now } = locals.house;
    const given = { secret: takeStep(cookies, url) ?? '', answer: textOf(form, 'answer') };
    const result = await orRefused(() => signInByPasskey(store, given, siteOf(url), originOf(event), now()));
    if ('status' in result) return result;
    await letIn(event, result);
    redirect(303, nextPage(url.searchParams.get('suite'), locals.language));
  },
};
