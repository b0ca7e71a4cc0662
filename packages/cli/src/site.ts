import { once } from 'node:events';
import { createServer } from 'node:net';
import { firstLink } from '@beffroi/accounts';
import { terminalActor } from '@beffroi/acts';
import { systemClock } from '@beffroi/capture';
import type { OpenDesk } from '@beffroi/desk';
import { NewsRefusal, newsKeysOf } from '@beffroi/news';
import { liveWorkers, type Store } from '@beffroi/store';
import { type Arguments, plain, Refusal } from '@beffroi/terminal';
import { dataFolder, type House, untilSettled } from '@beffroi/terminal/house';
import {
  BuildFailure,
  buildSite,
  isLoopbackName,
  missingFacts,
  type Operator,
  OperatorRefusal,
  operatorIn,
  proxyTrouble,
  type ServedSite,
  type ServeOptions,
  serveSite,
  wavesFilesAhead,
} from '@beffroi/web';
import { type AheadAtWork, startAhead } from './ahead-at-work.ts';
import type { Context } from './context.ts';
import { type DeskAtWork, openDesk, startDesk } from './desk-at-work.ts';
import { makesFilesApart } from './files-apart.ts';
import type { Messages } from './messages/messages.ts';
import { type NewsAtWork, startNews } from './news-at-work.ts';
import { openPost, type PostAtWork, startPost } from './post-at-work.ts';
import { type RoundsAtWork, startRounds } from './rounds-at-work.ts';
import { startCrew } from './workers.ts';

/** Where the site listens unless it is said. */
export const USUAL_PORT = 4173;
/** Milliseconds between looks whether the process that owns the data folder is still there. */
const LOOK = 2_000;

/** How the site is to be served, as the line says it. */
export interface SiteWish {
  /** `null` when none was named. */
  readonly port: number | null;
  readonly host: string;
  readonly publicUrl: string | null;
  readonly workers: number;
  /** What who reads `/metrics` from elsewhere brings along; `null`: nobody does. */
  readonly metricsToken: string | null;
  /** Megabytes of drawn pages that are kept; `null`: the usual. */
  readonly pagesKept: number | null;
}

/** Signs of a token at least: a short one can be guessed. */
const TOKEN = 16;

/** @throws Refusal */
export function siteWishOf(args: Arguments, env: NodeJS.ProcessEnv, messages: Messages): SiteWish {
  const port = args.text('port');
  if (port !== null && (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)) throw new Refusal(messages.badPort(port));
  const workers = args.text('workers') ?? '1';
  if (!/^\d{1,2}$/.test(workers) || Number(workers) > 64) throw new Refusal(messages.badWorkers(workers));
  const metricsToken = env['BEFFROI_METRICS_TOKEN'] || null;
  if (metricsToken !== null && (metricsToken.length < TOKEN || /\s/.test(metricsToken))) throw new Refusal(messages.badMetricsToken(TOKEN));
  const pagesKept = env['BEFFROI_PAGES_KEPT'] || null;
  if (pagesKept !== null && !/^\d{1,5}$/.test(pagesKept)) throw new Refusal(messages.badPagesKept(plain(pagesKept)));
  const url = args.text('url') ?? (env['BEFFROI_URL'] || null);
  const host = args.text('host') ?? '127.0.0.1';
  // Whoever reaches it from elsewhere says its name, and could say any.
  if (url === null && !isLoopbackName(host.includes(':') ? `[${host}]` : host)) throw new Refusal(messages.urlWanted(plain(host)));
  return {
    port: port === null ? null : Number(port),
    host,
    publicUrl: url === null ? null : publicUrlOf(url, messages),
    workers: Number(workers),
    metricsToken,
    pagesKept: pagesKept === null ? null : Number(pagesKept),
  };
}

function publicUrlOf(text: string, messages: Messages): string {
  const url = URL.parse(text);
  const whole = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search + url.hash + url.username === '';
  if (!whole) throw new Refusal(messages.badPublicUrl(text));
  return url.origin;
}

/** Looks whether it can listen there, before anything that takes long is begun. @throws Refusal */
export async function assertCanListen({ host, port }: SiteWish, messages: Messages): Promise<void> {
  const server = createServer();
  try {
    server.listen(port ?? USUAL_PORT, host);
    await once(server, 'listening');
  } catch (error) {
    throw listeningRefusal(error, host, port ?? USUAL_PORT, messages);
  } finally {
    server.close();
  }
}

function listeningRefusal(error: unknown, host: string, port: number, messages: Messages): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return new Refusal(messages.portTaken(port), { cause: error });
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Refusal(messages.cannotListen(host, port), { cause: error });
  return error;
}

