import { join } from 'node:path';
import type { ActingMember } from '@beffroi/acts';
import type { ArchiveStore } from '@beffroi/archive-store';
import { addDeliberationProof, addFileProof, addLinkProof, declare } from '@beffroi/declarations';
import type { Store } from '@beffroi/store';
import { type DayFromFirst, type DeclarationPlan, FOLDER, type ProofPlan } from './towns.ts';

/** Where a declaration is made, and how days are counted there. */
export interface DeclaringPlace {
  readonly store: Store;
  readonly archiveStore: ArchiveStore;
  readonly fixtures: string;
  readonly dateOf: (day: DayFromFirst) => Date;
}

/** Says what a town says of itself, on the day on which it does, with what shows it. */
export async function declarePlanned(place: DeclaringPlace, lead: ActingMember, town: string, plan: DeclarationPlan): Promise<void> {
  const { store, dateOf } = place;
  const now = dateOf(plan.day);
  const { lever: indicator, level, statement } = plan;
  const declaration = await declare(store, lead, { territory: town, indicator, level, statement, dated: dayOf(now) }, now);
  for (const proof of plan.proofs) await prove(place, lead, declaration, proof, now);
}

async function prove(place: DeclaringPlace, lead: ActingMember, declaration: number, proof: ProofPlan, now: Date): Promise<void> {
  const { title } = proof;
  const dated = dayOf(place.dateOf(proof.day));
  if (proof.kind === 'link') await addLinkProof(place.store, lead, declaration, { url: proof.url, title, dated }, now);
  else if (proof.kind === 'deliberation')
    await addDeliberationProof(place.store, lead, declaration, { number: proof.number, title, dated }, now);
  else await addFileProof(place, lead, declaration, { path: join(place.fixtures, FOLDER, proof.path), name: `${title}.pdf`, dated }, now);
}

/** At noon no zone of France has another day. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
