import type { Language } from '@beffroi/domain';
import { type Instrument, scaleOf } from '@beffroi/instrument';
import { typographic } from '@beffroi/words';
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

/** The catalogue as it is, of an instrument that shows nothing else. */
export function shownCatalogue(instrument: Pick<Instrument, 'catalogue' | 'families' | 'scale'>, language: Language): ShownCatalogue {
  const { catalogue, families } = instrument;
  const said = (text: string): string => plain(language === 'fr' ? typographic(text) : text);
  return {
    families: [...new Set(catalogue.map(({ family }) => family))].map((id) => ({ id, name: said(families?.[id]?.[language] ?? id) })),
    indicators: catalogue.map(({ id, family, title }) => ({ id, family, name: said(title[language]) })),
    top: scaleOf(instrument).levels.length - 1,
    provider: plain,
  };
}

/** Name of an indicator; its identifier where the catalogue has it no more. */
export function nameOf(id: string, { indicators }: ShownCatalogue): string {
  return indicators.find((indicator) => indicator.id === id)?.name ?? plain(id);
}
