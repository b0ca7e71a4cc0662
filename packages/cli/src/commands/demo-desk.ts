import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { panelTownNames } from '@beffroi/desk';
import { type LittleNetwork, readStory, type Story, startLittleNetwork, tellStory } from '@beffroi/littleweb/network';
import type { Context } from '../context.ts';
import type { Demonstration } from '../site.ts';
import { agentLink, setUpDesk } from './demo-desk-people.ts';
import { printLettingIn } from './demo-let-in.ts';

/** Milliseconds between two things that citizens do, and between two times that the desk listens. */
const EVERY = 4_000;
const LISTEN = 2_000;

/** What the demonstration's desk keeps beside its data: all of it is of invented people. */
const KEY = 'desk-key';
const NETWORK = 'little-network.json';
const PORT = 'little-network-port';

/**
 * The desk of the demonstration: its key, and a little network of invented citizens on loopback that it speaks with. Without a story there is none.
 *
 * @param data folder of the demonstration, in which key and network are kept for the next time
 */
export async function demoDesk(fixtures: string, data: string, context: Context): Promise<Demonstration> {
  const story = await readStory(join(fixtures, 'little-network', 'rivebelle.json'));
  const key = story === null ? null : await keyIn(data);
  const over = new AbortController();
  let network: LittleNetwork | null = null;
  let told: Promise<void> = Promise.resolve();
  return {
    deskEnv: key === null ? null : { BEFFROI_DESK_KEY: key },
    listen: LISTEN,
    async begin(store, desk, url) {
      const name = story === null ? undefined : (await panelTownNames(store)).get(story.town);
      // A demonstration of some towns alone may not have this one; a database that was opened anew has it connected already.
      if (story === null || name === undefined || network !== null) return;
      network = await openNetwork(story, data);
      const now = (): Date => new Date(context.now());
      const sophie = await setUpDesk({ store, desk, network, story, url, now });
      told = tellStory(network, story, { every: EVERY, signal: over.signal });
      // What goes wrong with it is told by the end.
      told.catch(() => undefined);
      const { screen, messages, language } = context;
      screen.out(messages.demoShift(name, `${url}${language === 'fr' ? '' : '/en'}${await agentLink(store, sophie, now())}`));
      screen.out(messages.demoCitizens(network.profile));
    },
    letIn: (store, url) => printLettingIn(store, fixtures, url, context),
    async close() {
      over.abort();
      await told;
      await network?.close();
    },
  };
}

/** The network where it was the last time, when that port is free: what was said there has its address. */
async function openNetwork({ domain, account, citizens }: Story, data: string): Promise<LittleNetwork> {
  const port = Number((await kept(join(data, PORT))) ?? 0);
  const network = await startLittleNetwork({ domain, town: account, citizens, file: join(data, NETWORK), port });
  await writeFile(join(data, PORT), `${network.port}\n`);
  return network;
}

async function keyIn(data: string): Promise<string> {
  const path = join(data, KEY);
  const there = await kept(path);
  if (there !== null) return there;
  const made = randomBytes(32).toString('base64');
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  return made;
}

/** What stands in a file; `null` where there is none. */
async function kept(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
