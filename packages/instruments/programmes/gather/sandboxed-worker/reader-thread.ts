import { parentPort } from 'node:worker_threads';
import { type PagePicture, type RecognisedWord, readDocument } from '@beffroi/documents';
import { type FromReader, HEARTBEAT, type ToReader } from './messages.ts';

const port = parentPort;
if (port === null) throw new Error('this runs as a thread');

const say = (message: FromReader) => port.postMessage(message);
let answered: (words: readonly RecognisedWord[] | null) => void = () => {};

port.on('message', (message: ToReader) => {
  if (message.kind === 'words') answered(message.words);
  else void read(message);
});

async function read({ bytes, name, contentType, ocr }: Extract<ToReader, { kind: 'read' }>): Promise<void> {
  const beat = setInterval(() => say({ kind: 'alive' }), HEARTBEAT);
  // Drawing and recognising happen outside, both at once: the picture stays there, and its words are in points already.
  let words: readonly RecognisedWord[] = [];
  const draw = async (_: Uint8Array, page: number, size: { width: number; height: number }): Promise<PagePicture | null> => {
    const answer = new Promise<readonly RecognisedWord[] | null>((resolve) => {
      answered = resolve;
    });
    say({ kind: 'page', page, ...size });
    const recognised = await answer;
    if (recognised === null) return null;
    words = recognised;
    return { page, ...size, scale: 1, png: new Uint8Array() };
  };
  try {
    const result = await readDocument(bytes, { name, contentType, ...(ocr ? { draw, recognise: async () => words } : {}) });
    say({ kind: 'done', result });
  } finally {
    clearInterval(beat);
  }
}
