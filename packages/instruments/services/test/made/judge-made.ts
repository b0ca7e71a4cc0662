import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Level } from '@beffroi/domain';
import type { ServiceFinding, ServiceId } from '@beffroi/services/judge';
import { judgeFolder } from '../judge-fixtures.ts';
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
    const { findings } = await judgeFolder(join(folder, 'web'), { start: town.start, name: town.name, data: join(folder, 'data') });
    return [...town.truth].map(([service, offer]) => {
      const finding = findings.find(({ indicator }) => indicator === service)!;
      return { town: town.slug, chrome: town.chrome, service, offer, level: finding.level, finding };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
