import { conversationsOfAsker, openCovers, type Store, type TeamCoverRow } from '@beffroi/store';
import type { DeskChannel } from './inbox.ts';

/** A time in which an agent speaks as the team, as colleagues see it. */
export interface ShownCover {
  /** Without what the rules went by, which is told to the agent alone (`ownProtection`). */
  readonly cover: Omit<TeamCoverRow, 'grounds'>;
  /** Handle of the person towards whom it holds; `null` towards everybody. */
  readonly asker: string | null;
  readonly grounds: readonly string[];
}

/** Those of some agents of a channel that have not ended. */
export async function coversOf(store: Store, { channel }: DeskChannel, agentIds: readonly number[]): Promise<readonly ShownCover[]> {
  const shown: ShownCover[] = [];
  for (const { grounds: kept, ...cover } of await openCovers(store.db, agentIds)) {
    const [met] = cover.asker_id === null ? [] : await conversationsOfAsker(store.db, channel.id, cover.asker_id, 1);
    const grounds = kept.flatMap((ground) => (isCoded(ground) ? [ground.code] : []));
    shown.push({ cover, asker: cover.asker_id === null ? null : (met?.asker_handle ?? cover.asker_id), grounds });
  }
  return shown;
}

function isCoded(ground: unknown): ground is { readonly code: string } {
  return typeof ground === 'object' && ground !== null && 'code' in ground && typeof ground.code === 'string';
}
