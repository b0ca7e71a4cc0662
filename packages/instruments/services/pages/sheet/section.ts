import type { TownView } from '@beffroi/services/views';
import { type ReviewedMark, reviewedOf } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { redirect } from '@sveltejs/kit';

/** What the section of services shows. @throws a redirection from a part of a commune to its whole */
export async function completeSection({ house, language }: App.Locals, view: TownView) {
  if (view.kind === 'part-of') redirect(307, hrefIn(language, `/villes/${view.code}`));
  return { view, reviewed: view.kind === 'sheet' ? await reviewedOf(house.store, view) : new Map<string, ReviewedMark>() };
}
