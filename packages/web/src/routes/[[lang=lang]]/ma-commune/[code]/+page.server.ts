import { visitorActor } from '@beffroi/acts';
import { askCheckup, CheckupRefusal, type CheckupRefusalCode, checkupSettings, townToCheck } from '@beffroi/checkups';
import { parseInseeCode } from '@beffroi/domain';
import { shownTown } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, originOf, signInAddress } from '@beffroi/ui/server/guard.ts';
import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { checkupDoor } from '#lib/server/checkup-door.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { house, account } = event.locals;
  const town = await townOf(event);
  const { who } = checkupSettings(process.env);
  const mayAsk = who === 'public' || (who === 'agents' && account !== null);
  const { site, done, under } = await townToCheck(house.store, town.code, mayAsk, house.now());
  return {
    ...{ town, who, mayAsk, under, site: site ?? '' },
    done: done === null ? null : { id: done.id, at: done.at.toISOString() },
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
