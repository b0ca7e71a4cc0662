import { expect, it } from 'vitest';
import { Session } from './session.ts';
import type { StatementQueue } from './statement-queue.ts';
import { Turns } from './turns.ts';
import { message, PROTOCOL_3 } from './wire.ts';

const greeting = Buffer.from([0, 0, 0, 9, 0, 0, 0, 0, 0]);
greeting.writeUInt32BE(PROTOCOL_3, 4);

it('a client that is sent away in the middle of an answer is told nothing more: no word between pieces, no piece behind the end', async () => {
  const [begun, goesOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const queue: StatementQueue = {
    ...{ turns: new Turns(), serverVersion: '18', broken: false, fault: ['XX000', ''], patienceMs: 1_000 },
    async run(_, answer) {
      answer(Buffer.from('first '));
      begun.resolve();
      await goesOn.promise;
      answer(Buffer.from('second'));
      return 'I';
    },
  };
  const heard: string[] = [];
  const session = new Session(
    queue,
    { write: (bytes) => void heard.push(Buffer.from(bytes).toString()), end: () => void heard.push('end') },
    null,
  );
  session.receive(greeting);
  heard.length = 0;
  session.receive(message('Q', Buffer.from('select\0')));
  await begun.promise;
  session.end('57P01', 'The owner goes.');
  goesOn.resolve();
  await session.ended;
  expect(heard).toEqual(['first ', 'end']);
});
