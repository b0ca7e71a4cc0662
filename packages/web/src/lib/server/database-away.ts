import { isTransient } from '@beffroi/jobs';
import { site } from '@beffroi/ui/words/site.ts';

/** Seconds after which it is worth asking again. */
const AGAIN = 10;
/** Without the site's files: a page that stands alone. */
const STYLE =
  ':root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}main{max-width:36rem;margin:3rem auto;padding:0 1rem}h1{font-size:1.5rem;line-height:1.2}';

/**
 * What is answered while the database does not answer: one sentence, and when to come again. A server that restarts is away for some seconds; nothing of a page can be drawn
 * meanwhile, its menu neither.
 *
 * @returns `null` for any other error
 */
export function answerWhileAway(error: unknown, language: 'fr' | 'en'): Response | null {
  if (!isTransient(error)) return null;
  const { awayTitle, away, titled } = site[language];
  const page = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${titled(awayTitle)}</title><style>${STYLE}</style></head>
<body><main><h1>${awayTitle}</h1><p>${away}</p></main></body></html>
`;
  return new Response(page, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'no-store',
      'retry-after': String(AGAIN),
    },
  });
}
