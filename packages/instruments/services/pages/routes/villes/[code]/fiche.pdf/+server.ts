import { createHash } from 'node:crypto';
import { parseInseeCode } from '@beffroi/domain';
import { townView } from '@beffroi/services/views';
import { hrefIn, wordsIn } from '@beffroi/ui/language.ts';
import { printSheet, shownDigest } from '@beffroi/ui/server/sheet-printer.ts';
import { error } from '@sveltejs/kit';
import { town } from '#words/town.ts';
import type { RequestHandler } from './$types';

/** A town's sheet on paper: the page for it, printed. */
export const GET: RequestHandler = async (event) => {
  const { params, locals, url, request } = event;
  const { language, house } = locals;
  const code = parseInseeCode(params.code);
  const view = code === null ? null : await townView(house.store, code);
  if (code === null || view?.kind !== 'sheet') error(404);
  const texts = town[language];
  const page = new URL(hrefIn(language, `/villes/${code}/fiche`), url.origin).href;
  const printed = wordsIn(language).date(house.now().toISOString());
  // By what the page says now.
  const key = `${await shownDigest(event, hrefIn(language, `/villes/${code}/fiche`))} ${printed}`;
  const tag = `"${createHash('sha256').update(`${key} ${page}`).digest('base64url')}"`;
  // Asked anew each time: people may have read a finding since.
  const headers = { etag: tag, 'cache-control': 'public, no-cache' };
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
  const sheet = await printSheet(event, key, {
    url: page,
    language,
    foot: texts.printedFrom(page.replace(/\/fiche$/, ''), printed),
    numbered: texts.pageOf('{page}', '{pages}'),
  });
  if (sheet.kind === 'none') {
    const said = await event.fetch(`${hrefIn(language, `/villes/${code}/fiche`)}?motif=${sheet.why}`);
    return new Response(said.body, {
      status: 503,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': said.headers.get('content-security-policy') ?? "default-src 'self'",
        'cache-control': 'no-store',
        ...(sheet.why === 'no-browser' ? {} : { 'retry-after': '30' }),
      },
    });
  }
  return new Response(new Uint8Array(sheet.bytes), {
    headers: {
      ...headers,
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="beffroi-${code}-${view.wave.dated.slice(0, 10)}.pdf"`,
    },
  });
};
