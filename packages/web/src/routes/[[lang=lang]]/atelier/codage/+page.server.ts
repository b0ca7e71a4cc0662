import { may } from '@beffroi/acts';
import { codedWave, sentences } from '@beffroi/programmes/pages/server/coding-room.ts';
import { closedWaves, itemFiles, planReview, readSeries } from '@beffroi/review';
import { ShelfRefusal } from '@beffroi/shelf';
import { hrefIn } from '@beffroi/ui/language.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { givenBack, orGivenBack, personOf, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = requireAct(event, 'review.read');
  const { store } = event.locals.house;
  const kind = await sentences(event.locals.house);
  const waves = [];
  for (const { id, name, dated } of await closedWaves(store, 'programmes')) {
    if ((await readSeries(store, id)) === null) continue;
    const files = await itemFiles(store, kind, id);
    waves.push({
      name,
      dated: dated.toISOString(),
      all: files.length,
      twice: files.filter(({ reviews }) => reviews.length > 1).length,
      disputes: files.filter(({ state }) => state === 'differ').length,
      yours: files.filter(({ reviews }) => reviews.some(({ coder }) => coder === account.id)).length,
    });
  }
  return {
    waves,
    nothingLeft: event.url.searchParams.get('fini') !== null,
    planned: plannedIn(event.url.searchParams),
    mayCode: may(account, 'review.code'),
    mayPlan: may(account, 'review.plan'),
    mayDecide: may(account, 'review.adjudicate'),
  };
};

/** What was just drawn, as the address says it; `null` when nothing was. */
function plannedIn(search: URLSearchParams): { readonly drawn: number; readonly unread: number } | null {
  const [drawn, unread] = ['tirees', 'illisibles'].map((name) => search.get(name) ?? '');
  return /^\d{1,6}$/.test(drawn!) && /^\d{1,6}$/.test(unread!) ? { drawn: Number(drawn), unread: Number(unread) } : null;
}

export const actions: Actions = {
  plan: async (event) => {
    requireAct(event, 'review.plan');
    const { house, language } = event.locals;
    const form = await event.request.formData();
    const { series } = await codedWave(house, wordsOf(form, 'wave') ?? '');
    const kind = await sentences(house);
    const sizes = Object.fromEntries((kind.sizes ?? []).map(({ id }) => [id, countIn(form, id)]));
    const plan = { sizes, seed: wordsOf(form, 'seed') ?? '' };
    const planned = await orGivenBack(form, async () => {
      try {
        return await planReview(house.store, personOf(event), kind, series, house.now(), plan);
      } catch (cause) {
        if (!(cause instanceof ShelfRefusal)) throw cause;
        return givenBack(form, 'unreadable-archive');
      }
    });
    if (planned !== null && 'status' in planned) return planned as ReturnType<typeof givenBack>;
    const { statements = 0, others = 0, unread = 0 } = planned ?? {};
    redirect(303, `${hrefIn(language, '/atelier/codage')}?tirees=${statements + others}&illisibles=${unread}`);
  },
};

/** What is no whole number is none that a plan takes. */
function countIn(form: FormData, name: string): number {
  const text = wordsOf(form, name) ?? '0';
  return /^\d{1,6}$/.test(text) ? Number(text) : -1;
}