/** Who runs the site, as the environment's file says. @throws Refusal when what stands there is none */
export function siteOperator(env: NodeJS.ProcessEnv, messages: Messages): Operator {
  try {
    return operatorIn(env);
  } catch (error) {
    if (error instanceof OperatorRefusal) throw new Refusal(messages.badOperator[error.code](error.file, error.member), { cause: error });
    throw error;
  }
}

/** The keys that secrets of news are sealed with; `null` for none. @throws Refusal when what stands there is none */
export function siteNewsKeys(env: NodeJS.ProcessEnv, messages: Messages): ReturnType<typeof newsKeysOf> {
  try {
    return newsKeysOf(env);
  } catch (error) {
    if (error instanceof NewsRefusal) throw new Refusal(messages.badMail['no-key'], { cause: error });
    throw error;
  }
}

/** Says loudly where visitors would not be known by their own address: limits would then shut out all of them, or nobody. */
function tellOfProxy({ publicUrl, host }: SiteWish, { env, screen, messages }: Context): void {
  const trouble = proxyTrouble({ publicUrl, host, addressHeader: env['ADDRESS_HEADER'] ?? '' });
  if (trouble !== null) screen.aside(screen.tone('warning', messages.proxyTroubles[trouble]));
}

/** As people should type it: a browser keeps passkeys for a name, never for a number. */
function addressShown(url: string): string {
  return url.replace('//127.0.0.1:', '//localhost:');
}

/** Builds the pages when they were not built yet, or have changed since. */
export async function builtSite({ screen, messages, signal }: Context): Promise<void> {
  try {
    await buildSite({ signal, onBuild: () => screen.aside(messages.buildingSite()) });
  } catch (error) {
    // A fault of ours: the pages come with the program.
    if (error instanceof BuildFailure) throw new Error(messages.siteNotBuilt(error.message), { cause: error });
    throw error;
  }
}

/** What a demonstration sets beside the site: a desk of its own, and a world that it speaks with. */
export interface Demonstration {
  /** The environment of its desk; `null` where it has none. */
  readonly deskEnv: Readonly<Record<string, string>> | null;
  /** Milliseconds between two times that its account is listened to. */
  readonly listen: number;
  /** Called when the site is there, before the desk works; again when the database was opened anew. @param url where the site is */
  begin(store: Store, desk: OpenDesk, url: string): Promise<void>;
  /** Called once, when people can come: says by which links whoever watches comes in. @param url where the site is */
  letIn(store: Store, url: string): Promise<void>;
  /** Called when the desk has stopped. */
  close(): Promise<void>;
}

export interface ServingOptions {
  readonly args: Arguments;
  readonly wish: SiteWish;
  /** When the usual port is taken, takes any other. */
  readonly anyPort?: boolean;
  readonly quiet?: boolean;
  readonly demonstration?: Demonstration;
}

