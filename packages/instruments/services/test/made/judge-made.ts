import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { folderSource } from '@beffroi/capture';
import { type Level, parseInstant } from '@beffroi/domain';
import { measureTown } from '@beffroi/services/gather';
import type { ServiceFinding, ServiceId } from '@beffroi/services/judge';
import type { MadeTown, Offer } from './made-town.ts';

/** One mark of a made town beside what it offers. */
export interface MadeMark {
  readonly town: string;
  readonly chrome: string;
  readonly service: ServiceId;
  readonly offer: Offer;
  /** `null` where nothing could be observed, or the machine abstained. */
  readonly level: Level | null;
  readonly finding: ServiceFinding;
}

/** Lays a made town out as a web, and judges it through the whole pipeline but the browser. */
export async function judgeMade(town: MadeTown): Promise<readonly MadeMark[]> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-made-'));
  try {
    for (const [path, text] of town.files) {
      const file = join(folder, 'web', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const source = folderSource(join(folder, 'web'));
    const { findings } = await measureTown({
      start: town.start,
      territory: null,
      town: town.name,
      source,
      data: join(folder, 'data'),
      instant: parseInstant('2026-11-24T12:00:00.000Z')!,
      budget: 80,
      interval: 0,
      render: 'never',
      browser: null,
      userAgent: 'Beffroi',
    });
    await source.close();
    return [...town.truth].map(([service, offer]) => {
      const finding = findings.find(({ indicator }) => indicator === service)!;
      return { town: town.slug, chrome: town.chrome, service, offer, level: finding.level, finding };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
