import { createReadStream } from 'node:fs';
import { isFileTrouble, Refusal, type TerminalMessages } from '@beffroi/terminal';

/** No post is so long: what is behind it in its line is not held. */
const LONGEST = 1 << 26;

/**
 * The lines of a file (`-`: the standard input), one after the other, held one at a time. Empty ones are left out, as is a mark of byte order; a line that is
 * longer than any post ends where it is too long, so that it cannot be read.
 *
 * @throws Refusal when the file is not there or may not be read
 */
export async function* linesOf(path: string, messages: TerminalMessages, signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  // What nobody closes would be waited for, though whoever asked has said to end.
  const end = (): void => void stream.destroy();
  signal.addEventListener('abort', end, { once: true });
  try {
    for await (const chunk of stream) {
      if (signal.aborted) return;
      const pieces = decoder.decode(chunk as Uint8Array, { stream: true }).split('\n');
      pieces[0] = rest.length > LONGEST ? rest : rest + pieces[0]!;
      rest = pieces.pop()!;
      for (const piece of pieces) if (piece.trim() !== '') yield piece;
    }
  } catch (error) {
    if (signal.aborted) return;
    if (isFileTrouble(error)) throw new Refusal(messages.noFile(path), { cause: error });
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield rest;
}
