import type { NotedTargets } from '@beffroi/store';
import type { Remark, SiteFile } from '@beffroi/territories';

/** What came of a file: what was noted (`null`: nothing), and what its writer should know. */
export interface ImportResult {
  readonly noted: NotedTargets | null;
  readonly sites: number;
  readonly withoutSite: number;
  /** Of each kind of remark, how many there are and the first of them. */
  readonly remarks: readonly { readonly code: Remark['code']; readonly count: number; readonly first: readonly Remark[] }[];
}

const EXAMPLES = 3;

/** @param noted `null` when nothing was taken in */
export function resultOf({ sites, remarks }: SiteFile, noted: NotedTargets | null): ImportResult {
  const byCode = [...Map.groupBy(remarks, ({ code }) => code)];
  return {
    noted,
    sites: sites.length,
    withoutSite: sites.filter(({ url }) => url === null).length,
    remarks: byCode.map(([code, all]) => ({ code, count: all.length, first: all.slice(0, EXAMPLES) })),
  };
}
