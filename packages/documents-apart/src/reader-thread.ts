import { parentPort } from 'node:worker_threads';
import { type DocumentResult, type PagePicture, type RecognisedWord, readDocument, readWorkbook } from '@beffroi/documents';
import type { FromThread, Wanted, WordsFound } from './messages.ts';

const port = parentPort;
if (port === null) throw new Error('this runs as a thread');

const say = (message: FromThread) => port.postMessage(message);
let answered: (words: readonly RecognisedWord[] | null) => void = () => {};

port.on('message', (message: Wanted | WordsFound) => {
  if (message.kind === 'words') answered(message.words);
  else if (message.kind === 'workbook') say({ kind: 'done', result: readWorkbook(message.bytes, message.limits) });
  else void read(message).then((result) => say({ kind: 'done', result }));
});

function read({ bytes, about, ocr }: Extract<Wanted, { kind: 'document' }>): Promise<DocumentResult> {
  if (!ocr) return readDocument(bytes, about);
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
  return readDocument(bytes, { ...about, draw, recognise: async () => words });
}

say({ kind: 'ready' });
