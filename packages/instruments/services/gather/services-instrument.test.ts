import { join } from 'node:path';
import { folderSource, HostRateLimiters, systemClock } from '@beffroi/capture';
import { instantFrom } from '@beffroi/domain';
import type { Means } from '@beffroi/instrument';
import { readWaveOptions } from '@beffroi/waves';
import { layTown, ownFolder, towns } from '@beffroi/waves/testing';
import { describe, expect, it } from 'vitest';
import { servicesInstrument } from './services-instrument.ts';

const [TOWN] = towns(1);
const UNIT = { territory: TOWN!.code, name: TOWN!.name, address: `https://${TOWN!.host}/`, instant: instantFrom(Date.UTC(2026, 10, 24)) };

describe('the instrument of services', () => {
  const measured = async (folder: string, more: Partial<Means> = {}) =>
    servicesInstrument.measure(UNIT, {
      options: readWaveOptions({ userAgent: 'Beffroi/0.1 (+https://example.org/)', interval: 0, render: 'never' }),
      source: folderSource(join(folder, 'web')),
      browser: null,
      gates: new HostRateLimiters(systemClock),
      folder: join(folder, 'scratch'),
      signal: new AbortController().signal,
      onRequest: () => undefined,
      ...more,
    });

  it('keeps of a town what was asked, what was found, and what it is recognised by', async () => {
    await using folder = await ownFolder();
    await layTown(join(folder.path, 'web'), TOWN!);
    let requests = 0;
    let pages = 0;
    const { capture, judgement, reached } = await measured(folder.path, {
      onRequest: (page) => {
        requests++;
        if (page) pages++;
      },
    });
    expect(reached).toBe(true);
    expect(capture).toMatchObject({ home: UNIT.address, ended: 'exhausted', obstacles: {}, requests, pages, renderings: 0 });
    expect(capture.traits).toMatchObject({ home: 'valdor-001.example', generator: null, pages: 3 });
    expect(capture.coverage).toEqual({ read: 3, known: 3, more: false, broken: 0, thin: false });
    expect(capture.finished.valueOf()).toBeGreaterThanOrEqual(capture.began.valueOf() as number);
    expect(judgement.observations.map(({ indicator }) => indicator)).toEqual(servicesInstrument.catalogue.map(({ id }) => id));
    const canteen = judgement.observations.find(({ indicator }) => indicator === 'school-canteen')!;
    expect(canteen).toMatchObject({ kind: 'level', level: 1, obstacle: null });
    const sum = judgement.observations.reduce((total, { level }) => total + (level ?? 0), 0);
    expect(judgement.score).toMatchObject({ observed: 18, unobserved: 0, abstained: 0, level_sum: sum });
    expect(judgement.score.strip).toBe(judgement.observations.map(({ level }) => level).join(''));
    expect(judgement.digest).toMatch(/^sha256:/);
  });

  it('says the same of the archive alone', async () => {
    await using folder = await ownFolder();
    await layTown(join(folder.path, 'web'), TOWN!);
    const first = await measured(folder.path);
    expect(await servicesInstrument.judge(first.archive!)).toEqual(first);
  });

  it('knows a town that was not reached from one that offers nothing', async () => {
    await using folder = await ownFolder();
    const { reached, capture, judgement } = await measured(folder.path);
    expect(reached).toBe(false);
    expect(capture).toMatchObject({ home: null, pages: expect.any(Number), traits: { home: null, pages: 0 } });
    expect(Object.keys(capture.obstacles)).toEqual(['down']);
    expect(judgement.score).toMatchObject({ observed: 0, unobserved: 18, level_sum: 0, strip: '?'.repeat(18) });
  });
});
