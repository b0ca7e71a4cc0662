import { PAGES } from '@beffroi/house/pages';
import { findingsPath } from '@beffroi/ui/measure-paths.ts';
import type { MarkPlace } from '@beffroi/ui/page-doors.ts';

/** Address in French of the page that proves a mark: its instrument's own, or what the wave says of the town on the pages for any. */
export function markPath(instrument: string, place: MarkPlace): string {
  const own = PAGES.find((pages) => pages.instrument === instrument)?.markPath;
  return own?.(place) ?? findingsPath({ instrument: { id: instrument }, wave: { name: place.wave }, town: { code: place.code } });
}
