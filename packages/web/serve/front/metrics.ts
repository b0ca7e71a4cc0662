import type { IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type HouseState, houseState, type Store } from '@beffroi/store';
import type { KeptCounts } from '../kept/kept-pages.ts';
import { answeredWithin } from './answered-within.ts';

/** A sort of address: a label that visitors cannot multiply. */
type Kind = 'page' | 'workshop' | 'api' | 'data' | 'asset' | 'watch';

/** Upper bounds in seconds of the histogram of answers. */
const BOUNDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;
/** Milliseconds that the database has to count. */
const PATIENCE = 2_000;

/** The sort of an address by its path. */
export function kindOf(path: string): Kind {
  if (/^\/(?:health|metrics)$/.test(path)) return 'watch';
  if (/^\/(?:_app\/|scripts\/|[^/]+\.(?:svg|css|js|png|ico|txt|woff2)$)/.test(path)) return 'asset';
  if (/^(?:\/en)?\/atelier(?:\/|$)/.test(path)) return 'workshop';
  if (/^\/(?:api|assistant)\//.test(path)) return 'api';
  return /\.(?:csv|json|jsonld|parquet|xlsx|pdf|ics|atom|xml|png|svg|md)$/.test(path) ? 'data' : 'page';
}

/** What is counted of answers, and written for Prometheus (text format 0.0.4). */
export class Metrics {
  readonly #version: string;
  readonly #answers = new Map<string, number>();
  readonly #times = new Map<Kind, { readonly buckets: number[]; sum: number; count: number }>();
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });
  #bytes = 0;
  #open = 0;

  constructor(version: string) {
    this.#version = version;
    this.#delay.enable();
  }

  /** Counts one request from now until its answer is out. */
  watch(request: IncomingMessage, response: ServerResponse): void {
    const began = performance.now();
    const kind = kindOf((request.url ?? '/').split('?', 1)[0]!);
    this.#open++;
    response.once('close', () => {
      this.#open--;
      const key = `kind="${kind}",code="${response.headersSent ? response.statusCode : 499}"`;
      this.#answers.set(key, (this.#answers.get(key) ?? 0) + 1);
      // How long an event stream was watched says nothing of how fast we are.
      if (/event-stream/.test(String(response.getHeader('content-type') ?? ''))) return;
      this.#time(kind, (performance.now() - began) / 1000);
      this.#bytes += written(request);
    });
  }

  #time(kind: Kind, seconds: number): void {
    const times = this.#times.get(kind) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 };
    this.#times.set(kind, times);
    BOUNDS.forEach((bound, at) => {
      if (seconds <= bound) times.buckets[at]!++;
    });
    times.sum += seconds;
    times.count++;
  }

  /** All that is known now, in Prometheus's text format. */
  async text(store: () => Promise<Pick<Store, 'db'>>, kept: KeptCounts | null = null): Promise<string> {
    const began = performance.now();
    const house = await answeredWithin(PATIENCE, async () => houseState((await store()).db));
    const seconds = (performance.now() - began) / 1000;
    return [...this.#process(), ...this.#http(), ...ofKept(kept), ...ofHouse(house, seconds)].map((line) => `${line}\n`).join('');
  }

  #process(): string[] {
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed } = process.memoryUsage();
    const lag = this.#delay.percentile(99) / 1e9;
    this.#delay.reset();
    return [
      ...one('beffroi_build_info', 'gauge', 'The version that runs.', [[`version="${this.#version}",node="${process.versions.node}"`, 1]]),
      ...one('process_start_time_seconds', 'gauge', 'When the process began, in seconds since 1970.', [
        ['', Date.now() / 1000 - process.uptime()],
      ]),
      ...one('process_cpu_seconds_total', 'counter', 'Processor time of the process.', [['', (user + system) / 1e6]]),
      ...one('process_resident_memory_bytes', 'gauge', 'Memory of the process.', [['', rss]]),
      ...one('nodejs_heap_size_used_bytes', 'gauge', 'Memory that JavaScript uses.', [['', heapUsed]]),
      ...one(
        'nodejs_eventloop_lag_p99_seconds',
        'gauge',
        'How long others wait for their turn, at the 99th percentile since the last look.',
        [['', Number.isFinite(lag) ? lag : 0]],
      ),
    ];
  }

  #http(): string[] {
    const name = 'beffroi_http_request_duration_seconds';
    const histogram = [...this.#times].flatMap(([kind, { buckets, sum, count }]) => [
      ...BOUNDS.map((bound, at) => `${name}_bucket{kind="${kind}",le="${bound}"} ${buckets[at]}`),
      `${name}_bucket{kind="${kind}",le="+Inf"} ${count}`,
      `${name}_sum{kind="${kind}"} ${sum}`,
      `${name}_count{kind="${kind}"} ${count}`,
    ]);
    return [
      ...one('beffroi_http_requests_total', 'counter', 'Answers by sort of address and status; 499: the visitor left first.', [
        ...this.#answers,
      ]),
      `# HELP ${name} Time from request to the end of the answer.`,
      `# TYPE ${name} histogram`,
      ...histogram,
      ...one('beffroi_http_response_bytes_total', 'counter', 'Bytes that went out, as they were sent.', [['', this.#bytes]]),
      ...one('beffroi_http_requests_open', 'gauge', 'Requests whose answer is not out yet.', [['', this.#open]]),
    ];
  }
}

const COUNTED = Symbol('bytes that were counted');

/** Bytes of one answer: the connection knows how many went out since it began, and others may follow on it. */
function written({ socket }: IncomingMessage): number {
  const counted = socket as typeof socket & { [COUNTED]?: number };
  const before = counted[COUNTED] ?? 0;
  counted[COUNTED] = socket.bytesWritten;
  return socket.bytesWritten - before;
}

/** @param kept `null`: nothing is kept */
function ofKept(kept: KeptCounts | null): string[] {
  if (kept === null) return [];
  const { bytes, pages, given, unchanged, drawn } = kept;
  return [
    ...one('beffroi_kept_pages', 'gauge', 'Drawn pages that are kept in memory.', [['', pages]]),
    ...one('beffroi_kept_bytes', 'gauge', 'Bytes of them, packed.', [['', bytes]]),
    ...one('beffroi_kept_answers_total', 'counter', 'Answers by where they came from.', [
      ['from="kept"', given],
      ['from="unchanged"', unchanged],
      ['from="drawn"', drawn],
    ]),
  ];
}

/** @param house `null`: the database did not count in time */
function ofHouse(house: HouseState | null, seconds: number): string[] {
  const up = one('beffroi_database_up', 'gauge', 'Whether the database answers.', [['', house === null ? 0 : 1]]);
  if (house === null) return up;
  const states = (counts: Readonly<Record<string, number>>): [string, number][] =>
    Object.entries(counts).map(([state, n]) => [`state="${state}"`, n]);
  return [
    ...up,
    ...one('beffroi_database_answer_seconds', 'gauge', 'How long it took to count.', [['', seconds]]),
    ...one('beffroi_units', 'gauge', 'Towns of waves under way, by state.', states(house.units)),
    ...one('beffroi_mails', 'gauge', 'Mails of the last ninety days, by state.', states(house.mails)),
    ...one('beffroi_workers', 'gauge', 'Workers that gave a sign of life within a minute.', [['', house.workers]]),
    ...one('beffroi_waves_published', 'gauge', 'Waves that everybody may read.', [['', house.published]]),
  ];
}

function one(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  values: readonly (readonly [labels: string, value: number])[],
): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...values.map(([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`),
  ];
}
