import type { Dispatcher } from 'undici';

/** A stream of a server that was opened: what it says is given on until it ends, or is ended. */
export interface OpenStream {
  /** Resolves when it is over, however that came. */
  readonly ended: Promise<void>;
  end(): void;
}

/** Milliseconds until a stream must be open. */
const OPENS = 10_000;

/**
 * Opens a stream (WebSocket, RFC 6455) by the same connections as all questions, so that the same addresses are refused.
 *
 * @param onBytes is given each message of bytes; text is none of ours
 * @returns `null` where the server has none there
 */
export async function streamOver(dispatcher: Dispatcher, url: URL, onBytes: (bytes: Buffer) => void): Promise<OpenStream | null> {
  const { WebSocket } = await import('undici');
  const socket = new WebSocket(url, { dispatcher });
  socket.binaryType = 'arraybuffer';
  let over = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    over = resolve;
  });
  const end = (): void => {
    socket.close();
    // A server that does not answer the end is not waited for.
    over();
  };
  socket.addEventListener('message', ({ data }) => {
    if (data instanceof ArrayBuffer) onBytes(Buffer.from(data));
  });
  socket.addEventListener('close', () => over());
  const isOpen = await new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), OPENS);
    const settled = (open: boolean) => () => {
      clearTimeout(late);
      resolve(open);
    };
    socket.addEventListener('open', settled(true));
    socket.addEventListener('error', settled(false));
    socket.addEventListener('close', settled(false));
  });
  if (isOpen) return { ended, end };
  end();
  return null;
}
