import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { cancelImport, importView } from '@beffroi/waves';
import { error, redirect } from '@sveltejs/kit';
import { runsTexts } from '#lib/messages/runs.ts';
import { siteWordsIn } from '#lib/site-words.ts';
import type { Actions, PageServerLoad } from './$types';

/** Lines of a page: each is a hand high on a phone, and all are in one file. */
const LINES = 50;

/** How far a file is, and what came of it. */
export const load = (async (event) => {
  requireAct(event, 'panel.edit');
  const { params, url, locals } = event;
  const { store } = locals.house;
  const typed = url.searchParams.get('depuis') ?? '0';
  const from = /^\d{1,7}$/.test(typed) ? Number(typed) : 0;
  const { row, before, nobody, refusals } = (await importView(store, params.id, { from, limit: LINES })) ?? error(404);
  const words = siteWordsIn(locals.language);
  const { id, source, state, progress, result, fault } = row;
  return {
    ...{ id, source, state, progress, before, nobody, fault, from },
    late: url.searchParams.has('fini'),
    said:
      result === null || result.noted === null
        ? []
        : [
            words.imported(result.sites, `« ${source} »`, result.withoutSite),
            words.importedDetail(result.noted.added, result.noted.changed, result.noted.same),
            ...(progress.refused === 0 ? [] : [words.skipped(progress.refused)]),
          ],
    nothingThere: state === 'refused' && progress.refused === 0 ? words.nothingToImport() : null,
    lines: refusals.map(({ line, reason, remedy }) => ({
      line: line === 0 ? runsTexts[locals.language].wholeFile : String(line),
      reason: words.refusalReason(reason),
      remedy: words.remedies[remedy],
    })),
    remarks: (result?.remarks ?? []).map(({ code, count, first }) => ({
      text: words.remarksOf(code, count),
      examples: first.map((remark) => `${words.lineNumber(remark.line)} · ${words.remarkOf(remark)}`),
    })),
  };
}) satisfies PageServerLoad;

export const actions: Actions = {
  default: async (event) => {
    requireAct(event, 'panel.edit');
    const { house, language } = event.locals;
    const stopped = await cancelImport(house.store, actorOf(event), event.params.id, house.now());
    redirect(303, `${hrefIn(language, `/atelier/panels/sites/${event.params.id}`)}${stopped ? '' : '?fini'}`);
  },
};
