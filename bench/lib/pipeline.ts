import { HostRateLimiters, type SharedBrowser, SOFTWARE, type Source, systemClock } from '@beffroi/capture';
import { measureTown, type TownMeasurement } from '@beffroi/services/gather';
import { INSTANT, type Town } from './towns.ts';

export interface PipelineOptions {
  readonly source: Source;
  /** Folder of the archives. */
  readonly data: string;
  /** `null`: pages that scripts draw stay as they came. */
  readonly browser: SharedBrowser | null;
  /** Towns measured at the same time. */
  readonly atOnce: number;
  readonly budget?: number;
  /** Told of each town as it is done. Findings are not kept here, so that memory is what the pipeline needs. */
  readonly onTown: (town: Town, result: TownMeasurement) => void;
}

/** Measures towns as `beffroi measureTown --via` does on loopback: nobody is waited for, four requests at a time to a host. */
export async function auditTowns(towns: readonly Town[], options: PipelineOptions): Promise<void> {
  const { source, data, browser, atOnce, budget = 80, onTown } = options;
  const rateLimiters = new HostRateLimiters(systemClock);
  const left = towns.values();
  const worker = async (): Promise<void> => {
    for (const town of left) {
      const result = await measureTown({
        start: town.start,
        territory: town.code,
        town: town.name,
        source,
        data,
        instant: INSTANT,
        budget,
        interval: 0,
        concurrency: 4,
        crawlDelayCap: 0,
        rateLimiters,
        render: browser === null ? 'never' : 'auto',
        browser,
        userAgent: SOFTWARE,
      });
      onTown(town, result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, towns.length) }, worker));
}
