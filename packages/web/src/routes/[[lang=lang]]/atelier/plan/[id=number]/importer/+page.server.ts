import {
  type FileRemark,
  importActions,
  type LineRefusal,
  PLAN_COLUMNS,
  PLAN_HEADINGS,
  PlanRefusal,
  planByNumber,
  readPlanFile,
} from '@beffroi/plans';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { fail, redirect } from '@sveltejs/kit';
import { fileRefusalText, planFiles } from '#lib/messages/plan-files.ts';
import { draftsIn } from '#lib/server/plan/drafts-in.ts';
import { planEdited } from '#lib/server/plan/places.ts';
import { tieTargets } from '#lib/server/plan/plan-file.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { head } = await planEdited(event);
  const headings = PLAN_HEADINGS[event.locals.language];
  const added = event.url.searchParams.get('ajoutees');
  return {
    ...{ id: head.id, name: head.name, added: added !== null && /^\d{1,4}$/.test(added) ? Number(added) : null },
    columns: PLAN_COLUMNS.filter((column) => column !== 'in-charge').map((column) => headings[column]),
  };
}) satisfies PageServerLoad;

export const actions = {
  /** Reads a file and writes nothing. */
  lire: async (event) => {
    const { actor, head } = await planEdited(event);
    const { language, house } = event.locals;
    const say = planFiles[language];
    const file = (await event.request.formData()).get('file');
    if (!(file instanceof File) || file.size === 0) return fail(400, { refused: say.none });
    const plan = await planByNumber(house.store, actor, head.id);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readPlanFile(bytes, { targets: tieTargets(house), actions: plan?.actions ?? [] });
    if (read.file !== null)
      return fail(400, { refused: fileRefusalText(language, read.file, (column) => PLAN_HEADINGS[language][column as 'title']) });
    return {
      read: {
        ...{ file: file.name.slice(0, 100), kind: /\.xlsx$/i.test(file.name) ? 'xlsx' : 'csv', drafts: read.drafts },
        refused: read.refused.map((one) => refusalShown(one, language)),
        remarks: read.remarks.map(({ code, said }: FileRemark) => say.remarks[code](said)),
      },
    };
  },
  /** Adds what was read, which the form brings back: the verb looks at all of it again. */
  ajouter: async (event) => {
    const { actor, head } = await planEdited(event);
    const { language, house } = event.locals;
    const form = await event.request.formData();
    const drafts = draftsIn(textOf(form, 'drafts'));
    const from = textOf(form, 'kind') === 'xlsx' ? 'xlsx' : 'csv';
    try {
      const made = await importActions(house.store, actor, head.id, { drafts, from }, tieTargets(house), house.now());
      redirect(303, hrefIn(language, `/atelier/plan/${head.id}/importer?ajoutees=${made.length}`));
    } catch (thrown) {
      if (thrown instanceof PlanRefusal) return fail(409, { refused: planFiles[language].changed });
      throw thrown;
    }
  },
} satisfies Actions;

function refusalShown({ line, column, value, code, details }: LineRefusal, language: RequestEvent['locals']['language']) {
  return { line, column: PLAN_HEADINGS[language][column], value, why: planFiles[language].lines[code](details) };
}
