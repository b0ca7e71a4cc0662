import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveSource, folderSource, SOFTWARE, type Source, viaSource } from '@beffroi/capture';
import { canonicalJson, pageKey } from '@beffroi/domain';
import type { RealNames } from '@beffroi/littleweb/testing';
import { measureTown } from '@beffroi/services/gather';
import type { ServiceFinding } from '@beffroi/services/judge';
import { materialIn } from './material-in.ts';
import { INSTANT } from './town.ts';

/** From where one web is read: a folder, one address for all hosts, its own archive, the network. */
export const WAYS = ['folder', 'via', 'archive', 'network'] as const;

/** What came of a town that was read in one way. */
export interface WayMeasured {
  readonly way: (typeof WAYS)[number];
  readonly findings: readonly ServiceFinding[];
  /** Each finding as text: the same findings are the same text. */
  readonly texts: readonly string[];
  readonly pages: { readonly asked: number; readonly read: number };
  /** Hosts of which something was asked. */
  readonly hosts: readonly string[];
}

/** A web that can be read in four ways: its folder, the address where it is served, its real names. */
export interface FourfoldWeb {
  readonly root: string;
  readonly address: string;
  readonly names: RealNames;
}

/** Measures a town of the web in each of the four ways, in the order of `WAYS`; the archive is the one that was written behind the one address. */
export async function fourWays(
  { start, name }: { readonly start: string; readonly name: string },
  { root, address, names }: FourfoldWeb,
  budget = 60,
): Promise<readonly WayMeasured[]> {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-four-ways-'));
  const measured = async (way: WayMeasured['way'], source: Source): Promise<WayMeasured & { readonly archive: string }> => {
    try {
      const { findings, archive } = await measureTown({
        ...{ start, town: name, territory: null, source, data: join(data, way), budget, interval: 0, crawlDelayCap: 0, concurrency: 4 },
        ...{ instant: INSTANT, render: 'never', browser: null, userAgent: SOFTWARE },
      });
      const material = await materialIn(archive);
      const asked = material.visits.filter(({ purpose, robots }) => purpose === 'page' && robots !== 'disallowed').length;
      const read = new Set(material.pages.map(({ url }) => pageKey(url))).size;
      const hosts = [...new Set(material.visits.map(({ url }) => URL.parse(url)?.hostname ?? ''))];
      return { way, findings, texts: findings.map((finding) => canonicalJson(finding)), pages: { asked, read }, hosts, archive };
    } finally {
      await source.close();
    }
  };
  try {
    const folder = await measured('folder', folderSource(root));
    const via = await measured('via', viaSource(address));
    return [folder, via, await measured('archive', await archiveSource([via.archive])), await measured('network', names.source())];
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