/** Serves the site, with its workers, until the caller stops it. When the process that owned the data folder ends meanwhile, it is opened anew. */
export async function serveUntilStopped(options: ServingOptions, context: Context): Promise<void> {
  const { args, wish, anyPort = false, quiet = false, demonstration } = options;
  const { screen, messages, signal, env } = context;
  let crew: ReturnType<typeof startCrew> | null = null;
  let port = wish.port;
  // A demonstration's towns are invented, and so are the addresses of their people.
  const post = demonstration === undefined ? openPost(env, messages) : null;
  try {
    const serve = async (house: House): Promise<void> => {
      const desk = deskFor(house.store);
      const ends = new AbortController();
      // A demonstration's files are few and small.
      const makeFiles = demonstration === undefined ? makesFilesApart(house.data, env, ends.signal) : undefined;
      const site = await listen({ ...house, desk, post, makeFiles }, port);
      const shown = addressShown(site.url);
      if (crew === null) {
        const moved = wish.port === null && site.port !== USUAL_PORT;
        screen.out(screen.tone('strong', moved ? messages.siteElsewhere(USUAL_PORT, shown) : messages.siteServed(shown)));
        if (!quiet) screen.aside(messages.crewReady(wish.workers));
        // Invented towns have no publisher: nobody has to say who they are.
        const missing = demonstration === undefined ? missingFacts(siteOperator(env, messages)) : [];
        if (missing.length > 0) screen.aside(messages.legalMissing(missing));
        tellOfProxy(wish, context);
        const secret = await firstLink(house.store, terminalActor(), new Date(context.now()));
        const path = `${context.language === 'fr' ? '' : '/en'}/atelier/premier/${secret}`;
        if (secret !== null) screen.out(messages.firstLink(`${shown}${path}`));
        await demonstration?.letIn(house.store, shown);
      }
      port = site.port;
      let atWork: DeskAtWork | null = null;
      let sending: PostAtWork | null = null;
      let ahead: AheadAtWork | null = null;
      let rounds: RoundsAtWork | null = null;
      let news: NewsAtWork | null = null;
      crew ??= startCrew({
        workers: wish.workers,
        data: dataFolder(args, env),
        env,
        onFall: (worker, pause) => screen.aside(messages.workerFell(worker, pause / 1000)),
      });
      try {
        if (desk !== null) {
          await demonstration?.begin(house.store, desk, shown);
          atWork = startDesk(desk, (error, pause) => screen.aside(messages.deskRests(String(error), pause / 1000)), demonstration?.listen);
        }
        if (post !== null) {
          sending = startPost(house.store, post, (error, pause) => screen.aside(messages.postRests(String(error), pause / 1000)));
        }
        const instruments = await context.instruments(house);
        ahead = startAhead(
          house.store,
          instruments,
          (error, pause) => screen.aside(messages.aheadRests(String(error), pause / 1000)),
          async () => {
            if (makeFiles === undefined || ends.signal.aborted) return;
            await wavesFilesAhead({ ...house, instruments, makeFiles }, new Date(context.now())).catch((error: unknown) => {
              if (!ends.signal.aborted) throw error;
            });
          },
        );
        rounds = startRounds(
          {
            ...{ store: house.store, post, archiveStore: house.archiveStore, url: wish.publicUrl ?? site.url, env },
            ...{ proxy: env['BEFFROI_DESK_PROXY'] || null, looksOut: demonstration === undefined },
          },
          (error, pause) => screen.aside(messages.roundsRest(String(error), pause / 1000)),
        );
        const keys = demonstration === undefined ? siteNewsKeys(env, messages) : null;
        if (keys !== null) {
          const place = { store: house.store, archiveStore: house.archiveStore, keys, post, url: wish.publicUrl ?? site.url, env };
          news = startNews(place, env['BEFFROI_DESK_PROXY'] || null, (error, pause) =>
            screen.aside(messages.newsRest(String(error), pause / 1000)),
          );
        }
        await stopped(house);
      } finally {
        if (signal.aborted) {
          if (!quiet) screen.aside(messages.siteStops());
          await crew.stop();
        }
        ends.abort();
        await site.close();
        await (news as NewsAtWork | null)?.stop();
        await (ahead as AheadAtWork | null)?.stop();
        await (rounds as RoundsAtWork | null)?.stop();
        await (sending as PostAtWork | null)?.stop();
        await (atWork as DeskAtWork | null)?.stop();
      }
    };
    // What a country's statement takes, visitors would wait for; invented towns are few, and a thread has its memory.
    await untilSettled(args, context, serve, { apart: demonstration === undefined });
  } finally {
    await demonstration?.close();
    await (crew as ReturnType<typeof startCrew> | null)?.stop();
  }
  if (!quiet) screen.aside(messages.siteStopped());

  /** The desk that the environment opens; a demonstration has its own, and of one folder one process alone. */
  function deskFor(store: Store): OpenDesk | null {
    if (demonstration === undefined)
      return openDesk(store, { ...env, ...(wish.publicUrl === null ? {} : { BEFFROI_URL: wish.publicUrl }) }, messages);
    const { deskEnv } = demonstration;
    return deskEnv === null || store.role === 'guest' ? null : openDesk(store, deskEnv, messages, { demonstration: true });
  }

  async function listen(house: NonNullable<ServeOptions['house']>, wanted: number | null): Promise<ServedSite> {
    const options: ServeOptions = {
      host: wish.host,
      house,
      ...(wish.publicUrl === null ? {} : { publicUrl: wish.publicUrl }),
      demonstration: demonstration !== undefined,
      metricsToken: wish.metricsToken,
      ...(wish.pagesKept === null ? {} : { pagesKept: wish.pagesKept }),
      onProxy: () => screen.aside(messages.proxyTroubles['all-visitors-alike']),
    };
    try {
      return await serveSite({ ...options, port: wanted ?? USUAL_PORT });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE' && wanted === null && anyPort) return await listen(house, 0);
      throw listeningRefusal(error, wish.host, wanted ?? USUAL_PORT, messages);
    }
  }

  /** Until the caller stops it. @throws StoreRefusal `owner-gone` when this process worked through another that is no more */
  async function stopped({ store }: House): Promise<void> {
    while (!signal.aborted) {
      if (store.role !== 'guest') await once(signal, 'abort');
      else {
        await liveWorkers(store.db, 0);
        await systemClock.sleep(LOOK, signal);
      }
    }
  }
}
