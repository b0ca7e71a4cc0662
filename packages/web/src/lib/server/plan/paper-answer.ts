import { dayIn } from '@beffroi/speaking';
import { hrefIn } from '@beffroi/ui/language.ts';
import { printSheet } from '@beffroi/ui/server/sheet-printer.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { manifesto } from '#lib/messages/manifesto.ts';
import { paperKey } from './manifesto.ts';
import { dayWords } from './shown.ts';

/** A page of a plan that is printed. */
export interface Paper {
  /** Address in French of the page. */
  readonly path: string;
  /** What it shows: the same, the same paper. */
  readonly shown: object;
  /** Name of the file, without its ending. */
  readonly file: string;
  /** Zone of the authority, whose day is printed. */
  readonly zone: string;
  readonly format?: 'A4' | 'A3';
  /** Whether only who asks may see it: then it is kept for nobody else. */
  readonly own: boolean;
}

/** A page of ours as PDF; where it cannot be printed, a page that says why and what to do. */
export async function paperAnswer(event: RequestEvent, { path, shown, file, zone, format = 'A4', own }: Paper): Promise<Response> {
  const { language, house, account } = event.locals;
  const say = manifesto[language];
  const page = new URL(hrefIn(language, path), event.url.origin).href;
  const day = dayWords(dayIn(zone, house.now()), language);
  const sheet = await printSheet(event, paperKey(`${format} ${day} ${own ? account?.id : 'public'}`, shown), {
    ...{ url: page, language, format, foot: say.printedFrom(page, day), numbered: say.pageOf('{page}', '{pages}') },
    cookie: own ? event.request.headers.get('cookie') : null,
  });
  if (sheet.kind === 'none') {
    const said = await event.fetch(hrefIn(language, `/plans/papier?motif=${sheet.why}`));
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
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${file}.pdf"`,
      'cache-control': own ? 'private, no-store' : 'public, max-age=600',
    },
  });
}
