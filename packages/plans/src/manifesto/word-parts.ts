import type { ActingMember } from '@beffroi/acts';
import { notValid } from '../fields.ts';
import { type WordingAsk, wordManifesto } from '../make/make-plan.ts';
import type { Base } from '../the-plan.ts';

/** Signs of the parts of a manifesto that fit two sides, by the kind of part: what stands before the colon. */
export const MANIFESTO_MOST = { opening: 700, priority: 220, closing: 500 } as const;

/** Signs that a part has at most; `null` for no part of a manifesto. */
export function mostOfPart(part: string): number | null {
  const kind = part.split(':')[0]!;
  return Object.hasOwn(MANIFESTO_MOST, kind) ? MANIFESTO_MOST[kind as keyof typeof MANIFESTO_MOST] : null;
}

/**
 * Words parts of a plan's manifesto, all of them or none: what is longer than two sides hold is given back.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, `not-valid` with the part as `field` and how many signs it has at `most`, `edited`
 */
export async function wordParts(store: Base, actor: ActingMember, plan: number, asks: readonly WordingAsk[], now: Date): Promise<void> {
  for (const { part, said } of asks) {
    const most = mostOfPart(part);
    if (most === null) throw notValid('part', 'There is no such part.');
    if (said.replace(/\r\n?/g, '\n').trim().length > most) throw notValid(part, `It has at most ${most} signs.`, most);
  }
  await store.db.transaction().execute(async (trx) => {
    for (const ask of asks) await wordManifesto({ db: trx }, actor, plan, ask, now);
  });
}
