import { type Actor, act, assertMay, done } from '@beffroi/acts';
import type { Store } from '@beffroi/store';

/** What is said of a site that was written as files. */
export interface WrittenSite {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes the site as files for all to read, and notes that it was.
 *
 * @param to the folder, as its caller named it
 * @param write writes it; it may take long, and holds no transaction
 * @throws ActRefusal before anything is written
 */
export async function publishSite<Site extends WrittenSite>(
  store: Store,
  actor: Actor,
  to: string,
  write: () => Promise<Site>,
  now: () => Date,
): Promise<Site> {
  assertMay(actor, 'site.published');
  const site = await write();
  const { pages, files, bytes } = site;
  await act(store, actor, { act: 'site.published', now: now() }, async () => done(`folder:${to}`, { pages, files, bytes }));
  return site;
}
