import type { IncomingPost } from '../port.ts';
import { inPath, type MastodonApi, refusedBy } from './api.ts';
import { ownAccount } from './profile.ts';
import { incoming, type StatusReader, statusIn } from './statuses.ts';

/**
 * What became of posts. A page in the place of data with the status 404 may be the server’s own word (snac) or somebody’s before it: it counts only while the server answers all else. Of whom nothing
 * can be told nothing is.
 */
export async function look(
  api: MastodonApi,
  ids: readonly string[],
  reader: StatusReader,
): Promise<ReadonlyMap<string, IncomingPost | 'gone'>> {
  const seen = new Map<string, IncomingPost | 'gone'>();
  const doubtful: string[] = [];
  for (const id of new Set(ids)) {
    const told = await api.ask(`/api/v1/statuses/${inPath(id)}`);
    if (told.status === 410 || (told.status === 404 && told.data !== undefined)) seen.set(id, 'gone');
    else if (told.status === 404) doubtful.push(id);
    else if (told.ok) {
      const status = statusIn(told.said, reader);
      if (status !== null) seen.set(id, incoming(status));
    } else throw refusedBy(told);
  }
  if (doubtful.length > 0) {
    await ownAccount(api);
    for (const id of doubtful) seen.set(id, 'gone');
  }
  return seen;
}
