import { may } from '@beffroi/acts';
import {
  acceptCharge,
  declineCharge,
  handOver,
  keepCharge,
  leaveCharge,
  type MoveAsk,
  moveAction,
  nameCharge,
  offerCharge,
  PlanRefusal,
  type SmallStep,
} from '@beffroi/plans';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, type Guarded, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { redirect } from '@sveltejs/kit';
import { stepIn } from './action-form.ts';
import { isPlanBack, numberIn, orPlanBack } from './given-back.ts';

/** What a form of somebody who carries actions does; where it leads back is its page's to say. */
type CarryEvent = Guarded;

interface Carrying {
  readonly actor: ReturnType<typeof actorOf>;
  readonly form: FormData;
  readonly now: Date;
}

/**
 * The forms of who is asked and who carries, the same on one's own page and on that of an action.
 *
 * @param back address in French to which what was done leads, without a query
 */
export function carryActs(back: (event: CarryEvent) => string) {
  /** Runs a verb; the form comes back where it is refused, else its page does, which says what was done. */
  async function carry(event: CarryEvent, form: string, done: string, work: (carrying: Carrying) => Promise<unknown>) {
    requireAct(event, 'plan.take');
    const posted = await event.request.formData();
    const { language, house } = event.locals;
    const answer = await orPlanBack(posted, { language, form }, () => work({ actor: actorOf(event), form: posted, now: house.now() }));
    if (isPlanBack(answer)) return answer;
    redirect(303, `${hrefIn(language, back(event))}?fait=${done}`);
  }
  const move = (event: CarryEvent, form: string, done: string, ask: (posted: FormData) => Omit<MoveAsk, 'read'>) =>
    carry(event, form, done, ({ actor, form: posted, now }) => {
      const { store } = event.locals.house;
      return moveAction(store, actor, numberIn(posted, 'action'), { read: numberIn(posted, 'version'), ...ask(posted) }, now);
    });
  const blocked = (posted: FormData) => ({ by: textOf(posted, 'blockedBy'), liftedBy: textOf(posted, 'liftedBy') });
  return {
    accepter: (event: CarryEvent) =>
      carry(event, 'accepter', 'accepte', async ({ actor, form, now }) => {
        const { store } = event.locals.house;
        const charge = numberIn(form, 'charge');
        await acceptCharge(store, actor, charge, now);
        if (form.has('named')) await nameCharge(store, actor, charge, true, now);
      }),
    decliner: (event: CarryEvent) =>
      carry(event, 'decliner', 'decline', ({ actor, form, now }) =>
        declineCharge(event.locals.house.store, actor, numberIn(form, 'charge'), textOf(form, 'reason'), now),
      ),
    proposer: (event: CarryEvent) =>
      carry(event, 'proposer', may(event.locals.account, 'plan.edit') ? 'accepte' : 'offert', ({ actor, form, now }) =>
        offerCharge(event.locals.house.store, actor, numberIn(form, 'action'), now),
      ),
    'pas-fait': (event: CarryEvent) => move(event, 'pas-fait', 'pas-fait', () => ({ step: null })),
    pas: (event: CarryEvent) => move(event, 'pas', 'pas', (posted) => ({ step: stepTyped(posted) })),
    bloquer: (event: CarryEvent) =>
      move(event, 'bloquer', 'bloque', (posted) => ({ progress: { state: 'blocked', blocked: blocked(posted) } })),
    reprendre: (event: CarryEvent) => move(event, 'reprendre', 'repris', () => ({ progress: { state: 'running', blocked: null } })),
    terminer: (event: CarryEvent) => move(event, 'terminer', 'fait', () => ({ progress: { state: 'done', blocked: null } })),
    nommer: (event: CarryEvent) =>
      carry(event, 'nommer', 'nom', ({ actor, form, now }) =>
        nameCharge(event.locals.house.store, actor, numberIn(form, 'charge'), textOf(form, 'named') === 'oui', now),
      ),
    transmettre: (event: CarryEvent) =>
      carry(event, 'transmettre', 'transmis', ({ actor, form, now }) =>
        handOver(event.locals.house.store, actor, numberIn(form, 'charge'), numberIn(form, 'account'), now),
      ),
    garder: (event: CarryEvent) =>
      carry(event, 'garder', 'garde', ({ actor, form, now }) => keepCharge(event.locals.house.store, actor, numberIn(form, 'charge'), now)),
    rendre: (event: CarryEvent) =>
      carry(event, 'rendre', 'rendu', ({ actor, form, now }) =>
        leaveCharge(event.locals.house.store, actor, numberIn(form, 'charge'), textOf(form, 'reason'), now),
      ),
  };
}

/** A small step: nothing at all would take away the one that stands. @throws PlanRefusal `not-valid` */
function stepTyped(posted: FormData): SmallStep {
  const step = stepIn(posted);
  if (step === null) throw new PlanRefusal('not-valid', 'A small step has words.', { field: 'step' });
  return step;
}
