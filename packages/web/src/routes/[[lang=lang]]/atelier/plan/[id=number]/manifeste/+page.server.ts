import { manifestoOf, mostOfPart, PlanRefusal, type WordingAsk, wordParts } from '@beffroi/plans';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf, textsOf } from '@beffroi/ui/server/refused.ts';
import { fail, redirect } from '@sveltejs/kit';
import { manifesto } from '#lib/messages/manifesto.ts';
import { chaptersFor } from '#lib/server/plan/manifesto.ts';
import { planEdited, planWhole } from '#lib/server/plan/places.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The words of a manifesto, part by part. */
export const load = (async (event) => {
  const { actor, head, plan } = await planWhole(event);
  const said = new Map((await manifestoOf(event.locals.house.store, actor, plan.id)).map((text) => [text.part, text]));
  const chapters = (await chaptersFor(event.locals, plan.territory))?.chapters ?? [];
  const titles = [['opening', null], ...chapters.map(({ id, title }) => [`priority:${id}`, title] as const), ['closing', null]] as const;
  return {
    ...{ id: plan.id, name: plan.name, isPublic: plan.publishedAt !== null, mayEdit: head.mayEdit, code: plan.territory },
    done: event.url.searchParams.get('fait') === 'mots',
    parts: titles.map(([part, title]) => ({
      ...{ part, title, said: said.get(part)?.said ?? '', read: said.get(part)?.id ?? null, most: mostOfPart(part) ?? 0 },
    })),
  };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const { actor, head } = await planEdited(event);
    const form = await event.request.formData();
    const { house, language } = event.locals;
    const asks = asksIn(form);
    try {
      await wordParts(house.store, actor, head.id, asks, house.now());
    } catch (thrown) {
      if (!(thrown instanceof PlanRefusal)) throw thrown;
      return givenBack(thrown, asks, language);
    }
    redirect(303, hrefIn(language, `/atelier/plan/${head.id}/manifeste?fait=mots`));
  },
} satisfies Actions;

/** Each part with the words that were read: where nothing was changed, nothing is said. */
function asksIn(form: FormData): readonly WordingAsk[] {
  return textsOf(form, 'part').map((part) => {
    const read = textOf(form, `read:${part}`);
    return { part, said: textOf(form, `said:${part}`), read: /^\d{1,9}$/.test(read) ? Number(read) : null };
  });
}

function givenBack({ code, details }: PlanRefusal, asks: readonly WordingAsk[], language: RequestEvent['locals']['language']) {
  const say = manifesto[language];
  const typed = Object.fromEntries(asks.map(({ part, said }) => [part, said]));
  if (code === 'edited') {
    const [conflict] = details['conflicts'] as readonly { readonly part: string; readonly theirs: string }[];
    const standing = { part: conflict!.part, said: conflict!.theirs, read: details['version'] as number | null };
    return fail(409, { refused: say.edited, part: conflict!.part, typed, standing });
  }
  return fail(400, { refused: say.tooLong(Number(details['most'] ?? 0)), part: String(details['field'] ?? ''), typed, standing: null });
}
