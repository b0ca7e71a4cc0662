import { type ArchiveDamage, readArchive } from '@beffroi/capture/reading-archives';
import type { ReadingCoverage } from '@beffroi/domain';
import { type Traits, traitsOf } from '@beffroi/figures';
import type { ReadingResult } from '@beffroi/reading';
import { assess, type Material, type ServiceFinding } from '@beffroi/services/judge';
import { coverageOf, siteInArchive } from '@beffroi/walks';

/** What is known of a town beside the words of its pages: what a document prints and a wave keeps. Plain data. */
export interface TownFacts extends Omit<Material, 'pages'> {
  /** How many pages were read, and how many of them could be. */
  readonly pages: { readonly inHand: number; readonly legible: number };
  readonly traits: Traits;
}

/** What comes out of one archive: plain data, whoever's thread made it. */
export interface JudgedArchive {
  readonly findings: readonly ServiceFinding[];
  readonly facts: TownFacts;
  /** Code of the territory that the archive names. */
  readonly territory: string | null;
  /** Why the collection ended. */
  readonly ended: string;
  /** How much of the town's site was read. */
  readonly coverage: ReadingCoverage;
  /** What was found wrong in the file. */
  readonly damages: readonly ArchiveDamage[];
}

/** From what an archive is judged, beside itself. */
export interface JudgingOptions {
  /** Where the town's site begins: needed only for archives of other tools. */
  readonly start?: string;
  /** Readings that were already made of its captures, by `readingKey`. */
  readonly readings?: ReadonlyMap<string, ReadingResult>;
}

/**
 * Judges an archive here and now: the same archive gives the same, to the bit. Where others wait for this loop, a cell does it (`cell/`).
 *
 * @throws the file system's error when the file cannot be opened
 */
export async function judgeArchive(path: string, options: JudgingOptions = {}): Promise<JudgedArchive> {
  const archive = await readArchive(path);
  try {
    const material = await siteInArchive(archive, options);
    const findings = assess(material);
    return {
      findings,
      facts: factsOf(material),
      territory: archive.head?.territory ?? null,
      ended: archive.tail?.ended ?? 'unknown',
      coverage: coverageOf(material, archive.tail),
      damages: archive.damages,
    };
  } finally {
    await archive.close();
  }
}

function factsOf(material: Material): TownFacts {
  const { pages, ...facts } = material;
  return {
    ...facts,
    pages: { inHand: pages.length, legible: pages.filter(({ result }) => result.kind === 'reading').length },
    traits: traitsOf({ home: material.home, generator: generatorOf(material), addresses: addressesOf(material) }),
  };
}

/** All that the town's pages link to, each once: which of them are read hangs on the budget. */
function addressesOf({ pages }: Material): string[] {
  const found = new Set<string>();
  for (const { url, reach, result } of pages) {
    if (reach !== 'town') continue;
    found.add(url);
    if (result.kind === 'reading') for (const link of result.reading.links) found.add(link.url);
  }
  return [...found];
}

function generatorOf({ home, pages }: Material): string | null {
  const page = pages.find(({ url, result }) => url === home && result.kind === 'reading');
  return page?.result.kind === 'reading' ? page.result.reading.generator : null;
}
