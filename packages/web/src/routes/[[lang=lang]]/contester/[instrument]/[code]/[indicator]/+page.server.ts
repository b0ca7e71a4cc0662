import { emailOf } from '@beffroi/accounts';
import { shownInstrument } from '@beffroi/observatory';
import { contestAsTown, contestAsVisitor, explainedMarks } from '@beffroi/review';
import { markTitle, shownContests } from '@beffroi/ui/server/contests.ts';
import { originOf } from '@beffroi/ui/server/guard.ts';
import { orGivenBack, personOf, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { refuseWithheld } from '@beffroi/ui/server/withheld.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { markPath } from '#lib/mark-path.ts';
import { askedMark } from '#lib/server/asked-mark.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { house, language, account } = event.locals;
  const { instrument, code, indicator } = askedMark(event);
  const { of, town, wave, mark } = await markOf(event);
  return {
    instrument,
    code,
    town,
    // What is contested of the mark: only words that the mark itself rests on are put into the field.
    quote: mark.evidence.find(({ quote }) => quote === event.url.searchParams.get('phrase'))?.quote ?? null,
    mark: { key: mark.key, ceiling: mark.ceiling, title: markTitle(of, indicator, language), reason: mark.reason[language] },
    proof: markPath(instrument, { wave: wave.name, code, indicator }),
    contests: await shownContests(house, { instrument, territory: code, indicator }, language),
    asTown: account?.territories.includes(code) === true,
    received: event.url.searchParams.get('recu'),
  };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const { house, account } = event.locals;
    const { code, indicator } = askedMark(event);
    const { wave } = await markOf(event);
    const form = await event.request.formData();
    const named = event.url.searchParams.get('vague');
    const of = named === null ? '' : `vague=${encodeURIComponent(named)}&`;
    const received = `${event.url.pathname}?${of}recu=`;
    // People do not see this field; what fills it in is a machine, which need not know that it was noticed.
    if (wordsOf(form, 'website') !== null) redirect(303, `${received}visiteur`);
    const mark = { waveId: wave.id, territory: code, indicator };
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

/** The mark of the newest wave of the instrument that is shown and holds the town, or of the wave that the address names (`?vague=`). @throws 404 where nobody has said anything · 451 while it may not be shown */
async function markOf({ params, locals, url }: Pick<RequestEvent, 'params' | 'locals' | 'url'>) {
  const { house } = locals;
  const { instrument, code, indicator: asked } = askedMark({ params, url });
  const shown = (await shownInstrument(house, instrument, house.now())) ?? error(404);
  const [first] = shown.withheld;
  if (shown.waves.length === 0 && first !== undefined) refuseWithheld(locals, first);
  const named = url.searchParams.get('vague');
  for (const { wave, series } of shown.waves) {
    if (named !== null && wave.name !== named) continue;
    const found = await explainedMarks(house.store, shown.instrument, series, code);
    const mark = found?.marks.find(({ indicator }) => indicator === asked);
    if (found !== null && mark !== undefined) return { of: shown.instrument, town: found.town, wave, mark };
  }
  error(404);
}
