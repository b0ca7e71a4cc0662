import { SERVICES } from '@beffroi/services/judge';
import { publishedWaves, type Store, townStandings, townsNamed } from '@beffroi/store';
import { INSTRUMENT } from './shown.ts';

/** A town as a strip: one sign a service, in the catalogue's order. */
export interface PublishedStrip {
  readonly name: string;
  /** When it was measured, as an instant. */
  readonly dated: string;
  readonly strip: string;
}

/** The strip of a town in the newest published wave that holds it; all `?` where it was not judged. @returns `null` where none does */
export async function publishedStrip({ db }: Store, code: string): Promise<PublishedStrip | null> {
  for (const { wave, series } of await publishedWaves(db, INSTRUMENT)) {
    const [town] = await townsNamed(db, series, [code]);
    if (town === undefined) continue;
    const [standing] = await townStandings(db, code, [series.id]);
    return { name: town.name, dated: wave.dated.toISOString(), strip: standing?.strip || '?'.repeat(SERVICES.length) };
  }
  return null;
}
