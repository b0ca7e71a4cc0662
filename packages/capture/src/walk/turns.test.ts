import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('lets things take effect in the order in which they were given their turn, whichever is ready first', async () => {
  const turns = new Turns();
  const said: string[] = [];
  const ends = ['one', 'two', 'three'].map((name, at) => {
    const item = { name };
    let end: () => void = () => undefined;
    turns.give(item, new Promise<void>((resolve) => (end = resolve)));
    return async () => {
      // The last is ready first.
      for (let n = at; n < 3; n++) await Promise.resolve();
      await turns.of(item);
      said.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 3 - at));
      said.push(`${name} ends`);
      end();
    };
  });
  await Promise.all(ends.toReversed().map((work) => work()));
  expect(said).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
});

it('is nobody’s for what was given none, and is passed on by who takes none', async () => {
  const turns = new Turns();
  await turns.of({});
  const [first, second] = [{}, {}];
  turns.give(first, Promise.resolve());
  turns.give(second, new Promise(() => undefined));
  await turns.of(second);
});

it('lets things be looked at in that order too, though none of them has taken effect', async () => {
  const turns = new Turns();
  const said: string[] = [];
  const items = ['one', 'two', 'three'].map((name) => ({ name }));
  for (const item of items) turns.give(item, new Promise(() => undefined));
  const works = items.toReversed().map(async (item) => {
    await turns.toLook(item);
    said.push(item.name);
    turns.looked(item);
  });
  await Promise.all(works);
  expect(said).toEqual(['one', 'two', 'three']);
});

it('keeps nobody waiting for what ends without a look, nor for what has no turn', async () => {
  const turns = new Turns();
  const [first, second] = [{}, {}];
  turns.give(first, Promise.resolve());
  turns.give(second, new Promise(() => undefined));
  await turns.toLook(second);
  await turns.toLook({});
  turns.looked({});
});
