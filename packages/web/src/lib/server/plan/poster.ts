import type { PlanView } from '@beffroi/plans';
import { hrefIn } from '@beffroi/ui/language.ts';
import { type QrPath, qrOf } from '@beffroi/ui/server/qr.ts';
import { chaptersFor, type PaperAction, paperActions } from './manifesto.ts';
import { authorityNames } from './names.ts';

/** A poster for the staff room. */
export interface Poster {
  readonly code: string;
  readonly town: string;
  readonly actions: readonly PaperAction[];
  readonly address: string;
  readonly qr: QrPath;
  /** Whether the address is that of the box of ideas, or of the plan. */
  readonly isBox: boolean;
}

/** More are not read from three steps away. */
const MOST = 6;

/**
 * The actions that go on, those with the nearest small step first: six at most.
 *
 * @param box address in French of the authority's box of ideas; `null`: it has none
 */
export async function posterShown(locals: App.Locals, origin: string, plan: PlanView, box: string | null): Promise<Poster> {
  const actions = paperActions(locals, plan, await chaptersFor(locals, plan.territory));
  const due = new Map(plan.actions.map(({ number, step }) => [number, step === null ? '9999-99' : (step.due ?? '9999')]));
  const goingOn = actions
    .filter(({ state }) => state === 'running' || state === 'blocked' || state === 'proposed')
    .toSorted((a, b) => (due.get(a.number)! < due.get(b.number)! ? -1 : due.get(a.number)! > due.get(b.number)! ? 1 : 0));
  const address = new URL(hrefIn(locals.language, box ?? `/plans/${plan.territory}`), origin).href;
  const town = (await authorityNames(locals))(plan.territory);
  return { code: plan.territory, town, actions: goingOn.slice(0, MOST), address, qr: qrOf(address), isBox: box !== null };
}
