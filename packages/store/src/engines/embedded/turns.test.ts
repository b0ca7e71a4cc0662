import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('one has the turn at a time, in the order of asking', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }), async (pauses) => {
      const turns = new Turns();
      const order: number[] = [];
      let inside = 0;
      await Promise.all(
        pauses.map(async (pause, index) => {
          const giveBack = await turns.take();
          inside += 1;
          expect(inside).toBe(1);
          order.push(index);
          for (let tick = 0; tick < pause; tick += 1) await Promise.resolve();
          inside -= 1;
          giveBack();
        }),
      );
      expect(order).toEqual(pauses.map((_, index) => index));
      expect(turns.waiting).toBe(0);
    }),
  );
});

it('a turn that is given back twice is given back once', async () => {
  const turns = new Turns();
  const first = await turns.take();
  const second = turns.take();
  first();
  first();
  const giveBack = await second;
  let third = false;
  const waits = turns.take().then((done) => {
    third = true;
    done();
  });
  await Promise.resolve();
  expect([third, turns.waiting]).toEqual([false, 1]);
  giveBack();
  await waits;
});
