import { checkupView } from '@beffroi/checkups';
import type { Evidence } from '@beffroi/domain';
import { archivedPage } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/language.ts';
import { archivedDocument } from '@beffroi/ui/server/archived-document.ts';
import { numberedEvidence } from '@beffroi/ui/server/numbered-evidence.ts';
import { archived } from '@beffroi/ui/words/archived.ts';
import { error } from '@sveltejs/kit';
import { indicatorAt } from '#lib/server/asked-mark.ts';
import type { RequestHandler } from './$types';

/** The archived page of one piece of evidence of a town that was measured on request, with its quote marked. Who has the address of the sheet may see it. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const { house, language } = locals;
  const { row } = (await checkupView(house.store, params.id)) ?? error(404);
  if (row.state !== 'done' || row.archive === null) error(404);
  const findings = JSON.parse(row.result!.findings) as readonly { readonly indicator: string; readonly evidence: readonly Evidence[] }[];
  const asked = indicatorAt(url, row.instrument, params.indicator);
  const found = findings.find(({ indicator }) => indicator === asked);
  const evidence = numberedEvidence(found?.evidence, params.n) ?? error(404);
  // Of no wave: where it lies is known.
  const place = { waveId: 0, territory: row.territory, page: evidence.digest, archive: row.archive };
  const page = await archivedPage(house, place, [evidence], archived[language].standing);
  const back = hrefIn(language, `/ma-commune/mesure/${row.id}`);
  return archivedDocument(page, { language, back, quoted: evidence.quote !== '', isPrivate: true });
};
