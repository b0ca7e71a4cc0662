import { inPage, svgText } from '@beffroi/pictures';
import { keptFor } from '@beffroi/ui/server/picture-files.ts';
import { pictureAt } from '#lib/server/pictures/asked-picture.ts';
import type { RequestHandler } from './$types';

/** The one kind of page that others may frame: a picture, and the way to where it is from. It has no form, no script, nothing of who looks at it. */
const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

export const GET: RequestHandler = async (event) => {
  const asked = await pictureAt(event, event.params);
  const { language } = event.locals;
  if ('pending' in asked) {
    const { pending, said, source } = asked;
    const body = `<h1>${svgText(pending)}</h1>\n<p>${svgText(said)}</p>\n<p>${svgText(source)}</p>`;
    return new Response(pageOf(language, pending, body), { status: 503, headers: { ...HEADERS, 'cache-control': 'no-store' } });
  }
  const { picture, url, source, door } = asked;
  // Links of the drawing lead the whole window, not the frame.
  const drawn =
    picture.drawing === null ? '' : inPage(picture.drawing, { id: 'graphique', ...picture }).replaceAll('<a ', '<a target="_top" ');
  const html = pageOf(
    language,
    picture.title,
    `<h1>${svgText(picture.title)}</h1>
<figure>${drawn}<figcaption>${svgText(picture.note)} <a href="${svgText(url)}" target="_top">${svgText(source)}</a></figcaption></figure>`,
    `\n<link rel="canonical" href="${svgText(url)}">`,
  );
  return new Response(html, { headers: { ...HEADERS, 'cache-control': keptFor(door.fleeting === true) } });
};

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'cross-origin-resource-policy': 'cross-origin',
} as const;

const pageOf = (language: string, title: string, body: string, links = ''): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">${links}
<title>${svgText(title)}</title>
<link rel="stylesheet" href="/integrer.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
