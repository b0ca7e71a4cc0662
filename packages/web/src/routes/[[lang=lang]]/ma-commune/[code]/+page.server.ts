import { visitorActor } from '@beffroi/acts';
import { askCheckup, CheckupRefusal, type CheckupRefusalCode, checkupSettings } from '@beffroi/checkups';
import { parseInseeCode } from '@beffroi/domain';
import { shownTown } from '@beffroi/observatory';
import { checkupsOf, knownTargets, SITE } from '@beffroi/store';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, originOf, signInAddress } from '@beffroi/ui/server/guard.ts';
import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { checkupDoor } from '#lib/server/checkup-door.ts';
import type { Actions, PageServerLoad } from './$types';

/** A day: what was measured within it is not measured again. */
const DAY = 86_400_000;

export const load = (async (event) => {
  const { house, account } = event.locals;
  const town = await townOf(event);
  const { who } = checkupSettings(process.env);
  const [known] = await knownTargets(house.store.db, SITE, [town.code]);
  const mayAsk = who === 'public' || (who === 'agents' && account !== null);
  // What an agent had measured is shown to who may ask for it: nobody else's house rules are weakened by a search.
  const { done, under } = mayAsk ? await checkupsOf(house.store.db, town.code) : { done: null, under: null };
  const recent = done !== null && done.asked_at.getTime() > house.now().getTime() - DAY;
  return {
    town,
    who,
    mayAsk,
    site: known?.address ?? '',
    done: done === null || !recent ? null : { id: done.id, at: done.ended_at!.toISOString() },
    under: under?.id ?? null,
    signIn: signInAddress(event),
  };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const { house, language, account } = event.locals;
    const town = await townOf(event);
    const address = String((await event.request.formData()).get('site') ?? '').slice(0, 500);
    const actor = account === null ? visitorActor(originOf(event).address) : actorOf(event);
    const { instrument } = checkupDoor();
    try {
      const wish = { instrument, town: { code: town.code, name: town.name }, address, language, now: house.now() };
      const { row } = await askCheckup(house.store, actor, checkupSettings(process.env), wish);
      redirect(303, hrefIn(language, `/ma-commune/mesure/${row.id}`));
    } catch (cause) {
      if (!(cause instanceof CheckupRefusal)) throw cause;
      return fail(cause.code === 'too-many' || cause.code === 'queue-full' ? 429 : 400, {
        refusal: cause.code as CheckupRefusalCode,
        address,
      });
    }
  },
} satisfies Actions;

/** @throws 404 for a code that stands for no commune */
async function townOf({ params, locals }: Pick<RequestEvent<{ code: string }>, 'params' | 'locals'>) {
  const code = parseInseeCode(params.code);
  return (code === null ? null : await shownTown(locals.house, code, locals.house.now())) ?? error(404);
}
