import { parseAuthorityCode } from '@beffroi/domain';
import { type PlanView, planOf } from '@beffroi/plans';
import { hrefIn } from '@beffroi/ui/href-in.ts';
import { error, redirect } from '@sveltejs/kit';

/** Whose plan, and of which mandate, as an address names it. */
export interface AskedPlan {
  readonly code: string;
  /** The newest mandate whose plan is published, where it is left out. */
  readonly year: number | undefined;
}

/** Reads `99012`, the plan of today, or `99012-2020`, that of a mandate, for as long as it is published. @returns `null` for anything else */
export function askedPlan(part: string): AskedPlan | null {
  const [, given = '', year] = /^(.*?)(?:-(\d{4}))?$/.exec(part) ?? [];
  const code = parseAuthorityCode(given);
  return code === null ? null : { code, year: year === undefined ? undefined : Number(year) };
}

/** The part of an address that names a plan. */
export const planPart = ({ code, year }: AskedPlan): string => (year === undefined ? code : `${code}-${year}`);

/** The same, of a page. @throws 404 · 308 to the address as it is written */
export function askedPlanOf({ params, locals }: { readonly params: { readonly code: string }; readonly locals: App.Locals }): AskedPlan {
  const asked = askedPlan(params.code) ?? error(404, 'plan');
  if (planPart(asked) !== params.code) redirect(308, hrefIn(locals.language, `/plans/${planPart(asked)}`));
  return asked;
}

/** The plan of an authority as everybody reads it. @param part as in an address @throws 404 */
export async function publicPlan({ house }: App.Locals, part: string): Promise<PlanView> {
  const asked = askedPlan(part) ?? error(404, 'plan');
  return (await planOf(house.store, null, asked.code, asked.year)) ?? error(404, 'plan');
}
