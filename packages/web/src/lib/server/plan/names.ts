import { people } from '@beffroi/accounts';
import { may } from '@beffroi/acts';
import { panelTownNames } from '@beffroi/desk';
import { country, epcis, territoryOf } from '@beffroi/territories';

/** What an authority is called: a commune as panels name it, else as the country's list does; a body of several by its SIREN. */
export async function authorityNames({ house }: Pick<App.Locals, 'house'>): Promise<(code: string) => string> {
  const named = await panelTownNames(house.store);
  return (code) => named.get(code) ?? country().byCode.get(code)?.name ?? bodyName(code) ?? code;
}

const bodyName = (code: string): string | undefined => (code.length === 9 ? epcis().find((one) => one.code === code)?.name : undefined);

/** The commune that one which is no more is part of now; `null` for one that stands, and for what is no commune. */
export function mergedInto(code: string): { readonly code: string; readonly name: string } | null {
  const place = territoryOf(code);
  return place.kind === 'part-of' ? { code: place.territory.code, name: place.territory.name } : null;
}

/** Who can be asked to be in charge in an authority: open accounts that may, by name. */
export async function colleaguesOf(
  locals: Pick<App.Locals, 'house'>,
  territory: string,
): Promise<readonly { readonly id: number; readonly name: string }[]> {
  const { accounts } = await people(locals.house.store, locals.house.now());
  const places = [territory, mergedInto(territory)?.code ?? territory];
  return accounts
    .filter((account) => account.closed === null && places.some((place) => may(account, 'plan.take', place)))
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
