import { type Division, departments, epcis, regions } from '@beffroi/territories';

/** Official names of departments, regions and intercommunal bodies by code; `null` for a code that the list of today does not know. */
export function divisionNames(): (kind: 'department' | 'region' | 'epci', code: string) => string | null {
  const names = { department: byCode(departments()), region: byCode(regions()), epci: byCode(epcis()) };
  return (kind, code) => names[kind].get(code) ?? null;
}

function byCode(divisions: readonly Division[]): ReadonlyMap<string, string> {
  return new Map(divisions.map(({ code, name }) => [code, name]));
}
