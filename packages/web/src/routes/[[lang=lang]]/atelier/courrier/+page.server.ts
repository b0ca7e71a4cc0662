import { hurryMail, mailFates, PostRefusal, postRoomShown, sendTestMail, TEST_PURPOSE } from '@beffroi/post';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, fail } from '@sveltejs/kit';
import { fateSaid } from '#lib/mail-fate.ts';
import { post as messages } from '#lib/messages/post.ts';
import { thePost } from '#lib/server/post/the-post.ts';
import type { Actions, PageServerLoad } from './$types';

const STATES = ['waiting', 'sent', 'refused', 'given-up'] as const;

export const load = (async (event) => {
  const account = requireAct(event, 'mail.manage');
  const { house, language } = event.locals;
  const { counts, troubles, fates } = await postRoomShown(house.store);
  const post = thePost();
  const asked = event.url.searchParams.get('essai') ?? '';
  const test = asked === '' ? null : ((await mailFates(house.store, TEST_PURPOSE, [asked])).get(asked) ?? null);
  return {
    // Neither name nor password of the sign-in.
    by: post === null ? null : { host: post.server.host, sender: post.sender.address },
    counts: STATES.map((state) => ({ state, n: counts[state] })),
    troubles: troubles.map(({ trouble, n }) => ({ trouble, n })),
    fates: fates.map((fate) => ({
      ...{ id: fate.id, day: fate.written_on, purpose: fate.purpose, to: fate.to, by: fate.by },
      ...fateSaid(fate, language),
    })),
    test: test === null ? null : fateSaid(test, language),
    email: account.email,
  };
}) satisfies PageServerLoad;

export const actions = {
  test: async (event) => {
    requireAct(event, 'mail.manage');
    const { house, language } = event.locals;
    const post = thePost();
    if (post === null) error(404);
    const to = textOf(await event.request.formData(), 'email').trim();
    try {
      const letter = messages[language].letters.test();
      return { test: await sendTestMail(house.store, actorOf(event), { post, to, letter, language }, house.now()) };
    } catch (error) {
      if (error instanceof PostRefusal) return fail(400, { badAddress: true as const, to });
      throw error;
    }
  },
  hurry: async (event) => {
    requireAct(event, 'mail.manage');
    const { house } = event.locals;
    return { hurried: await hurryMail(house.store, actorOf(event), house.now()) };
  },
} satisfies Actions;
