import {
  answerIdea,
  type BecomingAction,
  becomeAction,
  becomingChoices,
  changeBox,
  closeBox,
  ideasToAnswer,
  ledIdeas,
  mergeIdea,
  openBox,
  renewBox,
  reopenBox,
  type Settlement,
  settleComment,
  settleIdea,
  unmergeIdea,
} from '@beffroi/ideas';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { redirect } from '@sveltejs/kit';
import { numberIn } from '#lib/server/desk/given-back.ts';
import { dayWords, isFault, orFault } from '#lib/server/ideas/idea-faults.ts';
import { searchIn, versionIn } from '#lib/server/ideas/idea-form.ts';
import { ledChoice, partIn } from '#lib/server/ideas/led.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { store } = event.locals.house;
  const { language } = event.locals;
  const { actor, boxes, box, without } = await ledChoice(event);
  const shared = { boxes: boxes.map(({ id, town }) => ({ id, town })), without, done: event.url.searchParams.get('fait') };
  const [part, search] = [partIn(event.url), searchIn(event.url)];
  if (box === null) return { ...shared, part, search, whole: null };
  const { ideas, total } = await ledIdeas(store, actor, box.id, part, search);
  const whole = {
    ...{ box, ideas, total, choices: await becomingChoices(store, actor, box.id) },
    commented: part === 'waiting' ? await ideasToAnswer(store, actor, box.id) : [],
    renewed: box.renewedOn === null ? null : dayWords(box.renewedOn, language),
    closed: box.closedOn === null ? null : dayWords(box.closedOn, language),
    address: `${event.url.origin}${hrefIn(language, `/idees/${box.key}`)}`,
  };
  return { ...shared, part, search, whole };
}) satisfies PageServerLoad;

export const actions = {
  ouvrir: (event) =>
    done(event, 'ouverte', ({ form, actor, store, now }) =>
      openBox(store, actor, { territory: textOf(form, 'territory'), name: textOf(form, 'name') }, now),
    ),
  changer: (event) =>
    done(event, 'changee', ({ form, actor, box, store, now }) =>
      changeBox(store, actor, box, { name: textOf(form, 'name'), keepDays: wholeIn(textOf(form, 'keepDays')) }, now),
    ),
  renouveler: (event) => done(event, 'renouvelee', ({ actor, box, store, now }) => renewBox(store, actor, box, now)),
  fermer: (event) => done(event, 'fermee', ({ actor, box, store, now }) => closeBox(store, actor, box, now)),
  rouvrir: (event) => done(event, 'ouverte', ({ actor, box, store, now }) => reopenBox(store, actor, box, now)),
  montrer: (event) => settled(event, 'montree', () => ({ kind: 'show' })),
  refuser: (event) => settled(event, 'refusee', (reason) => ({ kind: 'refuse', reason })),
  rendre: (event) => settled(event, 'rendue', (reason) => ({ kind: 'give-back', reason })),
  reunir: (event) =>
    done(event, 'reunie', ({ form, actor, store, now }) =>
      mergeIdea(store, actor, textOf(form, 'idea'), versionIn(form), textOf(form, 'into'), now),
    ),
  separer: (event) =>
    done(event, 'separee', ({ form, actor, store, now }) => unmergeIdea(store, actor, textOf(form, 'idea'), versionIn(form), now)),
  repondre: (event) =>
    done(event, 'repondue', ({ form, actor, store, now }) => {
      const outcome = textOf(form, 'outcome') === 'done' ? 'done' : 'set-aside';
      return answerIdea(store, actor, textOf(form, 'idea'), versionIn(form), { outcome, said: textOf(form, 'answer') }, now);
    }),
  reprendre: (event) =>
    done(event, 'repondue', ({ form, actor, store, now }) => answerIdea(store, actor, textOf(form, 'idea'), versionIn(form), null, now)),
  agir: (event) =>
    done(event, 'action', ({ form, actor, store, now }) =>
      becomeAction(store, actor, textOf(form, 'idea'), versionIn(form), becomingIn(form), now),
    ),
  commentaire: (event) =>
    done(event, 'commentaire', ({ form, actor, store, now }) =>
      settleComment(store, actor, textOf(form, 'comment'), versionIn(form), settlementIn(form), now),
    ),
} satisfies Actions;

const settled = (event: RequestEvent, what: string, how: (reason: string) => Settlement) =>
  done(event, what, ({ form, actor, store, now }) =>
    settleIdea(store, actor, textOf(form, 'idea'), versionIn(form), how(textOf(form, 'reason')), now),
  );

function settlementIn(form: FormData): Settlement {
  const [how, reason] = [textOf(form, 'how'), textOf(form, 'reason')];
  return how === 'refuse' || how === 'give-back' ? { kind: how, reason } : { kind: 'show' };
}

function becomingIn(form: FormData): BecomingAction {
  if (textOf(form, 'action') !== '') return { kind: 'known', action: numberIn(form, 'action') };
  return { kind: 'new', plan: numberIn(form, 'plan'), title: textOf(form, 'title'), purpose: textOf(form, 'purpose') };
}

const wholeIn = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN);

type Led = Pick<Awaited<ReturnType<typeof ledChoice>>, 'actor'> & {
  readonly form: FormData;
  readonly box: number;
  readonly store: App.Locals['house']['store'];
  readonly now: Date;
};

/** Does it, and says so; or gives the form back. A form is known by its action and what it is about. */
async function done(event: RequestEvent, what: string, work: (led: Led) => Promise<unknown>) {
  const form = await event.request.formData();
  const { actor, box } = await ledChoice(event);
  const { language, house } = event.locals;
  const about = textOf(form, 'comment') || textOf(form, 'idea');
  const name = `${/^\?\/(\w+)/.exec(event.url.search)?.[1] ?? ''} ${about}`.trim();
  const came = await orFault(form, { language, form: name }, () =>
    work({ form, actor, box: box?.id ?? 0, store: house.store, now: house.now() }),
  );
  if (isFault(came)) return came;
  const query = new URLSearchParams({ ...(box !== null && { boite: String(box.id) }), vue: partIn(event.url), fait: what });
  redirect(303, `${hrefIn(language, '/atelier/idees')}?${query}`);
}
