import { commentIdea, ideaPage, newIdeaCode, supportIdea } from '@beffroi/ideas';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { authorityNames } from '#lib/server/ideas/authorities.ts';
import { orFault, orSentence } from '#lib/server/ideas/idea-faults.ts';
import { assertNoPouring, passerOf } from '#lib/server/ideas/passer.ts';
import type { Actions, PageServerLoad } from './$types';

/** Codes that the forms of a page carry: what is sent twice counts once. */
const codes = () => ({ support: newIdeaCode(), comment: newIdeaCode() });

export const load = (async (event) => {
  const { store, language, passer } = passerOf(event);
  const { found, fault } = await orSentence(language, () => ideaPage(store, event.params.box, event.params.idea, passer));
  if (found === null) return { page: null, fault, codes: codes() };
  return { page: { ...found, town: (await authorityNames(event.locals))(found.box.territory) }, fault: null, codes: codes() };
}) satisfies PageServerLoad;

export const actions = {
  soutenir: (event) => supporting(event, true),
  retirer: (event) => supporting(event, false),
  commenter: async (event) => {
    const form = await event.request.formData();
    const { store, language, passer } = passerOf(event);
    const code = textOf(form, 'code');
    return orFault(form, { language, form: 'comment' }, async () => {
      assertNoPouring(passer);
      await commentIdea(store, event.params.box, { idea: event.params.idea, said: textOf(form, 'said'), code }, passer);
      return { came: { what: 'comment', again: false, code, isNew: false } } as const;
    });
  },
} satisfies Actions;

/** By the code that somebody typed, else by the new one that the form brought along: the same form again is the same person. */
async function supporting(
  event: Parameters<typeof passerOf>[0] & { readonly params: { readonly box: string; readonly idea: string } },
  on: boolean,
) {
  const form = await event.request.formData();
  const { store, language, passer } = passerOf(event);
  const typed = textOf(form, 'code').trim();
  const code = typed === '' ? textOf(form, 'nouveau') : typed;
  return orFault(form, { language, form: 'support' }, async () => {
    assertNoPouring(passer);
    const { before } = await supportIdea(store, event.params.box, { idea: event.params.idea, code, on }, passer);
    return { came: { what: on ? 'supported' : 'unsupported', again: before === on, code, isNew: on && typed === '' } } as const;
  });
}
