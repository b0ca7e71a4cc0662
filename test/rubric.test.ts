import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { behaviourDigest } from '../scripts/rubric/behaviour.js';
import { coversOf, INSTRUMENTS, versionsOf } from '../scripts/rubric/instruments.js';
import { readVersions, writtenVersion } from '../scripts/rubric/versions.js';

describe.each(INSTRUMENTS)('the rubric of %s', (instrument) => {
  it('has a new version whenever something that judges does something else: if not, run `npm run rubric`', async () => {
    const last = (await readVersions(instrument)).at(-1)!;
    expect(last.behaviour).toBe(behaviourDigest(coversOf(instrument)));
  });

  it('has versions and digests that differ', async () => {
    const versions = await readVersions(instrument);
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
    expect(new Set(versions.map(({ digest }) => digest)).size).toBe(versions.length);
  });

  it('has a history that nobody wrote by hand', async () => {
    const versions = await readVersions(instrument);
    const files = readdirSync(versionsOf(instrument)).filter((name) => name !== 'index.ts');
    expect(files.sort()).toEqual(versions.map(({ version }) => `${version}.ts`).sort());
    for (const version of versions) {
      expect(readFileSync(new URL(`${version.version}.ts`, versionsOf(instrument)), 'utf8')).toBe(writtenVersion(version));
    }
  });
});
