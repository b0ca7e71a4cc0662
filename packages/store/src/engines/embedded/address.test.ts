import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { clearAddress, newAddress } from './address.ts';

it('lets services find each other in the directory that they share, since each has a /tmp of its own', async () => {
  const shared = await mkdtemp(join(tmpdir(), 'shared-'));
  onTestFinished(() => rm(shared, { recursive: true, force: true }));
  vi.stubEnv('RUNTIME_DIRECTORY', shared);
  onTestFinished(() => void vi.unstubAllEnvs());
  const address = await newAddress();
  expect(address.startsWith(shared)).toBe(true);
  await clearAddress(address);
  expect(await readdir(shared)).toEqual([]);
});
