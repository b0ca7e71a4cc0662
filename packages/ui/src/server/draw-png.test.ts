import { expect, it } from 'vitest';
import { drawPng, TooManyPictures } from './draw-png.ts';

const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#123456"/></svg>';

it('draws in a thread, answers others meanwhile, and refuses who comes when too many wait', async () => {
  const asked = Array.from({ length: 17 }, () => drawPng(SQUARE, 8));
  let turns = 0;
  const watch = setInterval(() => turns++, 0);
  const done = await Promise.allSettled(asked);
  clearInterval(watch);
  expect(done.slice(0, 16).every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(done[16]).toMatchObject({ status: 'rejected', reason: expect.any(TooManyPictures) });
  expect(turns).toBeGreaterThan(0);
  await expect(drawPng('no picture', 8)).rejects.toThrow('damaged');
  expect(Buffer.from((await drawPng(SQUARE, 8)).subarray(1, 4)).toString('latin1')).toBe('PNG');
});
