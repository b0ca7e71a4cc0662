import { Readable } from 'node:stream';
import { csvLine } from '@beffroi/table-formats';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { importView } from '@beffroi/waves';
import { error } from '@sveltejs/kit';
import { runsTexts } from '#lib/messages/runs.ts';
import { siteWordsIn } from '#lib/site-words.ts';
import type { RequestHandler } from './$types';

/** Lines that are read at once. */
const PAGE = 5000;

/** All lines of a file that were refused, with why and what to do. */
export const GET: RequestHandler = async (event) => {
  requireAct(event, 'panel.edit');
  const { params, locals } = event;
  const { store } = locals.house;
  if ((await importView(store, params.id, { from: 0, limit: 0 })) === null) error(404);
  const { lineColumns, wholeFile } = runsTexts[locals.language];
  const words = siteWordsIn(locals.language);

  async function* lines(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`\uFEFF${csvLine(Object.values(lineColumns))}`);
    for (let from = 0; ; from += PAGE) {
      const refusals = (await importView(store, params.id, { from, limit: PAGE }))?.refusals ?? [];
      const text = refusals.map(({ line, reason, remedy }) =>
        csvLine([line === 0 ? wholeFile : line, words.refusalReason(reason), words.remedies[remedy]]),
      );
      yield Buffer.from(text.join(''));
      if (refusals.length < PAGE) return;
    }
  }
  return new Response(Readable.toWeb(Readable.from(lines())) as ReadableStream, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="refus.csv"' },
  });
};
