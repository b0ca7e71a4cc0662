import type { Waiting } from '../frontier.ts';
import { SOFT_404 } from '../soft404.ts';
import { errandOf } from './answers.ts';
import { PAGE_HEADERS, type Parts } from './parts.ts';

/** Asks for a page that cannot exist, to know what the host says then. */
export async function askProbe({ asker, ledger, missing, turns }: Parts, item: Waiting): Promise<void> {
  const asked = await asker.ask({ ...errandOf(item, 'page', asker.allowed), method: 'GET', headers: PAGE_HEADERS });
  await turns.of(item);
  if (asked === null) return;
  const { answer, draft } = asked;
  if (answer.kind === 'obstacle') {
    missing.forget(item.url);
    await ledger.record(draft, null);
    return;
  }
  const target = missing.learnFrom(item.url, draft.contentType, answer);
  const soft = answer.status < 400;
  const detail = soft ? `${SOFT_404}: an address that cannot exist answers ${answer.status}` : 'an address that cannot exist';
  await ledger.record({ ...draft, location: target?.resolved ?? null, detail }, answer);
}
