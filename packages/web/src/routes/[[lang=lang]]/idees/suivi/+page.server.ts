import { type Followed, followed, objectToMerge, rewordComment, rewordIdea, withdrawIdea } from '@beffroi/ideas';
import { textOf } from '@beffroi/ui/server/refused.ts';
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import { authorityNames } from '#lib/server/ideas/authorities.ts';
import { type GivenBackIdea, type IdeaFault, orFault } from '#lib/server/ideas/idea-faults.ts';
import { askIn, versionIn } from '#lib/server/ideas/idea-form.ts';
import { passerOf } from '#lib/server/ideas/passer.ts';
import type { Actions } from './$types';

// A code never stands in an address, where histories and logs would keep it: each page is the answer to a form that carries it, and nothing redirects.

/** What is shown of something by its code, and what was just done with it. */
interface Shown {
  readonly own: Followed;
  readonly town: string;
  readonly code: string;
  readonly done: 'separated' | 'reworded' | null;
  /** What could not be done. */
  readonly not: Pick<IdeaFault, 'fault' | 'field' | 'typed'> | null;
}

export const actions = {
  ouvrir: (event) => shown(event, null, async () => {}),
  reformuler: (event) =>
    shown(event, 'reworded', async (form, code) => {
      const { store, passer } = passerOf(event);
      if (textOf(form, 'what') === 'comment') await rewordComment(store, code, versionIn(form), textOf(form, 'said'), passer);
      else await rewordIdea(store, { kind: 'code', code, passer }, versionIn(form), askIn(form));
    }),
  reprendre: takenBack,
  separer: (event) =>
    shown(event, 'separated', async (form, code) => {
      const { store, passer } = passerOf(event);
      await objectToMerge(store, { kind: 'code', code, passer }, versionIn(form), textOf(form, 'why'));
    }),
} satisfies Actions;

/** Deletes an idea by its code, under which nothing is left to show; or shows it, and why it was not done. */
async function takenBack(event: RequestEvent): Promise<{ readonly takenBack: true } | Awaited<ReturnType<typeof shown>>> {
  let left = true;
  const came = await shown(event, null, async (form, code) => {
    const { store, passer } = passerOf(event);
    await withdrawIdea(store, { kind: 'code', code, passer }, versionIn(form));
    left = false;
  });
  return left ? came : { takenBack: true };
}

/** Does something by a code, and shows what stands under it, whether it was done or not. */
async function shown(
  event: RequestEvent,
  done: Shown['done'],
  work: (form: FormData, code: string) => Promise<void>,
): Promise<{ readonly shown: Shown } | ActionFailure<GivenBackIdea>> {
  const form = await event.request.formData();
  const { store, language, passer } = passerOf(event);
  const code = textOf(form, 'code');
  const tried = await orFault(form, { language }, async () => {
    await work(form, code);
    return null;
  });
  const own = await orFault(form, { language }, () => followed(store, code, passer));
  if ('status' in own) return own;
  const town = (await authorityNames(event.locals))(own.territory);
  return { shown: { own, town, code, done: tried === null ? done : null, not: tried === null ? null : tried.data.back } };
}
