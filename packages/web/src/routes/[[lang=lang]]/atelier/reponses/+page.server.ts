import { may } from '@beffroi/acts';
import { mailCounts } from '@beffroi/post';
import { contestsSeen, openReply, REPLY_PURPOSES, repliesOfWaves, townsInReply, waveNamed } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import { contestRow } from '@beffroi/ui/server/contests.ts';
import { actorOf, requireAct, requireRole } from '@beffroi/ui/server/guard.ts';
import { orGivenBack, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { replyLetter } from '#lib/server/post/letters.ts';
import { postingOf, thePost } from '#lib/server/post/the-post.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const account = requireRole(event, 'representative', 'administrator', 'adjudicator');
  const { house, language } = event.locals;
  const { store } = house;
  const asked = may(account, 'reply.contest') ? await townsInReply(store, account.territories, house.now()) : [];
  const towns = asked.map(({ until, ...town }) => ({ ...town, until: until.toISOString() }));
  const answers = may(account, 'reply.answer');
  const seen = (await contestsSeen(store, answers ? null : account.territories)).map((one) => contestRow(one, house.instruments, language));
  const mayOpen = account.roles.includes('administrator');
  const replies = mayOpen ? await repliesOfWaves(store, house.now()) : [];
  const mails = await Promise.all(replies.map(({ id }) => mailCounts(store, REPLY_PURPOSES.opened, `wave:${id}`)));
  const waves = replies.map(({ name, until, publishedAt, asked: towns, ended, contested, unanswered }, at) => ({
    name,
    mails: mails[at]!,
    until: until?.toISOString() ?? null,
    published: publishedAt !== null,
    asked: towns.length,
    ended: ended.length,
    contested,
    unanswered,
  }));
  return {
    represents: may(account, 'reply.contest'),
    towns,
    answers,
    waiting: seen.filter(({ answer }) => answer === null),
    answered: seen.filter(({ answer }) => answer !== null),
    waves: mayOpen ? waves : null,
    mail: thePost() !== null,
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
    const wave = await waveNamed(house.store, wordsOf(form, 'wave') ?? '');
    if (wave === null) error(404);
    const posting = postingOf(wordsOf(form, 'tell') !== null, event.locals, replyLetter(event));
    const done = await orGivenBack(form, () => openReply(house.store, actorOf(event), wave.id, until, house.now(), posting));
    if (done !== undefined) return done;
    redirect(303, `${hrefIn(language, '/atelier/reponses')}?ouvert`);
  },
} satisfies Actions;
