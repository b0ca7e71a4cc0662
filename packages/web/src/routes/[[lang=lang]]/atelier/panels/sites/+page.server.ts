import { type Remark, readSites } from '@beffroi/territories';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { importSites } from '@beffroi/waves';
import { fail } from '@sveltejs/kit';
import { runsTexts } from '#lib/messages/runs.ts';
import { siteWordsIn } from '#lib/site-words.ts';
import type { Actions, PageServerLoad } from './$types';

/** Bytes of a file at most; the server takes a little more, with what is around it (`serveSite`). */
const LARGEST = 15 * 1024 * 1024;
const MEGABYTES = 15;
const MOST_LINES = 200;
/** Remarks of each kind that are shown. */
const EXAMPLES = 3;

export const load: PageServerLoad = (event) => {
  requireAct(event, 'panel.edit');
  return { megabytes: MEGABYTES };
};

export const actions: Actions = {
  default: async (event) => {
    requireAct(event, 'panel.edit');
    const { locals, request } = event;
    const { store, now } = locals.house;
    const texts = runsTexts[locals.language];
    const words = siteWordsIn(locals.language);
    const form = await request.formData().catch(() => null);
    if (form === null) return fail(413, { said: [texts.sitesTooLarge(MEGABYTES)], refused: null, skip: false });
    const file = form.get('file');
    const skip = form.get('skip') === 'yes';
    if (!(file instanceof File) || file.size === 0) return fail(400, { said: [texts.sitesMissing], refused: null, skip });
    if (file.size > LARGEST) return fail(413, { said: [texts.sitesTooLarge(MEGABYTES)], refused: null, skip });
    const read = await readSites(new Uint8Array(await file.arrayBuffer()), { most: LARGEST });
    const refused =
      read.refused.length === 0
        ? null
        : {
            total: read.refused.length,
            lines: read.refused.slice(0, MOST_LINES).map(({ line, reason, remedy }) => ({
              line: line === 0 ? texts.wholeFile : String(line),
              reason: words.refusalReason(reason),
              remedy: words.remedies[remedy],
            })),
          };
    if (read.refused.some(({ line }) => line === 0)) return fail(400, { said: [words.fileRefused()], refused, skip });
    if (refused !== null && !skip) return fail(400, { said: [texts.sitesNothing], refused, skip });
    if (read.sites.length === 0) return fail(400, { said: [words.nothingToImport()], refused, skip });
    const source = file.name.replace(/\p{C}/gu, '').slice(0, 200);
    const noted = await importSites(
      store,
      actorOf(event),
      read.sites.map(({ territory, url }) => ({ territory, url })),
      { source, refused: read.refused.length, now: now() },
    );
    const without = read.sites.filter(({ url }) => url === null).length;
    const byCode = Map.groupBy(read.remarks, ({ code }) => code);
    return {
      said: [
        words.imported(read.sites.length, `« ${source} »`, without),
        words.importedDetail(noted.added, noted.changed, noted.same),
        ...(refused === null ? [] : [words.skipped(refused.total)]),
      ],
      remarks: [...byCode].map(([code, all]: [Remark['code'], Remark[]]) => ({
        text: words.remarksOf(code, all.length),
        examples: all.slice(0, EXAMPLES).map((remark) => `${words.lineNumber(remark.line)} · ${words.remarkOf(remark)}`),
      })),
      refused,
      skip,
      done: true,
    };
  },
};
