import type { Service } from '../catalogue/index.ts';
import type { Signal } from '../signal.ts';
import { bind, type Draft } from './bind.ts';
import { type Conditions, conditionsOf, takenBack } from './conditions.ts';
import { ACTS, type Act, type Offer, type OfferChannel, type OfferState } from './offer.ts';
import { placeOfSignal } from './place.ts';
import { byWorth } from './worth.ts';

/**
 * The offers of one service on one site, of what its rules saw: one for each act, channel and place, whatever number of links leads there.
 *
 * @param signals as rules gave them, sorted by page and block
 * @param homeHost host of the town's own site, without `www.`
 */
export function offersOf(service: Service, signals: readonly Signal[], homeHost: string): readonly Offer[] {
  const conditions = conditionsOf(signals);
  const drafts = new Map<string, Draft>();
  const followUps = new Map<string, Signal>();
  for (const signal of signals) {
    const act = actOf(signal);
    if (act !== null) see(drafts, act, signal, { service, conditions, homeHost });
    if (signal.effect !== 'supports' || signal.facet === null || (act !== null && act !== 'pay')) continue;
    // A page may say the same of thousands of links: what tells most is kept.
    const key = `${signal.facet} ${signal.detail} ${signal.url}`;
    const known = followUps.get(key);
    if (known === undefined || byWorth(signal, known) < 0) followUps.set(key, signal);
  }
  return finished(service, [...drafts.values()], { followUps: [...followUps.values()], narrowing: conditions.known, homeHost });
}

/** What a signal is of: the act of its facet; of a note about a link or a form, the one that it would have been. */
function actOf({ effect, facet, level, detail }: Signal): Act | null {
  if (effect === 'supports') return facet === null ? null : (ACTS.get(facet) ?? null);
  if (effect !== 'notes' || FALLEN.get(detail) === undefined) return null;
  return level >= 3 ? 'ask' : 'fetch';
}

/** How an offer stands that rules noted and did not count. */
const FALLEN: ReadonlyMap<string, Exclude<OfferState, 'now'>> = new Map([
  ['promised', 'soon'],
  ['dead', 'gone'],
  ['unseen', 'unseen'],
]);

/** What an act is done by; a request by what tells most: the form itself, an application to install, else a place behind a link. */
function channelOf(act: Act, isOfState: boolean, seen: readonly Signal[]): OfferChannel {
  if (isOfState) return 'state';
  const known = CHANNELS[act];
  if (known !== undefined) return known;
  if (seen.some(({ rule, detail }) => rule === 'online-form' || detail === 'frame' || detail === 'page')) return 'form';
  return seen.some(({ detail }) => detail === 'app') ? 'app' : 'portal';
}

const CHANNELS: Readonly<Partial<Record<Act, OfferChannel>>> = { learn: 'page', look: 'page', fetch: 'document', write: 'message' };

interface Around {
  readonly service: Service;
  readonly conditions: Conditions;
  readonly homeHost: string;
}

function see(drafts: Map<string, Draft>, act: Act, signal: Signal, { service, conditions, homeHost }: Around): void {
  const isOfState = signal.facet === 'national_teleservice';
  const place = placeOfSignal(signal, homeHost);
  const key = `${act} ${isOfState} ${place}`;
  let draft = drafts.get(key);
  if (draft === undefined) {
    draft = { act, isOfState, place, target: signal.target, standing: [], fallen: [] };
    drafts.set(key, draft);
  }
  if (signal.effect === 'notes') {
    draft.fallen.push({ state: FALLEN.get(signal.detail)!, signal, by: null });
    return;
  }
  const back = takenBack(service, conditions, signal);
  if (back === null) draft.standing.push(signal);
  else draft.fallen.push({ ...back, signal });
}

function finished(
  service: Service,
  drafts: readonly Draft[],
  said: { readonly followUps: readonly Signal[]; readonly narrowing: readonly Signal[]; readonly homeHost: string },
): readonly Offer[] {
  const followUps = bind(drafts, said.followUps, said.homeHost);
  const narrowing = bind(drafts, said.narrowing, said.homeHost);
  return drafts.map(({ act, isOfState, target, standing, fallen }, i): Offer => {
    const proofs = standing.length > 0 ? standing : fallen.map(({ signal }) => signal);
    const by = fallen.flatMap((one) => (one.by === null ? [] : [one.by]));
    return {
      service: service.id,
      act,
      channel: channelOf(act, isOfState, proofs),
      audience: narrowing[i]!.length > 0 ? 'known' : 'anybody',
      state: standing.length > 0 ? 'now' : fallen[0]!.state,
      target,
      proofs,
      followUps: followUps[i]!,
      against: [...new Set([...by, ...narrowing[i]!])],
    };
  });
}
