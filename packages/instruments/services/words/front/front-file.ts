import type { Language } from '@beffroi/domain';
import type { TownFront } from '@beffroi/services/views';
import { html, type Markup, rawMarkup } from '@beffroi/ui/markup.ts';
import { enWords, frWords } from '@beffroi/words';
import { town as townWords } from '../town.ts';
import { type FrontPlace, frontCells, frontFigure, frontRows, frontSteps } from './front.ts';
import { frontWords } from './front-words.ts';

/** Steps that are shown. */
const FIRST = 3;

/**
 * The sheet of one town as a file that stands alone: it asks nothing of anybody, holds no script, and opens anywhere.
 *
 * @param style of a sheet, as CSS
 * @param made with what, and by which rubric
 */
export function frontFile(front: TownFront, language: Language, style: string, made: string): string {
  const place: FrontPlace = { language, page: () => null, address: () => null };
  const say = frontWords[language];
  const title = `${front.name} · Beffroi`;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${rawMarkup(style)}</style>
</head>
<body>
<main>
<h1>${front.name}</h1>
<p class="quiet">${front.read !== null && say.readOn(wordsOf(language).date(front.read))}${front.home !== null && html` <a href="${front.home}" rel="nofollow noopener external">${front.home}</a>`}</p>
${frontFigure(front, place)}
<p class="lead">${townWords[language].lead(front.name, front.counts)}</p>
${stepsPart(front, place)}
<h2>${say.cellsTitle}</h2>
${frontCells(front, place)}
<h2>${say.rowsTitle}</h2>
${frontRows(front, place, 'elected')}
<p class="quiet">${made}</p>
</main>
</body>
</html>
`;
  return page.markup;
}

const wordsOf = (language: Language): typeof frWords | typeof enWords => (language === 'fr' ? frWords : enWords);

function stepsPart(front: TownFront, place: FrontPlace): Markup | null {
  if (front.counts.observed === 0) return null;
  const say = frontWords[place.language];
  return html`<h2>${front.steps.length === 1 ? say.oneStep : say.stepsTitle}</h2>${frontSteps(front.steps.slice(0, FIRST), front, place)}`;
}
