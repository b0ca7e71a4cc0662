import { may } from '@beffroi/acts';
import { openReply, replyState } from '@beffroi/review';
import { contests, findWave, listWaves, townsAmong, townsNamed, wavesInReply } from '@beffroi/store';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct, requireRole } from '@beffroi/ui/server/guard.ts';
import { orGivenBack, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { contestRow } from '#pages/server/replies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const account = requireRole(event, 'representative', 'administrator', 'adjudicator');
  const { house, language } = event.locals;
  const { db } = house.store;
  const towns = [];
  if (may(account, 'reply.contest')) {
    for (const { id, name, until } of await wavesInReply(db, house.now())) {
      for (const code of await townsAmong(db, id, account.territories)) {
        const [town] = await townsNamed(db, { id: 0, wave_id: id }, [code]);
        towns.push({ wave: name, code, name: town?.name ?? code, until: until.toISOString() });
      }
    }
  }
  const answers = may(account, 'reply.answer');
  const seen = (await contests(db))
    .filter(({ territory }) => answers || account.territories.includes(territory))
    .map((one) => contestRow(one, language));
  const waves = [];
  if (account.roles.includes('administrator')) {
    for (const wave of (await listWaves(db)).filter(({ state }) => state === 'closed').reverse()) {
      const { until, publishedAt, asked, ended, contested, unanswered } = await replyState(house.store, wave.id, house.now());
      waves.push({
        name: wave.name,
        until: until?.toISOString() ?? null,
        published: publishedAt !== null,
        asked: asked.length,
        ended: ended.length,
        contested,
        unanswered,
      });
    }
  }
  return {
    represents: may(account, 'reply.contest'),
    towns,
    answers,
    waiting: seen.filter(({ answer }) => answer === null),
    answered: seen.filter(({ answer }) => answer !== null),
    waves: account.roles.includes('administrator') ? waves : null,
    opened: event.url.searchParams.has('ouvert'),
  };
}) satisfies PageServerLoad;

export const actions = {
  /** Opens the right of reply of a closed wave until the end of a day. */
  open: async (event) => {
    requireAct(event, 'wave.publish');
    const { house, language } = event.locals;
    const form = await event.request.formData();
    const day = wordsOf(form, 'until') ?? '';
    const until = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T23:59:59.999Z`) : null;
    if (until === null || Number.isNaN(until.getTime())) return fail(400, { badDate: true as const, day });
    const wave = await findWave(house.store.db, wordsOf(form, 'wave') ?? '');
    if (wave === null) error(404);
    const done = await orGivenBack(form, () => openReply(house.store, actorOf(event), wave.id, until, house.now()));
    if (done !== undefined) return done;
    redirect(303, `${hrefIn(language, '/atelier/reponses')}?ouvert`);
  },
} satisfies Actions;
