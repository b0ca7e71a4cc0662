import { addWebhook, dropWebhook, NewsRefusal, newsKeysOf, webhooksShown } from '@beffroi/news';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { type ActionFailure, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  requireAct(event, 'news.manage');
  const webhooks = await webhooksShown(event.locals.house.store);
  return {
    ready: newsKeysOf(process.env) !== null,
    webhooks: webhooks.map(({ id, url, last }) => ({
      ...{ id, url, host: new URL(url).host },
      last: last === null ? null : { state: last.state, status: last.status, trouble: last.trouble },
    })),
  };
}) satisfies PageServerLoad;

export const actions = {
  add: async (event) => {
    requireAct(event, 'news.manage');
    const { house } = event.locals;
    const url = textOf(await event.request.formData(), 'url');
    const keys = newsKeysOf(process.env);
    if (keys === null) return fail(400, { fault: 'no-key', url });
    return orFault(url, async () => ({ secret: await addWebhook(house.store, actorOf(event), keys, url, house.now()) }));
  },
  drop: async (event) => {
    requireAct(event, 'news.manage');
    const { house } = event.locals;
    const id = Number(textOf(await event.request.formData(), 'id'));
    return orFault('', async () => {
      await dropWebhook(house.store, actorOf(event), id, house.now());
      return { dropped: true as const };
    });
  },
} satisfies Actions;

async function orFault<Done>(url: string, work: () => Promise<Done>): Promise<Done | ActionFailure<{ fault: string; url: string }>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NewsRefusal) return fail(400, { fault: error.code as string, url });
    throw error;
  }
}
