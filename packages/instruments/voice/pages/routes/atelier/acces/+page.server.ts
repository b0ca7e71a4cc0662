import { parseInseeCode } from '@beffroi/domain';
import { actorOf, type Guarded, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { AccessRefusal, accessKeys, canSeal, giveAccess, takeBackAccess } from '@beffroi/voice/gather';
import { accessTown, accessTowns } from '@beffroi/voice/views';
import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const account = requireAct(event, 'access.give');
  const { store, now } = event.locals.house;
  const own = account.roles.includes('administrator') ? null : account.territories;
  const towns = await accessTowns(store, own, now());
  const asked = event.url.searchParams.get('commune');
  const code = asked === null ? (towns[0]?.code ?? null) : parseInseeCode(asked);
  if (asked !== null && (code === null || !towns.some((town) => town.code === code))) error(404, 'town');
  return { towns, canSeal: canSeal(process.env), town: code === null ? null : await accessTown(store, code, now()) };
}) satisfies PageServerLoad;

export const actions = {
  donner: async (event) => {
    const { house } = event.locals;
    const form = await event.request.formData();
    const place = placeIn(event, form);
    const days = textOf(form, 'days').trim();
    try {
      const secret = textOf(form, 'secret');
      const ends = await giveAccess(
        house.store,
        actorOf(event),
        accessKeys(process.env),
        { ...place, secret, days: /^\d{1,4}$/.test(days) ? Number(days) : 0 },
        house.now(),
      );
      return { key: place.key, given: ends.toISOString() };
    } catch (refusal) {
      // What was typed does not come back: it is a secret.
      if (refusal instanceof AccessRefusal) return fail(400, { key: place.key, refused: refusal.code, days });
      throw refusal;
    }
  },
  reprendre: async (event) => {
    const { house } = event.locals;
    const place = placeIn(event, await event.request.formData());
    try {
      await takeBackAccess(house.store, actorOf(event), place, house.now());
    } catch (refusal) {
      if (refusal instanceof AccessRefusal) return fail(400, { key: place.key, refused: refusal.code, days: '' });
      throw refusal;
    }
    return { key: place.key, takenBack: true };
  },
} satisfies Actions;

/** The account that a form is about, where who sends it may. @throws a redirection to the sign-in, 403, 404 */
function placeIn(event: Guarded, form: FormData) {
  const territory = parseInseeCode(textOf(form, 'commune')) ?? error(404, 'town');
  requireAct(event, 'access.give', territory);
  return { territory, key: textOf(form, 'key') };
}
