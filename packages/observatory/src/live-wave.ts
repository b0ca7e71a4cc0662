import { createHash } from 'node:crypto';
import type { Store } from '@beffroi/store';
import { type Seen, type WaveProgress, waveProgress } from '@beffroi/waves';

/** What a page that follows a wave is told. */
export interface LiveWave {
  /** When it differs from what the page was drawn with, the page is drawn anew. */
  readonly state: string;
  readonly value: number;
  readonly max: number;
  /** Name of the place in the page → what stands there. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What the view of a running wave wants to know. */
export interface LiveOptions {
  readonly store: Store;
  readonly name: string;
  /** Who follows, by a key: each may follow a few times only, so that none keeps the others out. */
  readonly who: string;
  readonly say: (progress: WaveProgress) => LiveWave;
  /** What the page was told last, before its line broke. */
  readonly lastId: string | null;
  /** Aborts when the site ends. */
  readonly ends: AbortSignal | undefined;
  readonly now: () => Date;
}

/** Pages that may follow at a time, in this process: each keeps a connection. */
const MOST = 100;
/** Of these, pages of one person: windows that somebody forgot. */
const MOST_EACH = 8;
/** Milliseconds between two looks at a wave, which all its followers share. */
const LOOK = 1_000;
/** Milliseconds of silence after which a sign of life is sent: proxies close what is silent. */
const HEARTBEAT = 15_000;
/** Milliseconds after which a line is ended; the browser comes again, and is asked again who it is. */
const LONGEST = 10 * 60_000;
/** Speeds are those of so many milliseconds: workers tell their counts every few seconds only. */
const SPEED_FROM = 6_000;
const SPEED_TO = 15_000;

interface Look {
  readonly progress: Promise<WaveProgress>;
  readonly at: number;
  /** What was seen in the last seconds, the oldest first. */
  readonly seen: readonly Seen[];
}

const looks = new Map<string, Look>();
let following = 0;
const followingOf = new Map<string, number>();

/** Server-sent events of a wave until it is closed; `null` when too many pages follow already, of all or of who asks. */
export function liveWave(options: LiveOptions): ReadableStream<Uint8Array> | null {
  const { who } = options;
  const theirs = followingOf.get(who) ?? 0;
  if (following >= MOST || theirs >= MOST_EACH) return null;
  following++;
  followingOf.set(who, theirs + 1);
  const over = new AbortController();
  const signal = options.ends === undefined ? over.signal : AbortSignal.any([over.signal, options.ends]);
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      // The browser may go at any moment; then there is nobody to tell.
      const send = (text: string): void => {
        if (!over.signal.aborted) controller.enqueue(new TextEncoder().encode(text));
      };
      void follow(options, signal, send)
        .catch(() => send('event: end\ndata: fault\n\n'))
        .finally(() => {
          following--;
          const left = (followingOf.get(who) ?? 1) - 1;
          if (left === 0) followingOf.delete(who);
          else followingOf.set(who, left);
          if (!over.signal.aborted) controller.close();
        });
    },
    cancel() {
      over.abort();
    },
  });
}

/** Tells each change, with an id by which a page that lost its line is not told again what it knows. */
async function follow({ store, name, say, lastId, now }: LiveOptions, signal: AbortSignal, send: (text: string) => void): Promise<void> {
  const began = performance.now();
  let told = lastId;
  let spoke = began;
  send('retry: 3000\n\n');
  while (!signal.aborted && performance.now() - began < LONGEST) {
    const progress = await look(store, name, now);
    const live = say(progress);
    const data = JSON.stringify(live);
    const id = createHash('sha256').update(data).digest('hex').slice(0, 16);
    if (id !== told) {
      send(`id: ${id}\nevent: wave\ndata: ${data}\n\n`);
      told = id;
      spoke = performance.now();
    } else if (performance.now() - spoke > HEARTBEAT) {
      send(': still here\n\n');
      spoke = performance.now();
    }
    if (progress.state === 'closed') {
      send('event: end\ndata: closed\n\n');
      return;
    }
    await rest(LOOK, signal);
  }
}

function look(store: Store, name: string, now: () => Date): Promise<WaveProgress> {
  const before = looks.get(name);
  const at = performance.now();
  if (before !== undefined && at - before.at < LOOK * 0.9) return before.progress;
  const recent = (before?.seen ?? []).filter((one) => now().getTime() - one.at.getTime() <= SPEED_TO);
  const since = recent.find((one) => now().getTime() - one.at.getTime() >= SPEED_FROM) ?? null;
  const progress = waveProgress(store, name, now(), since);
  looks.set(name, { progress, at, seen: recent });
  progress.then(
    ({ seen }) => {
      looks.set(name, { progress, at, seen: [...recent, seen] });
      // Speeds of long ago would be of no use to who comes then.
      for (const [other, { at: then }] of looks) if (at - then > 10 * SPEED_TO) looks.delete(other);
    },
    () => looks.delete(name),
  );
  return progress;
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener('abort', wake);
  });
}
