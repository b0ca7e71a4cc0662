import { departments, regions } from '@beffroi/territories';

let names: { readonly departments: ReadonlyMap<string, string>; readonly regions: ReadonlyMap<string, string> } | null = null;

function divisions(): NonNullable<typeof names> {
  const byCode = (list: readonly { readonly code: string; readonly name: string }[]) => new Map(list.map(({ code, name }) => [code, name]));
  names ??= { departments: byCode(departments()), regions: byCode(regions()) };
  return names;
}

/** Name of a department by its code; the code itself where the list of today does not know it. */
export function departmentName(code: string): string {
  return divisions().departments.get(code) ?? code;
}

/** Name of a region by its code; the code itself where the list of today does not know it. */
export function regionName(code: string): string {
  return divisions().regions.get(code) ?? code;
}
