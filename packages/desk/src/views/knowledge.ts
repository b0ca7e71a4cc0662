import { type ActingMember, may } from '@beffroi/acts';
import { type ListedKnowledge, listKnowledge, type Store, siteChannelOf } from '@beffroi/store';

/** A town as those see it who say what it answers. */
export interface KnowingTown {
  /** INSEE code. */
  readonly territory: string;
  /** Who answers on its site; `null` while nobody does. */
  readonly persona: { readonly name: string; readonly nature: string } | null;
  readonly zone: string;
  readonly isLead: boolean;
  /** As people ask, in the order of their words. */
  readonly entries: readonly ListedKnowledge[];
}

/** The towns that a member speaks for, with what they answer. */
export async function knowingTowns(store: Store, member: ActingMember): Promise<readonly KnowingTown[]> {
  const territories = member.territories.filter((one) => may(member, 'desk.speak', one));
  const entries = await listKnowledge(store.db, territories);
  const towns: KnowingTown[] = [];
  for (const territory of territories) {
    const channel = await siteChannelOf(store.db, territory);
    towns.push({
      territory,
      persona: (channel?.policies['persona'] ?? null) as KnowingTown['persona'],
      zone: channel?.zone ?? 'Europe/Paris',
      isLead: may(member, 'desk.lead', territory),
      entries: entries.filter((entry) => entry.territory === territory),
    });
  }
  return towns;
}
