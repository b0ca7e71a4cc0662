// The pages of an inbox of many conversations, on one engine: milliseconds each.
import { type ActingMember, memberActor } from '@beffroi/acts';
import { conversationFile, deskChannels, type InboxPart, inbox } from '@beffroi/desk';
import { insertAccount, openStore, type Store, type StorePlace } from '@beffroi/store';
import { fillInbox, SEARCHED } from '../lib/made-inbox.ts';
import { cost, median } from '../lib/samples.ts';

const TERRITORY = '35238';

/** What a page took, in milliseconds; the first time comes after the store was opened. */
export interface PageTime {
  readonly page: string;
  readonly rows: number;
  readonly first: number;
  readonly median: number;
  readonly worst: number;
}

/** Fills an inbox and asks for its pages, as the screens do. */
export async function inboxTimes(place: StorePlace, conversations: number, runs: number): Promise<readonly PageTime[]> {
  const made = await openStore(place);
  const now = new Date();
  const account = { handle: 'alix', email: 'alix@brezan.example', name: 'Alix', roles: ['desk-lead' as const], territories: [TERRITORY] };
  const id = await insertAccount(made.db, { ...account, password: null, issuer: null, subject: null }, now);
  await fillInbox(made, id, TERRITORY, conversations);
  await made.close();
  const store = await openStore(place);
  const lead = memberActor({ id, name: 'Alix', roles: ['desk-lead'], territories: [TERRITORY] }, null);
  const pages = await pagesOf(store, lead);
  const times: PageTime[] = [];
  for (const [page, ask] of pages) times.push(await timeOf(page, ask, runs));
  await store.close();
  return times;
}

type Ask = () => Promise<number>;

async function pagesOf(store: Store, lead: ActingMember): Promise<readonly (readonly [string, Ask])[]> {
  const list = async (part: InboxPart, words = '', after: Parameters<typeof inbox>[2]['after'] = null) =>
    inbox(store, await deskChannels(store, lead), { part, words, after });
  let after: Parameters<typeof inbox>[2]['after'] = null;
  for (let page = 1; page < 100; page++) after = (await list('open', '', after)).next;
  const one = (await list('open')).rows[0]!.id;
  const rows = async (asked: ReturnType<typeof list>): Promise<number> => (await asked).rows.length;
  return [
    ['first page', () => rows(list('open'))],
    ['page 100', () => rows(list('open', '', after))],
    ['answered', () => rows(list('answered'))],
    ['search, one in ten', () => rows(list('open', SEARCHED.often))],
    ['search, one in a thousand', () => rows(list('open', SEARCHED.rarely))],
    ['search, nothing', () => rows(list('open', 'introuvable'))],
    ['search, a reference', () => rows(list('open', 'r4'))],
    ['one conversation', async () => (await conversationFile(store, await deskChannels(store, lead), one, new Date()))!.messages.length],
  ];
}

async function timeOf(page: string, ask: Ask, runs: number): Promise<PageTime> {
  let rows = 0;
  const once = async (): Promise<number> =>
    (
      await cost(async () => {
        rows = await ask();
      })
    ).wall;
  const first = await once();
  const times: number[] = [];
  while (times.length < runs) times.push(await once());
  return { page, rows, first, median: median(times), worst: Math.max(...times) };
}
