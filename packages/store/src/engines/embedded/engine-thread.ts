// The engine in a thread of its own (`engine-apart.ts`): opens the files that it is given, and answers one batch of statements after the other.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ApartFolder, AskedApart, SaidApart } from './engine-apart.ts';

// Node keeps what it compiled for the first thread alone, unless another asks for it before it loads anything.
const compiled = process.env['NODE_COMPILE_CACHE'] ?? '';
if (compiled !== '') enableCompileCache(compiled);
const { openEngine } = await import('./cluster-files.ts');
const { engineHere } = await import('./embedded-engine.ts');

const { folder, more } = workerData as ApartFolder;
const say = (said: SaidApart, given: readonly ArrayBuffer[] = []): void => parentPort!.postMessage(said, [...given]);

try {
  const engine = await engineHere(await openEngine(folder, more));
  parentPort!.on('message', (asked: AskedApart) => void answer(asked));
  say({ kind: 'open', version: engine.version });

  async function answer(asked: AskedApart): Promise<void> {
    if (asked === 'close') {
      await engine.close();
      say({ kind: 'closed' });
      return;
    }
    const whole = await engine.run(asked);
    // Bytes of its own are handed over; a short answer stands among others in memory that Node shares out.
    const own = whole.byteLength === whole.buffer.byteLength ? whole : new Uint8Array(whole);
    say({ kind: 'answer', bytes: own }, [own.buffer as ArrayBuffer]);
  }
} catch (error) {
  say({ kind: 'closed-to-us', message: String((error as { readonly message?: unknown }).message), code: codeIn(error) });
}

/** The system's code, at whatever depth of the causes. */
function codeIn(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code } = at as { readonly code?: unknown };
    if (typeof code === 'string') return code;
  }
  return null;
}
