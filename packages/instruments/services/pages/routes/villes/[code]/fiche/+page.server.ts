import { parseInseeCode } from '@beffroi/domain';
import { townView } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { qrOf } from '@beffroi/ui/server/qr.ts';
import type { NoSheet } from '@beffroi/ui/server/sheet-printer.ts';
import { error } from '@sveltejs/kit';
import { completeSection } from '#pages/sheet/section.ts';
import type { PageServerLoad } from './$types';

const REASONS: readonly NoSheet[] = ['no-browser', 'busy', 'failed'];

/** A town's sheet as it stands on paper: two sides. */
export const load = (async ({ params, url, locals }) => {
  const code = parseInseeCode(params.code);
  const view = code === null ? null : await townView(locals.house.store, code);
  if (code === null || view?.kind !== 'sheet') error(404);
  const { reviewed } = await completeSection(locals, view);
  const address = new URL(hrefIn(locals.language, `/villes/${code}`), url.origin).href;
  // Only who could not be given the PDF is told so.
  const why = REASONS.find((reason) => reason === url.searchParams.get('motif')) ?? null;
  return { sheet: view, reviewed, address, qr: qrOf(address), why };
}) satisfies PageServerLoad;
