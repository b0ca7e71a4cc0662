import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { type NotedTargets, noteTargets, type TargetWish } from './target.ts';

/** Where a source says that a territory's site is; `null` when it says that there is none. */
export interface SiteNote {
  /** INSEE code, once in a list of notes. */
  readonly territory: string;
  readonly url: string | null;
}

/** A town's site: the target of whoever looks at nothing else. */
export const SITE: TargetWish = { kind: 'site', scope: '', addressed: true };

/** Notes sites, all or none: see `noteTargets`. */
export function noteSites(
  db: Kysely<Schema>,
  notes: readonly SiteNote[],
  said: { readonly source: string; readonly now: Date },
): Promise<NotedTargets> {
  return noteTargets(
    db,
    notes.map(({ territory, url }) => ({
      territory,
      kind: SITE.kind,
      scope: SITE.scope,
      key: '',
      said: () => ({ address: url, facts: {} }),
    })),
    said,
  );
}
