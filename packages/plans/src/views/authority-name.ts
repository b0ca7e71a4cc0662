import { isSiren } from '@beffroi/domain';
import { namedTerritory } from '@beffroi/store';
import { country, epcis, territoryOf } from '@beffroi/territories';
import type { Base } from '../the-plan.ts';

/** What an authority is called: as the official list says, else as the panel that named it last does; its code where none does. */
export async function authorityName({ db }: Base, code: string): Promise<string> {
  const listed = isSiren(code) ? epcis().find((body) => body.code === code)?.name : nameOfCommune(code);
  return listed ?? (await namedTerritory(db, code))?.name ?? code;
}

/** Of a commune of today, or of one that became part of it. */
function nameOfCommune(code: string): string | undefined {
  const place = territoryOf(code);
  return country().byCode.get(code)?.name ?? (place.kind === 'part-of' ? (place.part.name ?? undefined) : undefined);
}
