import { namedTerritory, type Store } from '@beffroi/store';
import { country } from '@beffroi/territories';

/** The town that asks. */
export interface AskingTown {
  /** INSEE code; of a body of several communes, its SIREN. */
  readonly code: string;
  readonly name: string;
  /** Inhabitants; `null` where no list knows it. */
  readonly population: number | null;
}

/** What a town is called and how many live there: as the official list says, else as panels do; its code where none does. */
export async function askingTown({ db }: Pick<Store, 'db'>, code: string): Promise<AskingTown> {
  const known = country().byCode.get(code) ?? (await namedTerritory(db, code));
  const body = country().epcis.find((one) => one.code === code);
  return { code, name: known?.name ?? body?.name ?? code, population: known?.population ?? null };
}
