import { parseInseeCode } from '@beffroi/domain';
import { askToFollow, NewsRefusal } from '@beffroi/news';
import { hrefIn } from '@beffroi/ui/href-in.ts';
import { originOf } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, fail } from '@sveltejs/kit';
import { news } from '#lib/messages/news.ts';
import { followDoor, followedName } from '#lib/server/news/follow-door.ts';
import type { Actions, PageServerLoad } from './$types';

/** What an address says is to be followed. */
async function askedIn({ locals, url }: Pick<Parameters<PageServerLoad>[0], 'locals' | 'url'>) {
  const panel = url.searchParams.get('panel');
  const code = parseInseeCode(url.searchParams.get('commune') ?? '');
  const [kind, subject] = panel === null ? (['town', code] as const) : (['panel', panel] as const);
  const name = subject === null ? null : await followedName(locals.house, locals.language, kind, subject);
  return subject === null || name === null ? null : { kind, subject, name };
}

export const load = (async (event) => ({ asked: await askedIn(event), on: followDoor() !== null })) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const { locals, request, url } = event;
    const { house, language } = locals;
    const [door, asked] = [followDoor(), await askedIn(event)];
    if (door === null || asked === null) error(404);
    const address = textOf(await request.formData(), 'address');
    const say = news[language];
    const letter = (token: string) => ({
      subject: say.confirmSubject(asked.name),
      text: say.confirmLetter(asked.name, url.origin + hrefIn(language, `/suivre/confirmer/${token}`)),
    });
    try {
      await askToFollow(house.store, door, { ...asked, address, language }, letter, originOf(event).address ?? '', house.now());
      return { asked: true as const };
    } catch (thrown) {
      if (thrown instanceof NewsRefusal) return fail(thrown.code === 'too-often' ? 429 : 400, { fault: thrown.code, address });
      throw thrown;
    }
  },
} satisfies Actions;
