import { boxOf, giveIdea, type IdeaCard, ideaIn, likeShown, newIdeaCode } from '@beffroi/ideas';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { authorityNames } from '#lib/server/ideas/authorities.ts';
import { dayWords, orFault, orSentence } from '#lib/server/ideas/idea-faults.ts';
import { askIn } from '#lib/server/ideas/idea-form.ts';
import { assertNoPouring, passerOf } from '#lib/server/ideas/passer.ts';
import type { Actions, PageServerLoad } from './$types';

// A code never stands in an address, and nothing redirects: what follows a form is its answer.

export const load = (async (event) => {
  const { store, language, passer } = passerOf(event);
  const { found: box, fault } = await orSentence(language, () => boxOf(store, event.params.box, passer));
  if (box === null) return { box: null, fault, closed: null, town: '' };
  const closed = box.closedOn === null ? null : dayWords(box.closedOn, language);
  return { box, fault: null, closed, town: (await authorityNames(event.locals))(box.territory) };
}) satisfies PageServerLoad;

export const actions = {
  /** What is there already, and the code: before anything is sent. */
  relire: async (event) => {
    const form = await event.request.formData();
    const { store, language, passer } = passerOf(event);
    return orFault(form, { language }, async () => {
      const ask = ideaIn(askIn(form));
      const near: readonly IdeaCard[] = await likeShown(store, event.params.box, `${ask.title} ${ask.said}`, passer);
      return { step: { ask, near, code: newIdeaCode(), sent: false } };
    });
  },
  /** Back to the fields, with what was typed. */
  corriger: async (event) => {
    const typed = askIn(await event.request.formData());
    return { again: { kind: typed.kind, title: typed.title, said: typed.said } };
  },
  envoyer: async (event) => {
    const form = await event.request.formData();
    const { store, language, passer } = passerOf(event);
    const code = textOf(form, 'code');
    return orFault(form, { language }, async () => {
      assertNoPouring(passer);
      await giveIdea(store, event.params.box, { ...askIn(form), code }, passer);
      return { step: { ask: ideaIn(askIn(form)), near: [] as readonly IdeaCard[], code, sent: true } };
    });
  },
} satisfies Actions;
