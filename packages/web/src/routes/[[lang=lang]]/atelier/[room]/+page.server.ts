import { may } from '@beffroi/acts';
import { ArchiveStoreRefusal } from '@beffroi/archive-store';
import { askDraw, drawingOf, drawsLong, planReview } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { givenBack, orGivenBack, personOf, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { error, redirect } from '@sveltejs/kit';
import { nextAddress } from '#lib/server/next-item.ts';
import { filesOf, roomNamed, waveAt, wavesOf } from '#lib/server/review-room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const room = roomNamed(event.params.room);
  const account = requireAct(event, 'review.read');
  const { house, language } = event.locals;
  const waves = [];
  for (const { wave, series, instrument, kind } of await wavesOf(house, room.path)) {
    const everything = await filesOf(house, { wave, instrument });
    const files = everything.filter((file) => file.kind.id === kind.id);
    const chance = new Set(kind.whys.filter(({ byChance }) => byChance).map(({ id }) => id));
    const sample = files.filter(({ item }) => chance.has(item.why));
    waves.push({
      name: wave.name,
      instrument: wave.instrument,
      dated: wave.dated.toISOString(),
      all: files.length,
      read: files.filter(({ state }) => state !== 'waiting').length,
      // Contested marks are read here too, whatever else people are asked.
      contested: everything.filter((file) => file.kind.id !== kind.id && file.state === 'waiting').length,
      sampled: sample.length,
      twice: sample.filter(({ reviews }) => reviews.length > 1).length,
      disputes: files.filter(({ state }) => state === 'differ' || state === 'far').length,
      yours: files.filter(({ reviews }) => reviews.some(({ coder }) => coder === account.id)).length,
      draw: kind.sizes === null || files.length > 0 ? null : await drawingOf(house.store, kind, series),
      sizes: kind.sizes?.map(({ id, title, usual, most }) => ({ id, title: title[language], usual, most })) ?? null,
    });
  }
  return {
    ...room,
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
  /** Takes the next item for the coder. */
  next: async (event) => {
    requireAct(event, 'review.code');
    const name = wordsOf(await event.request.formData(), 'wave');
    redirect(303, await nextAddress(event, await waveAt(event.locals.house, event.params.room, name ?? ''), null));
  },
  plan: async (event) => {
    requireAct(event, 'review.plan');
    const { house, language } = event.locals;
    const form = await event.request.formData();
    const { kind, series, wave } = await waveAt(house, event.params.room, wordsOf(form, 'wave') ?? '');
    const chosen = kind.sizes ?? error(404);
    const plan = { sizes: Object.fromEntries(chosen.map(({ id }) => [id, countIn(form, id)])), seed: wordsOf(form, 'seed') ?? '' };
    if (await drawsLong(house.store, wave)) {
      const asked = await orGivenBack(form, () => askDraw(house.store, personOf(event), kind, series, house.now(), plan));
      if (typeof asked !== 'string') return asked;
      redirect(303, hrefIn(language, `/atelier/${event.params.room}`));
    }
    const planned = await orGivenBack(form, async () => {
      try {
        return { counts: await planReview(house.store, personOf(event), kind, series, house.now(), plan) };
      } catch (cause) {
        if (!(cause instanceof ArchiveStoreRefusal)) throw cause;
        return givenBack(form, 'unreadable-archive');
      }
    });
    if ('status' in planned) return planned;
    const counts = planned.counts ?? {};
    const drawn = chosen.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0);
    redirect(303, `${hrefIn(language, `/atelier/${event.params.room}`)}?tirees=${drawn}&illisibles=${counts['unread'] ?? 0}`);
  },
};

/** What is no whole number is none that a plan takes. */
function countIn(form: FormData, name: string): number {
  const text = wordsOf(form, name) ?? '0';
  return /^\d{1,6}$/.test(text) ? Number(text) : -1;
}
