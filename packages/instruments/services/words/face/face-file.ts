import type { Language } from '@beffroi/domain';
import type { TownFace } from '@beffroi/services/views';
import { html, type Markup, rawMarkup } from '@beffroi/ui/markup.ts';
import { enWords, frWords } from '@beffroi/words';
import { town as townWords } from '../town.ts';
import { type FacePlace, faceCells, faceFigure, faceRows, faceSteps } from './face.ts';
import { faceWords } from './face-words.ts';

/** Steps that are shown. */
const FIRST = 3;

/**
 * The sheet of one town as a file that stands alone: it asks nothing of anybody, holds no script, and opens anywhere.
 *
 * @param style of a sheet, as CSS
 * @param made with what, and by which rubric
 */
export function faceFile(face: TownFace, language: Language, style: string, made: string): string {
  const place: FacePlace = { language, page: () => null, address: () => null };
  const say = faceWords[language];
  const title = `${face.name} · Beffroi`;
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
<h1>${face.name}</h1>
<p class="quiet">${face.read !== null && say.readOn(wordsOf(language).date(face.read))}${face.home !== null && html` <a href="${face.home}" rel="nofollow noopener external">${face.home}</a>`}</p>
${faceFigure(face, place)}
<p class="lead">${townWords[language].lead(face.name, face.counts)}</p>
${stepsPart(face, place)}
<h2>${say.cellsTitle}</h2>
${faceCells(face, place)}
<h2>${say.rowsTitle}</h2>
${faceRows(face, place, 'elected')}
<p class="quiet">${made}</p>
</main>
</body>
</html>
`;
  return page.markup;
}

const wordsOf = (language: Language): typeof frWords | typeof enWords => (language === 'fr' ? frWords : enWords);

function stepsPart(face: TownFace, place: FacePlace): Markup | null {
  if (face.counts.observed === 0) return null;
  const say = faceWords[place.language];
  return html`<h2>${face.steps.length === 1 ? say.oneStep : say.stepsTitle}</h2>${faceSteps(face.steps.slice(0, FIRST), face, place)}`;
}
