import { chainOfTown } from '@beffroi/chain';
import { parseInseeCode } from '@beffroi/domain';
import { PAGES } from '@beffroi/house/pages';
import { composedSheet, shownInstruments } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error, redirect } from '@sveltejs/kit';
import { followDoor } from './news/follow-door.ts';

/**
 * What the sheet of a town shows, whoever it is ordered for.
 *
 * @param asked INSEE code as the address has it
 * @param below what of the address follows the code
 * @throws 404, or a redirection to the code as it is written
 */
export async function townPage(locals: App.Locals, asked: string, below = '') {
  const { house, language } = locals;
  const code = parseInseeCode(asked);
  if (code === null) error(404);
  if (code !== asked) redirect(308, hrefIn(language, `/villes/${code}${below}`));
  const now = house.now();
  const shown = await shownInstruments(house, now);
  const sheet = await composedSheet(house, code, now, shown);
  if (sheet === null) error(404);
  const sections = [];
  for (const { instrument, section } of sheet.parts) {
    if (section.kind === 'none') continue;
    const head = { instrument: instrument.id, name: instrument.name[language] };
    if (section.kind === 'default') sections.push({ ...head, own: null, found: section.data });
    else {
      const own = await PAGES.find((pages) => pages.instrument === instrument.id)?.section?.complete(locals, section.data, code);
      if (own !== undefined) sections.push({ ...head, own, found: null });
    }
  }
  if (sections.length === 0) error(404);
  const chain = await chainOfTown(house, code, now, { shown });
  // What the town can do next can be taken into a plan, without an account.
  return { town: sheet.town, sections, chain, byMail: followDoor() !== null, hasSteps: sheet.parts.some(({ steps }) => steps.length > 0) };
}
