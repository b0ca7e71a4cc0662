import type { Language } from '@beffroi/domain';
import { type PlanFileFormat, type PlanView, planCalendar, planCsv, planJson, planXlsx, type TieTarget } from '@beffroi/plans';
import { hrefIn } from '@beffroi/ui/language.ts';
import type { House } from '@beffroi/ui/server/house.ts';
import { planFiles } from '#lib/messages/plan-files.ts';
import { fictionSaid } from '../fiction.ts';

const TYPES: Readonly<Record<PlanFileFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};

/** What actions can be tied to, with their titles in both languages. */
export const tieTargets = ({ instruments }: Pick<House, 'instruments'>): readonly TieTarget[] =>
  instruments.flatMap(({ id: instrument, catalogue }) => catalogue.map(({ id: indicator, title }) => ({ instrument, indicator, title })));

/** A plan as a file, as it was read. @param action address in French of the page of an action */
export async function planFile(
  locals: App.Locals,
  origin: string,
  plan: PlanView,
  format: PlanFileFormat,
  action: (number: number) => string,
  cache: string,
): Promise<Response> {
  const { language, house } = locals;
  const fiction = await fictionSaid(house, language);
  const words = { targets: tieTargets(house), language, fictional: fiction !== null };
  const body =
    format === 'csv'
      ? planCsv(plan, words)
      : format === 'xlsx'
        ? new Uint8Array(await planXlsx(plan, words))
        : format === 'json'
          ? planJson(plan, fiction !== null)
          : calendarText(plan, origin, language, action, fiction);
  return new Response(body, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="plan-${plan.territory}-${plan.mandateYear}.${format}"`,
      'cache-control': cache,
      'x-robots-tag': 'noindex',
    },
  });
}

/** The days of a plan, in words of a language. @param fiction what is said of each where the authority is invented */
export function calendarText(
  plan: PlanView,
  origin: string,
  language: Language,
  action: (number: number) => string,
  fiction: string | null,
): string {
  const say = planFiles[language];
  const words = {
    name: plan.name,
    due: ({ number, title }: PlanView['actions'][number]) => say.due(number, title),
    step: ({ number, title, step }: PlanView['actions'][number]) => say.step(number, step?.text ?? '', title),
    description: ({ inCharge, blocked }: PlanView['actions'][number]) =>
      [
        inCharge === null ? say.nobody : inCharge.name === null ? '' : say.inCharge(inCharge.name),
        blocked === null ? '' : say.blocked(blocked.by),
        fiction ?? '',
      ]
        .filter((line) => line !== '')
        .join('\n'),
    url: ({ number }: PlanView['actions'][number]) => new URL(hrefIn(language, action(number)), origin).href,
  };
  return planCalendar(plan, words, new URL(origin).host);
}
