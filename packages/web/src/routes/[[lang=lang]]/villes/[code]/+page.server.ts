import { chainOfTown } from '@beffroi/chain';
import { parseInseeCode } from '@beffroi/domain';
import { PAGES } from '@beffroi/house/pages';
import { composedSheet, shownInstruments } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { house, language } = locals;
  const code = parseInseeCode(params.code);
  if (code === null) error(404);
  if (code !== params.code) redirect(308, hrefIn(language, `/villes/${code}`));
  const now = house.now();
  const shown = await shownInstruments(house, now);
  const sheet = await composedSheet(house, code, now, shown);
  if (sheet === null) error(404);
  const sections = [];
  for (const { instrument, section } of sheet.parts) {
    if (section.kind === 'none') continue;
    if (section.kind === 'default') sections.push({ instrument: instrument.id, own: null, found: section.data });
    else {
      const own = await PAGES.find((pages) => pages.instrument === instrument.id)?.section?.complete(locals, section.data, code);
      if (own !== undefined) sections.push({ instrument: instrument.id, own, found: null });
    }
  }
  if (sections.length === 0) error(404);
  const chain = await chainOfTown(house, code, now, { shown });
  // What the town can do next can be taken into a plan, without an account.
  return { town: sheet.town, sections, chain, hasSteps: sheet.parts.some(({ steps }) => steps.length > 0) };
};
