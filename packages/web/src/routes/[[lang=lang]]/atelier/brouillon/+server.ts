import { dropLateForm } from '@beffroi/accounts';
import { requireRole } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { redirect } from '@sveltejs/kit';
import { draftSecret, dropDraftSecret } from '#lib/server/cookies.ts';
import { nextPage } from '#lib/server/next-page.ts';
import type { RequestHandler } from './$types';

/** Forgets a form that was kept. */
export const POST: RequestHandler = async (event) => {
  requireRole(event);
  const { cookies, locals, request, url } = event;
  const page = nextPage(textOf(await request.formData(), 'page'), locals.language);
  const secret = draftSecret(cookies, url, page);
  if (secret !== null) await dropLateForm(locals.house.store, secret);
  dropDraftSecret(cookies, url, page);
  redirect(303, page);
};
