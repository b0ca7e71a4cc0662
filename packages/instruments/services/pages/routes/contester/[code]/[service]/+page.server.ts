import { emailOf } from '@beffroi/accounts';
import { contestAsTown, contestAsVisitor, keyOf, publicContests } from '@beffroi/review';
import { sentenceOf } from '@beffroi/services/gather';
import { serviceOf } from '@beffroi/services/judge';
import { judgedMark } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { originOf } from '@beffroi/ui/server/guard.ts';
import { orGivenBack, personOf, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { contestRow } from '#pages/server/replies.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { house, language, account } = event.locals;
  const { code, service } = event.params;
  const mark = await markOf(event);
  const contests = await publicContests(house.store, { territory: code, indicator: service });
  return {
    code,
    service: { id: mark.service, name: serviceOf(mark.service)[language] },
    town: mark.town.name,
    finding: {
      key: keyOf(mark.finding),
      ceiling: mark.finding.ceiling,
      reason: sentenceOf(mark.finding.because, language),
    },
    contests: contests.map((contest) => contestRow(contest, language)),
    asTown: account?.territories.includes(code) === true,
    received: event.url.searchParams.get('recu'),
  };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const { house, language, account } = event.locals;
    const { code, service } = event.params;
    const { published } = await markOf(event);
    const form = await event.request.formData();
    const received = hrefIn(language, `/contester/${code}/${service}?recu=`);
    // People do not see this field; what fills it in is a machine, which need not know that it was noticed.
    if (wordsOf(form, 'website') !== null) redirect(303, `${received}visiteur`);
    const mark = { waveId: published.wave.id, territory: code, indicator: service };
    const objection = { reason: wordsOf(form, 'reason') ?? '', link: wordsOf(form, 'link') };
    if (account?.territories.includes(code) === true) {
      const done = await orGivenBack(form, () => contestAsTown(house.store, personOf(event), mark, objection, house.now()));
      if (typeof done !== 'number') return done;
      redirect(303, `${received}commune`);
    }
    const typed = wordsOf(form, 'email');
    const email = typed === null ? null : emailOf(typed);
    const fields = Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === 'string'));
    if (typed !== null && email === null) return fail(400, { badEmail: true as const, fields });
    const done = await orGivenBack(form, () =>
      contestAsVisitor(house.store, mark, { ...objection, email }, originOf(event).address ?? 'unknown', house.now()),
    );
    if (typeof done !== 'number') return done;
    redirect(303, `${received}visiteur`);
  },
} satisfies Actions;

/** The mark of the wave that is shown. */
async function markOf({ params, locals }: Pick<RequestEvent, 'params' | 'locals'>) {
  const mark = await judgedMark(locals.house.store, { wave: null, territory: params.code, service: params.service });
  if (mark === null || mark.finding === null) error(404);
  return { ...mark, finding: mark.finding };
}
