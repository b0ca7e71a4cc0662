import type { Level } from '@beffroi/domain';
import type { Service } from '../catalogue/index.ts';
import type { Facet } from '../facet.ts';

/** What the scales need to know beside the facets. */
export interface ScaleInput {
  readonly service: Service;
  readonly facets: ReadonlySet<Facet>;
  /** Something is due from the citizen at the time of the request. */
  readonly feeDue: boolean;
  readonly ceiling: Level;
}

/**
 * Level on the European Commission's scale (21 September 2001; fifth level 2007): 1 information, 2 a form to take or an
 * address to write to, 3 an online start, 4 wholly online with decision or delivery and, where something is due, payment, 5 an account that
 * reuses data and tracks, or a thing done without asking. Never above the ceiling.
 */
export function euLevel({ service, facets, feeDue, ceiling }: ScaleInput): Level {
  return Math.min(rawLevel(service, facets, feeDue), ceiling) as Level;
}

function rawLevel(service: Service, facets: ReadonlySet<Facet>, feeDue: boolean): Level {
  const has = (facet: Facet) => facets.has(facet);
  const intake = has('online_intake');
  const done = has('decision_online') || has('delivery_online');
  if (intake && done && (!feeDue || has('payment'))) {
    if (has('automatic') && has('account')) return 5;
    return has('account') && has('tracking') && (has('prefill') || !service.prefillNeeded) ? 5 : 4;
  }
  if (intake || (has('appointment') && service.appointment === 'start') || (has('payment') && service.paymentAlone)) return 3;
  if (has('form_download') || has('email_request') || has('catalogue')) return 2;
  return has('information') ? 1 : 0;
}

/**
 * Level in the manner of the study of 2014, as far as the press reports it: 5 is the whole handling online with payment when there is a fee. Levels 1
 * to 4 are our reading: information, form, online request, online request with follow-up or answer online.
 */
export function lecko2014Level({ service, facets, feeDue }: ScaleInput): Level {
  const has = (facet: Facet) => facets.has(facet);
  const intake = has('online_intake') || (has('appointment') && service.appointment === 'start') || has('national_teleservice');
  const done = has('decision_online') || has('delivery_online');
  if (has('online_intake') && done && (!feeDue || has('payment'))) return 5;
  if (intake && (done || has('tracking'))) return 4;
  if (intake || (has('payment') && service.paymentAlone)) return 3;
  if (has('form_download') || has('email_request') || has('catalogue')) return 2;
  return has('information') ? 1 : 0;
}
