/** What one wave was seen to take, in all. */
export interface Taken {
  readonly towns: number;
  /** Pages that were asked for, and all requests (robots, sitemaps, documents, forms, portals too). */
  readonly pages: number;
  readonly requests: number;
  /** Seconds of processor time of the workers that collect and judge, of those that only judge, and of the database's server while collecting. */
  readonly collecting: number;
  readonly judging: number;
  readonly database: number;
  /** Bytes of archives with their indexes; of the database with one series, without figures; of figures, whose number hangs on departments, not on towns. */
  readonly archived: number;
  readonly stored: number;
  readonly figures: number;
  /** MiB of one worker at its peak. */
  readonly memory: number;
}

/** A wave that was not measured, and how long it may last. */
export interface Wanted {
  readonly towns: number;
  readonly pages: number;
  readonly days: number;
  /** Seconds between two requests to a host. */
  readonly interval: number;
}

const GB = 1e9;
const HOUR = 3600;

/**
 * What a larger wave takes if each page and each town takes what it took here. Archives and processor time grow with pages, the database with towns. What the
 * network, a browser and slow sites add is not in it.
 */
export function extrapolate(taken: Taken, wanted: Wanted): string[][] {
  const { towns, interval, days } = wanted;
  const pages = towns * wanted.pages;
  const times = pages / taken.pages;
  const requests = taken.requests * times;
  const span = days * 24 * HOUR;
  const cpu = (taken.collecting + taken.database) * times;
  const hours = (seconds: number): string => `${(seconds / HOUR).toFixed(1)} h`;
  return [
    [`${towns} towns × ${wanted.pages} pages`, ''],
    ['requests', `${(requests / 1e6).toFixed(2)} million`],
    ['processor time to collect and judge, with the database', hours(cpu)],
    ['processor time to judge once more', hours(taken.judging * times)],
    ['archives', `${((taken.archived * times) / GB).toFixed(1)} GB`],
    ['database, one series', `${((taken.stored * (towns / taken.towns) + taken.figures) / GB).toFixed(2)} GB`],
    [`pauses of ${interval} s, one town after the other`, hours(requests * interval)],
    [`towns that must be under way at any time to be done in ${days} days`, ((requests * interval) / span).toFixed(1)],
    [`share of one core that is busy then`, `${((100 * cpu) / span).toFixed(1)} %`],
    ['memory of one worker at its peak, seen here', `${taken.memory.toFixed(0)} MiB`],
  ];
}
