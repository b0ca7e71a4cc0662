import { expect, it, vi } from 'vitest';
import { TeamPictures } from './team-pictures.ts';

const picture = (name: string) => ({
  name,
  altText: 'Portrait de SD',
  compose: vi.fn(async () => ({ bytes: Buffer.from(name), type: 'image/jpeg' }) as const),
});

it('composes a picture once, and anew when it is another one or was withdrawn', async () => {
  const pictures = new TeamPictures();
  const [one, same, other] = [picture('1@9'), picture('1@9'), picture('1@9 2@9')];
  const first = await pictures.of('mairie', one);
  expect(await pictures.of('mairie', same)).toBe(first);
  expect(same.compose).not.toHaveBeenCalled();
  expect((await pictures.of('mairie', other)).etag).not.toBe(first.etag);
  expect(pictures.of('mairie', null)).toBeNull();
  await pictures.of('mairie', same);
  expect(same.compose).toHaveBeenCalledOnce();
});

it('tries again where one could not be composed', async () => {
  const pictures = new TeamPictures();
  const broken = { ...picture('1@9'), compose: vi.fn().mockRejectedValueOnce(new Error('no memory')) };
  await expect(pictures.of('mairie', broken)).rejects.toThrow('no memory');
  expect((await pictures.of('mairie', picture('1@9'))).type).toBe('image/jpeg');
});
