import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { askImport, ImportRefusal, importsShown, LARGEST_IMPORT } from '@beffroi/waves';
import { fail, redirect } from '@sveltejs/kit';
import { siteImports } from '#lib/messages/site-imports.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'panel.edit');
  const imports = await importsShown(event.locals.house.store);
  return {
    megabytes: LARGEST_IMPORT / 2 ** 20,
    imports: imports.map(({ id, source, state, progress, asked_at }) => ({ id, source, state, ...progress, at: asked_at.toISOString() })),
  };
};

export const actions: Actions = {
  /** Gives the file to the workers, and leads to its page. */
  default: async (event) => {
    requireAct(event, 'panel.edit');
    const { language, house } = event.locals;
    const form = await event.request.formData().catch(() => null);
    // What is larger than the server takes at all comes as no form.
    if (form === null) return fail(413, { said: siteImports[language].refusals['too-large'], skip: false });
    const file = form.get('file');
    const skip = form.get('skip') === 'yes';
    if (!(file instanceof File)) return fail(400, { said: siteImports[language].refusals.empty, skip });
    let id: string;
    try {
      const bytes = file.size > LARGEST_IMPORT ? new Uint8Array(LARGEST_IMPORT + 1) : new Uint8Array(await file.arrayBuffer());
      ({ id } = await askImport(house.store, actorOf(event), { source: file.name, bytes, skip, now: house.now() }));
    } catch (thrown) {
      if (!(thrown instanceof ImportRefusal)) throw thrown;
      return fail(thrown.code === 'queue-full' ? 429 : thrown.code === 'empty' ? 400 : 413, {
        said: siteImports[language].refusals[thrown.code],
        skip,
      });
    }
    redirect(303, hrefIn(language, `/atelier/panels/sites/${id}`));
  },
};
