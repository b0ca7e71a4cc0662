import type { Reader } from '@beffroi/services/views';
import { page } from '$app/state';

/** Readers of a sheet, by the last part of the address that has it in their order. */
const READERS: ReadonlyMap<string, Reader> = new Map([
  ['elu', 'elected'],
  ['agent', 'agent'],
  ['habitant', 'resident'],
  ['journaliste', 'journalist'],
]);

/** For whom the sheet that is being drawn is: who came by its plain address is taken for somebody elected, who has the least time. */
export const readerShown = (): Reader => READERS.get(page.params['reader'] ?? 'elu') ?? 'elected';

/** The ways to the sheet of a town, one a reader. */
export const readerPaths = (code: string): readonly { readonly reader: Reader; readonly path: string }[] =>
  [...READERS].map(([slug, reader]) => ({ reader, path: slug === 'elu' ? `/villes/${code}` : `/villes/${code}/pour/${slug}` }));
