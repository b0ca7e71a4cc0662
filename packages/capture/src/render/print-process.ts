import { openPrinter, type Printer, PrintRefusal, type PrintSource } from './print.ts';
import type { FromPrinter, ToPrinter } from './print-messages.ts';

// A process that prints, and ends with whoever started it. What it prints it asks for like any visitor, where the site listens.

const askThere: PrintSource = async (url, signal, cookie, place) => {
  if (place === null) return null;
  const { pathname, search } = new URL(url);
  const answer = await fetch(`${place}${pathname}${search}`, {
    signal,
    redirect: 'manual',
    headers: { 'user-agent': 'beffroi-printer', ...(cookie !== null && { cookie }) },
  });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: new Uint8Array(await answer.arrayBuffer()) };
};

const say = (message: FromPrinter): void => {
  // Whoever asked may be gone: then this ends.
  process.send?.(message, () => undefined);
};

let printer: Printer | null = null;

process.on('message', async (message: ToPrinter) => {
  if (message.kind === 'open') {
    printer = openPrinter(message.executablePath, askThere, message.limits);
    return;
  }
  const { number, options } = message;
  try {
    say({ kind: 'printed', number, bytes: await printer!.print(options) });
  } catch (error) {
    if (error instanceof PrintRefusal) say({ kind: 'refused', number, code: error.code, detail: error.detail });
    else say({ kind: 'broke', number, message: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', async () => {
  await printer?.close();
  process.exit();
});
