import { inPage, svgText } from '@beffroi/pictures';
import { keptFor } from '@beffroi/ui/server/picture-files.ts';
import { askedPicture } from '#lib/server/pictures/asked-picture.ts';
import type { RequestHandler } from './$types';

/** The one kind of page that others may frame: a picture, and the way to where it is from. It has no form, no script, nothing of who looks at it. */
const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

export const GET: RequestHandler = async (event) => {
  const { picture, url, source, door } = await askedPicture(event, event.params);
  const { language } = event.locals;
  // Links of the drawing lead the whole window, not the frame.
  const drawn =
    picture.drawing === null ? '' : inPage(picture.drawing, { id: 'graphique', ...picture }).replaceAll('<a ', '<a target="_top" ');
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${svgText(url)}">
<title>${svgText(picture.title)}</title>
<link rel="stylesheet" href="/integrer.css">
</head>
<body>
<main>
<h1>${svgText(picture.title)}</h1>
<figure>${drawn}<figcaption>${svgText(picture.note)} <a href="${svgText(url)}" target="_top">${svgText(source)}</a></figcaption></figure>
</main>
</body>
</html>
`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': keptFor(door.fleeting === true),
    },
  });
};
