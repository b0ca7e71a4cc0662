import { archivedPage } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/language.ts';
import { findingsPath } from '@beffroi/ui/measure-paths.ts';
import { archivedDocument } from '@beffroi/ui/server/archived-document.ts';
import { numberedEvidence } from '@beffroi/ui/server/numbered-evidence.ts';
import { archived } from '@beffroi/ui/words/archived.ts';
import { error } from '@sveltejs/kit';
import { measuredTown } from '#lib/server/measured-town.ts';
import type { RequestHandler } from './$types';

/** The archived page of one piece of evidence, with its quote marked. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { house, language } = locals;
  const { found, waveId } = await measuredTown(locals, params);
  const finding = found.findings.find(({ indicator }) => indicator === params.indicator);
  const evidence = numberedEvidence(finding?.evidence, params.n);
  if (evidence === null || found.archive === null) error(404);
  const page = await archivedPage(
    house,
    { waveId, territory: found.town.code, page: evidence.digest, archive: found.archive },
    [evidence],
    archived[language].standing,
  );
  return archivedDocument(page, { language, back: hrefIn(language, findingsPath(found)), quoted: evidence.quote !== '' });
};
