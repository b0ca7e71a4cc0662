import type { Level, Obstacle } from '@beffroi/domain';
import type { Facet } from '@beffroi/services/judge';
import { creditIn, type Service, type ServiceId } from '@beffroi/services/judge';

/** What of a finding says how one gets further. */
export interface Standpoint {
  readonly indicator: ServiceId;
  readonly kind: 'level' | 'absence' | 'unobserved' | 'abstained';
  readonly level: Level | null;
  readonly own: Level | null;
  readonly ceiling: Level;
  readonly facets: readonly Facet[];
  readonly obstacle: Obstacle | null;
}

/** What is missing for the next step, in words of the house. Said with the verb first at the door. */
export type Missing =
  /** Say who, where, when, with which papers. */
  | 'information'
  /** A precise link to the State's teleservice, in the town's own words. */
  | 'teleservice'
  /** A request that is taken online; for some services an appointment will do. */
  | 'intake'
  | 'intake-or-appointment'
  /** The answer, or what was asked for, reaches the person without a visit. */
  | 'answer'
  | 'payment'
  /** Payment, if something is due: the service is free in many towns. */
  | 'payment-if-due'
  | 'account'
  | 'tracking'
  | 'prefill';

/** What a step changes for a resident. */
export type StepKind =
  /** From the counter to wholly online: a visit is spared. */
  | 'finish'
  /** It can be started online. */
  | 'begin'
  /** It is explained at last, or a form can be taken. */
  | 'tell'
  /** No data is typed twice, and the request can be followed. */
  | 'ease';

/** What would lift a service’s level next. */
export interface NextStep {
  readonly indicator: ServiceId;
  readonly kind: StepKind;
  readonly from: Level;
  readonly to: Level;
  readonly ceiling: Level;
  readonly missing: readonly [Missing, ...Missing[]];
  /** Name of the State's teleservice where a link to it is the step; else `null`. */
  readonly teleservice: string | null;
  /** Another body carries the service: the step is its to take. */
  readonly otherBody: boolean;
}

const ORDER: readonly StepKind[] = ['finish', 'begin', 'tell', 'ease'];

/**
 * The step that is next for one service: from nothing to an explanation, from there to an online start, to all online, to an account that knows. A level
 * is left out where it brings a resident nothing new (the form on paper, once one can start online).
 *
 * @param year of the wave: ceilings and the State's teleservices change
 * @returns `null` where there is none: at the ceiling, where the State's teleservice does it all, where the town does not offer the service, and where the
 *   level is not known
 */
export function nextStep(service: Service, at: Standpoint, year: number): NextStep | null {
  const { level, own, ceiling } = at;
  if (level === null || level >= ceiling || at.facets.includes('not_offered')) return null;
  const has = (facet: Facet): boolean => at.facets.includes(facet);
  const step = (to: number, missing: NextStep['missing'], teleservice: string | null = null): NextStep => ({
    indicator: at.indicator,
    kind: to >= 5 ? 'ease' : to === 4 ? 'finish' : to === 3 ? 'begin' : 'tell',
    from: level,
    to: to as Level,
    ceiling,
    missing,
    teleservice,
    otherBody: has('other_body'),
  });
  const credit = bestCredit(service, year);
  const credited = Math.min(credit?.level ?? 0, ceiling);
  // A link that is worth less than an online start brings nobody further.
  if (credit !== null && credited >= 3 && credited > level) return step(credited, ['teleservice'], credit.name);
  // The State does it from end to end: an own service beside it would bring residents nothing.
  if (level >= 4 && own !== null && own < level) return null;
  if (level === 0) return step(1, ['information']);
  if (level <= 2) {
    const to = Math.min(3, ceiling);
    if (to === 2) return step(to, ['information']);
    return step(to, [service.appointment === 'start' ? 'intake-or-appointment' : 'intake']);
  }
  const missing: Missing[] = [];
  if (!has('online_intake')) missing.push('intake');
  if (!has('decision_online') && !has('delivery_online')) missing.push('answer');
  if (!has('payment') && service.fee !== 'none') missing.push(service.fee === 'yes' ? 'payment' : 'payment-if-due');
  if (level === 3) return isSome(missing) ? step(4, missing) : null;
  const ease: Missing[] = [];
  if (!has('account')) ease.push('account');
  if (!has('tracking')) ease.push('tracking');
  if (service.prefillNeeded && !has('prefill')) ease.push('prefill');
  return isSome(ease) ? step(5, ease) : null;
}

/**
 * Steps in the order of what they bring residents: what spares a visit first, then what lets one start online, then what is explained at last, then
 * ease. Within each, first what most comparable towns have done, then the order of the catalogue.
 *
 * @param share of the comparable towns that have done a step
 */
export function inOrderOfUse<Step extends NextStep>(steps: readonly Step[], share: (step: Step) => number): readonly Step[] {
  return [...steps].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || share(other) - share(one));
}

/** Services that could not be seen, by what stood in the way: letting them be read is a step too. */
export function unseen(
  standpoints: readonly Standpoint[],
): readonly { readonly obstacle: Obstacle; readonly indicators: readonly ServiceId[] }[] {
  const by = Map.groupBy(
    standpoints.filter((one) => one.obstacle !== null),
    (one) => one.obstacle!,
  );
  return [...by].map(([obstacle, ones]) => ({ obstacle, indicators: ones.map(({ indicator }) => indicator) }));
}

function bestCredit(service: Service, year: number): { readonly name: string; readonly level: Level } | null {
  let best: { readonly name: string; readonly level: Level } | null = null;
  for (const teleservice of service.national) {
    const level = creditIn(teleservice, year);
    if (level > (best?.level ?? 0)) best = { name: teleservice.name, level };
  }
  return best;
}

function isSome(list: readonly Missing[]): list is NextStep['missing'] {
  return list.length > 0;
}
