import type { Language } from '@beffroi/domain';
import type { Instrument } from '@beffroi/waves';
import { plain } from '../text.ts';

/** What reports show of an instrument's catalogue, in the reader's language. */
export interface ShownCatalogue {
  /** In the order of the catalogue. */
  readonly families: readonly Named[];
  readonly indicators: readonly (Named & { readonly family: string })[];
  /** The highest level that there is. */
  readonly top: number;
  /** Name of who carries an indicator, by its identifier. */
  readonly provider: (id: string) => string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The catalogue as it is, of an instrument that names nothing else. */
export function shownCatalogue({ catalogue }: Pick<Instrument, 'catalogue'>, _language: Language): ShownCatalogue {
  return {
    families: [...new Set(catalogue.map(({ family }) => family))].map((id) => ({ id, name: plain(id) })),
    indicators: catalogue.map(({ id, family }) => ({ id, family, name: plain(id) })),
    top: 5,
    provider: plain,
  };
}

/** Name of an indicator; its identifier where the catalogue has it no more. */
export function nameOf(id: string, { indicators }: ShownCatalogue): string {
  return indicators.find((indicator) => indicator.id === id)?.name ?? plain(id);
}
