import {
  commentNamed,
  giveNamedIdea,
  ideaIn,
  ideasOf,
  likeShownIn,
  objectToMerge,
  ownIdeas,
  rewordIdea,
  supportNamed,
  withdrawIdea,
} from '@beffroi/ideas';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, redirect } from '@sveltejs/kit';
import { numberIn } from '#lib/server/desk/given-back.ts';
import { authorityNames } from '#lib/server/ideas/authorities.ts';
import { isFault, orFault } from '#lib/server/ideas/idea-faults.ts';
import { askIn, searchIn, versionIn } from '#lib/server/ideas/idea-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { boxes, ideas } = await own(event);
  const nameOf = await authorityNames(event.locals);
  const wanted = event.url.searchParams.get('boite');
  const box = boxes.find(({ id }) => String(id) === wanted) ?? boxes[0] ?? null;
  const search = searchIn(event.url);
  const shown = box === null ? { ideas: [], total: 0 } : await ideasOf(event.locals.house.store, box.id, search);
  return {
    ...{ box, search, shown, own: ideas, done: event.url.searchParams.get('fait') },
    boxes: boxes.map(({ id, name, territory }) => ({ id, name, town: nameOf(territory) })),
  };
}) satisfies PageServerLoad;

export const actions = {
  /** What is there already, before anything is sent. */
  relire: async (event) => {
    const form = await event.request.formData();
    const { boxes } = await own(event);
    const box = boxes.find(({ id }) => id === numberIn(form, 'box')) ?? error(404, 'box');
    return orFault(form, { language: event.locals.language, form: 'write' }, async () => {
      const ask = ideaIn(askIn(form));
      return { step: { ask, box: box.id, near: await likeShownIn(event.locals.house.store, box.id, `${ask.title} ${ask.said}`) } };
    });
  },
  envoyer: (event) =>
    done(event, 'envoyee', 'write', ({ form, actor, store, now }) => giveNamedIdea(store, actor, numberIn(form, 'box'), askIn(form), now)),
  reformuler: (event) =>
    done(event, 'reformulee', 'own', ({ form, actor, store, now }) =>
      rewordIdea(store, { kind: 'account', actor, idea: textOf(form, 'idea'), now }, versionIn(form), askIn(form)),
    ),
  separer: (event) =>
    done(event, 'separee', 'own', ({ form, actor, store, now }) =>
      objectToMerge(store, { kind: 'account', actor, idea: textOf(form, 'idea'), now }, versionIn(form), textOf(form, 'why')),
    ),
  reprendre: (event) =>
    done(event, 'reprise', 'own', ({ form, actor, store, now }) =>
      withdrawIdea(store, { kind: 'account', actor, idea: textOf(form, 'idea'), now }, versionIn(form)),
    ),
  soutenir: (event) =>
    done(event, 'soutenue', 'support', ({ form, actor, store }) => supportNamed(store, actor, textOf(form, 'idea'), true)),
  retirer: (event) =>
    done(event, 'retiree', 'support', ({ form, actor, store }) => supportNamed(store, actor, textOf(form, 'idea'), false)),
  commenter: (event) =>
    done(event, 'commentee', 'comment', ({ form, actor, store, now }) =>
      commentNamed(store, actor, textOf(form, 'idea'), textOf(form, 'said'), now),
    ),
} satisfies Actions;

/** Who is signed in and may write in their own name, with the boxes of their authorities. */
async function own(event: RequestEvent) {
  requireAct(event, 'idea.give');
  return ownIdeas(event.locals.house.store, actorOf(event));
}

interface Acting {
  readonly form: FormData;
  readonly actor: ReturnType<typeof actorOf>;
  readonly store: App.Locals['house']['store'];
  readonly now: Date;
}

/** Does it, and says so; or gives the form back. */
async function done(event: RequestEvent, what: string, name: string, work: (acting: Acting) => Promise<unknown>) {
  requireAct(event, 'idea.give');
  const form = await event.request.formData();
  const { language, house } = event.locals;
  const about = textOf(form, 'idea');
  const came = await orFault(form, { language, form: about === '' ? name : `${name} ${about}` }, () =>
    work({ form, actor: actorOf(event), store: house.store, now: house.now() }),
  );
  if (isFault(came)) return came;
  redirect(303, `${hrefIn(language, '/atelier/idees/mes-idees')}?fait=${what}`);
}
