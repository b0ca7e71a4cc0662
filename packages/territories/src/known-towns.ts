import { foldName } from './fold-name.ts';
import { type Located, locator, type Said } from './sites/locate.ts';

/** A town that the house knows beside the official list: one that a panel names. */
export interface KnownTown {
  /** INSEE code. */
  readonly territory: string;
  readonly name: string;
  readonly department: string;
}

/** A town that a line names, or why none was found. */
export type TownFound = { readonly kind: 'town'; readonly territory: string } | Extract<Located, { readonly kind: 'refused' }>;

/** Finds the towns of a register's lines: in the official list first, else among those of the panels, by code or by name. */
export function townFinder(known: readonly KnownTown[]): (said: Said) => TownFound {
  const locate = locator();
  const byCode = new Map(known.map((town) => [town.territory, town]));
  const byName = Map.groupBy(known, ({ name }) => foldName(name));
  return (said) => {
    const official = locate(said);
    if (official.kind === 'place') return { kind: 'town', territory: official.place.territory.code };
    const coded = byCode.get(said.code.toUpperCase());
    if (coded !== undefined && official.reason.code === 'unknown-code') {
      const agrees = said.name === '' || foldName(said.name) === foldName(coded.name);
      if (agrees) return { kind: 'town', territory: coded.territory };
    }
    if (official.reason.code !== 'unknown-name') return official;
    const named = (byName.get(foldName(said.name)) ?? []).filter(
      ({ department }) => said.department === '' || said.department === department,
    );
    return named.length === 1 ? { kind: 'town', territory: named[0]!.territory } : official;
  };
}
