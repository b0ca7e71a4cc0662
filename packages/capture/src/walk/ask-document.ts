import type { Waiting } from '../frontier.ts';
import { errandOf, HTML, isHeadless, redirectOf } from './answers.ts';
import { giveBackUnheld, type Parts, putBack } from './parts.ts';

/** Of a document that is wanted whole. */
const DOCUMENT_BYTES = 50_000_000;

/** A document mostly has only to exist: its head is asked, or its first bytes where a server knows no HEAD. */
export async function askDocument(parts: Parts, item: Waiting): Promise<void> {
  const { asker, ledger, ways, turns } = parts;
  ways.note(item.url);
  const base = errandOf(item, 'document', asker.allowed);
  const bodyBytes = parts.options.documentBytes ?? DOCUMENT_BYTES;
  let asked = await asker.ask(item.whole === true ? { ...base, method: 'GET', bodyBytes } : { ...base, method: 'HEAD' });
  await turns.of(item);
  if (item.whole !== true && asked !== null && isHeadless(asked.answer)) {
    await ledger.record(asked.draft, asked.answer.kind === 'response' ? asked.answer : null);
    asked = await asker.ask({ ...base, method: 'GET', headers: { range: 'bytes=0-2047' }, firstBytes: 2048 });
  }
  if (asked === null) {
    putBack(parts, item);
    return;
  }
  const { answer, draft } = asked;
  if (answer.kind === 'obstacle') {
    giveBackUnheld(parts, item, answer);
    await ledger.record(draft, null);
    parts.strikes.strike(item.url, answer);
    return;
  }
  const target = redirectOf(answer, item.url);
  if (target !== null) {
    parts.allowance.giveBack(item);
    const note = ways.follow(item, target, answer);
    await ledger.record({ ...draft, location: target.resolved, ...note }, answer);
    return;
  }
  parts.strikes.answered(item.url, answer);
  await ledger.record(draft, answer);
  // A link that promises a file and gives a page: the page is read instead.
  if (answer.status >= 200 && answer.status < 300 && HTML.test(draft.contentType ?? '')) {
    parts.frontier.add({ ...item, task: 'page', whole: false }, true);
  }
}
