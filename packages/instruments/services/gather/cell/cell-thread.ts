import { parentPort } from 'node:worker_threads';
import { compileWordings } from '@beffroi/services/judge';
import { readingKey } from '@beffroi/walks';
import { type TownEyes, type TownEyesOptions, townEyes } from '../crawl-strategy/crawl-strategy.ts';
import { judgeArchive } from '../judge-archive.ts';
import { pageSupport } from '../page-support.ts';
import type { FromCell, ToCell } from './messages.ts';
import { LeadTeller } from './numbered-leads.ts';

// The inside of a cell. What it imports must load no WebAssembly (no socket, no database, no reader of documents): a thread that ran some cannot be ended without risk
// to the process (nodejs/node#64500).

const port = parentPort;
if (port === null) throw new Error('this runs as a thread');

/** A town that this cell has, with what was seen of it. */
interface Town {
  readonly options: TownEyesOptions;
  readonly leads: LeadTeller;
  eyes: TownEyes | null;
}

const towns = new Map<number, Town>();
/** Where the bytes of the page lie that is looked at. */
let room = new SharedArrayBuffer(0);

port.on('message', (told: ToCell) => {
  if (told.kind === 'begin') towns.set(told.of, { options: told.town, leads: new LeadTeller(), eyes: null });
  else if (told.kind === 'room') room = told.room;
  else if (told.kind === 'forget') towns.delete(told.of);
  else
    void answer(told)
      .catch(failure)
      .then((said) => port.postMessage(said));
});

async function answer(asked: Extract<ToCell, { kind: 'look' | 'judge' }>): Promise<FromCell> {
  const town = towns.get(asked.of);
  if (asked.kind === 'look') {
    const eyes = town!.eyes ?? townEyes(town!.options);
    town!.eyes = eyes;
    const { bytes, ...page } = asked.page;
    const { candidates, ...sight } = eyes.look({ ...page, body: new Uint8Array(room, 0, bytes) });
    const leads = town!.leads.tell(candidates);
    const read = town!.options.watched === true ? eyes.readings.get(readingKey(asked.page.visit)) : undefined;
    return { kind: 'seen', sight, leads, memory: eyes.memory, support: read === undefined ? null : pageSupport(asked.page.visit, read) };
  }
  const { path, start } = asked;
  const readings = town?.eyes?.readings;
  const judged = await judgeArchive(path, { ...(start === undefined ? {} : { start }), ...(readings === undefined ? {} : { readings }) });
  return { kind: 'judged', judged };
}

function failure(error: unknown): FromCell {
  if (!(error instanceof Error)) return { kind: 'failed', name: 'Error', message: String(error), stack: '', code: undefined };
  const { name, message, stack = '' } = error;
  const code = (error as { readonly code?: unknown }).code;
  return { kind: 'failed', name, message, stack, code: typeof code === 'string' ? code : undefined };
}

// The first page pays for itself alone.
compileWordings();
port.postMessage({ kind: 'ready' } satisfies FromCell);
