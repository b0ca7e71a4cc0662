import { silenceRoom } from '@beffroi/programmes/views';
import { type EmbargoChoice, parisInstant, ReviewRefusal, setEmbargo } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, type Guarded, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { fail, redirect } from '@sveltejs/kit';
import { silence } from '#words/silence.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  requireAct(event, 'silence.set');
  const { store, now } = event.locals.house;
  const { ballots, settings } = await silenceRoom(store, now());
  const plain = ({ year, round, kind, silent_from, silent_until, actor, at }: (typeof settings)[number]) => ({
    year,
    round,
    kind,
    from: silent_from?.toISOString() ?? null,
    until: silent_until?.toISOString() ?? null,
    actor,
    at: at.toISOString(),
  });
  const [first] = ballots;
  return {
    ballots: ballots.map(({ setting, ...rest }) => ({ ...rest, setting: setting === null ? null : plain(setting) })),
    settings: settings.map(plain),
    next: { year: String(first?.year ?? now().getUTCFullYear()), round: String(first?.round ?? 1) },
    done: event.url.searchParams.get('fait') !== null,
  };
}) satisfies PageServerLoad;

/** Sets it and comes back; a refusal is said in the page, with what was typed. */
async function set(event: Guarded, typed: Readonly<Record<string, string>>, choice: EmbargoChoice) {
  const { locals } = event;
  const { store, now } = locals.house;
  try {
    const election = { year: Number(typed['year']), round: Number(typed['round']) };
    await setEmbargo(store, actorOf(event), election, choice, now());
  } catch (cause) {
    const refused = cause instanceof ReviewRefusal ? silence[locals.language].refusals[cause.code] : undefined;
    if (refused === undefined) throw cause;
    return fail(400, { refused, typed });
  }
  redirect(303, `${hrefIn(locals.language, '/atelier/silence')}?fait`);
}

const typedIn = (form: FormData) =>
  Object.fromEntries(['year', 'round', 'from', 'until'].map((name) => [name, textOf(form, name).slice(0, 40)]));

export const actions = {
  on: async (event) => {
    requireAct(event, 'silence.set');
    return set(event, typedIn(await event.request.formData()), { kind: 'on' });
  },
  off: async (event) => {
    requireAct(event, 'silence.set');
    return set(event, typedIn(await event.request.formData()), { kind: 'off' });
  },
  period: async (event) => {
    requireAct(event, 'silence.set');
    const typed = typedIn(await event.request.formData());
    const [from, until] = [parisInstant(typed['from']!), parisInstant(typed['until']!)];
    if (from === null || until === null) {
      return fail(400, { refused: silence[event.locals.language].refusals['bad-moment']!, typed });
    }
    return set(event, typed, { kind: 'period', from, until });
  },
} satisfies Actions;
