import { AccountRefusal, answerLink, providerSettings, type SignedIn, showLink, waitForStep } from '@beffroi/accounts';
import { hrefIn } from '@beffroi/ui/language.ts';
import { originOf } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { letIn } from './cookies.ts';

type LinkEvent = Omit<RequestEvent, 'params'> & { readonly params: { readonly token: string } };

/** The page that a one-time link leads to: for the first administrator, for who is invited, for who forgot the password. */
export async function load(event: Pick<LinkEvent, 'locals' | 'params'>) {
  const { store, now } = event.locals.house;
  const token = event.params.token;
  return { link: await showLink(store, token, now()), token, provider: providerSettings(process.env)?.name ?? null };
}

export const actions = {
  default: async (event: LinkEvent) => {
    const { locals, params, request } = event;
    const { store, now } = locals.house;
    const form = await request.formData();
    // Who chooses another password is asked for nothing else: the link says who they are.
    const given = (field: string): string | null => (form.has(field) ? textOf(form, field) : null);
    const said = { email: given('email'), name: given('name') };
    // Links cannot be guessed; hashing what is sent to them must not be had for nothing either.
    if ((await waitForStep(store, originOf(event), now())) > 0) return fail(429, { refusal: 'too-often' as const, said });
    let signedIn: SignedIn;
    try {
      signedIn = await answerLink(store, params.token, { ...said, password: textOf(form, 'password') }, originOf(event), now());
    } catch (error) {
      if (error instanceof AccountRefusal) return fail(400, { refusal: error.code, said });
      throw error;
    }
    await letIn(event, signedIn);
    redirect(303, hrefIn(locals.language, '/atelier'));
  },
};
