import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PRINTER_LIMITS, type Printer, type PrinterLimits, PrintRefusal } from './print.ts';
import type { FromPrinter, ToPrinter } from './print-messages.ts';

const PROCESS = fileURLToPath(new URL('./print-process.ts', import.meta.url));
/** Of our surroundings a browser is told what it cannot do without: no passwords, no addresses of databases. */
const TOLD =
  /^(?:PATH|HOME|USER|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|XDG_\w+|FONTCONFIG_\w+|CHROME_\w+|LD_LIBRARY_PATH|NODE_COMPILE_CACHE|SystemRoot)$/;

/** A process that prints, and those who wait for it. */
interface Printing {
  readonly child: ChildProcess;
  readonly waiting: Map<number, PromiseWithResolvers<Uint8Array>>;
}

/**
 * A printer in a process of its own, which asks for pages at the `place` that each document names: what drives the browser takes a third of a second to be read, and
 * whoever asks for a print answers others meanwhile. The process is started for the first document, and ended with its browser when none was asked for in a while.
 *
 * @param executablePath see `findBrowser`
 */
export function openPrinterApart(executablePath: string, limits: Partial<PrinterLimits> = {}): Printer {
  const { idle } = { ...PRINTER_LIMITS, ...limits };
  let running: Printing | null = null;
  let last = 0;
  let resting: NodeJS.Timeout | undefined;

  const start = (): Printing => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => TOLD.test(name)));
    // Apart from the terminal, whose Ctrl-C is ours to answer.
    const child = fork(PROCESS, [], {
      ...{ execArgv: [], env, detached: true, serialization: 'advanced' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const waiting: Printing['waiting'] = new Map();
    const printing = { child, waiting };
    const gone = (why: string): void => {
      if (running === printing) running = null;
      for (const { reject } of waiting.values()) reject(new PrintRefusal('failed', why));
      waiting.clear();
    };
    child.on('message', (message: FromPrinter) => {
      const asked = waiting.get(message.number);
      if (message.kind === 'printed') asked?.resolve(message.bytes);
      else if (message.kind === 'refused') asked?.reject(new PrintRefusal(message.code, message.detail));
      else asked?.reject(new Error(`nothing could be printed: ${message.message}`));
    });
    child.on('error', ({ message }) => gone(message));
    child.on('exit', (code, by) => gone(`the process that prints has ended: ${by ?? code}`));
    tell(child, { kind: 'open', executablePath, limits });
    return printing;
  };

  /** It does not keep ours while nothing is printed. */
  const keeps = ({ child, waiting }: Printing): void => {
    if (waiting.size > 0) {
      child.ref();
      child.channel?.ref();
      return;
    }
    child.unref();
    child.channel?.unref();
  };

  const end = async (): Promise<void> => {
    clearTimeout(resting);
    const printing = running;
    running = null;
    if (printing === null || printing.child.exitCode !== null || printing.child.signalCode !== null) return;
    const exited = once(printing.child, 'exit');
    printing.child.ref();
    if (printing.child.connected) printing.child.disconnect();
    await exited;
  };

  return {
    async print(options) {
      clearTimeout(resting);
      running ??= start();
      const printing = running;
      const number = ++last;
      const asked = Promise.withResolvers<Uint8Array>();
      printing.waiting.set(number, asked);
      keeps(printing);
      tell(printing.child, { kind: 'print', number, options });
      try {
        return await asked.promise;
      } finally {
        printing.waiting.delete(number);
        keeps(printing);
        if (printing.waiting.size === 0) resting = setTimeout(() => void end(), idle).unref();
      }
    },
    close: end,
  };
}

/** One that is gone says so itself. */
function tell(child: ChildProcess, message: ToPrinter): void {
  if (child.connected) child.send(message, () => undefined);
}
