import type { Language } from '@beffroi/domain';
import type { ArchivedFile, ArchivedPage, NoArchivedPage } from '@beffroi/observatory';
import { escaped } from '@beffroi/page-viewer';
import { enWords, frWords } from '@beffroi/words';
import { archived } from '../words/archived.ts';

/**
 * An archived page may load our style and nothing else, run nothing and send nothing, wherever it stands. The one thing that it may do is what a person clicks: our own link
 * back leads the whole window, also from a frame.
 */
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

const WORDS = { fr: frWords, en: enWords };
const STATUS: ReadonlyMap<string, number> = new Map(Object.entries({ shown: 200, file: 200, unreachable: 503 }));

/**
 * The answer that shows an archived page, as a page of its own or inside of a frame.
 *
 * @param back address of the page that it is looked at from; `null` for none
 * @param quoted a quote is marked in it, or should have been
 * @param isPrivate it is for who asks alone (default: everybody may keep it for five minutes)
 */
export function archivedDocument(
  page: ArchivedPage | ArchivedFile | NoArchivedPage,
  {
    language,
    back,
    quoted,
    isPrivate = false,
  }: { readonly language: Language; readonly back: string | null; readonly quoted: boolean; readonly isPrivate?: boolean },
): Response {
  const texts = archived[language].archived;
  const moment = (instant: string): string => WORDS[language].moment(instant);
  const about: string[] = [];
  const say = (text: string): void => void about.push(`<p>${escaped(text)}</p>`);
  const title = page.kind === 'shown' || page.kind === 'file' ? texts.title(page.url) : texts.none;
  if (page.kind === 'shown') {
    say(`${texts.about(moment(page.instant))}${page.rendered ? ` ${texts.drawn}` : ''}`);
    say(page.url);
    if (page.cut) say(texts.cut);
    if (quoted && page.found[0] !== true) say(texts.notFound);
  } else if (page.kind === 'file') {
    say(page.url);
    say(texts.file(page.detail));
  } else say(archived[language].archiveTrouble[page.kind]);
  const links: string[] = [];
  if (page.kind === 'shown' && quoted && page.found[0] === true) links.push(`<a href="#preuve">${escaped(texts.toQuote)}</a>`);
  if (back !== null) links.push(`<a href="${escaped(back)}" target="_top">${escaped(texts.back)}</a>`);
  if (links.length > 0) about.push(`<p>${links.join(' · ')}</p>`);
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/archived.css">
</head>
<body>
<header class="about">${about.join('')}</header>
${page.kind === 'shown' ? bodyOf(page, texts.links) : ''}
</body>
</html>
`;
  return new Response(html, {
    status: STATUS.get(page.kind) ?? 404,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': isPrivate ? 'private, no-store' : 'public, max-age=300',
    },
  });
}

function bodyOf(page: ArchivedPage, title: (n: number) => string): string {
  const addresses = page.links.filter(({ url }) => url !== '');
  const list = addresses.map(({ text, url }) => `<li>${escaped(text)} <span class="address">${escaped(url)}</span></li>`).join('');
  const language = page.language === '' ? '' : ` lang="${escaped(page.language)}"`;
  return `<main class="page"${language}>${page.html}</main>${
    addresses.length === 0 ? '' : `<details class="links"><summary>${escaped(title(addresses.length))}</summary><ul>${list}</ul></details>`
  }`;
}
