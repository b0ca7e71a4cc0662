import { type ArchiveStore, takeArchive } from '@beffroi/archive-store';
import { readArchive, systemClock } from '@beffroi/capture';
import { type Digest, type Instant, instantFrom } from '@beffroi/domain';
import { askedNobody, type CaptureFacts, type Instrument, judgementOf, type MeasuredArchive, type WaveOptions } from '@beffroi/instrument';
import { earlierJudgements, knownTargets, newestArchive, SITE, type Store, sealedAccesses } from '@beffroi/store';
import { zoneOf } from '@beffroi/territories';
import { assessTown, RUBRIC, VOICE_CATALOGUE } from '@beffroi/voice/judge';
import { NO_ACCESSES, type OwnAccesses, ownAccesses, wayOutOf } from './access/own-access.ts';
import { accessKeys, canSeal, openedAccess } from './access/sealed-access.ts';
import { earlierIn } from './earlier-profiles.ts';
import { boundsOf, FILES_OPTION } from './files-only.ts';
import { LADDER } from './ladder.ts';
import { measureAccounts } from './measure-accounts.ts';
import { HOURS_OPTION, hoursOf } from './opening-hours.ts';
import { readAccounts } from './read-account.ts';
import { REDACTION } from './redaction/index.ts';
import { ACCOUNTS, type AccountOnRegister, registeredAccounts } from './register/known-accounts.ts';
import { RETENTION } from './retention.ts';
import { siteAssistantsOf } from './site-assistants.ts';
import { siteLinksOf } from './site-links.ts';
import type { RegisteredAccount, TownRegister } from './unit-register.ts';
import { keepVoiceFigures } from './voice-figures.ts';
import { findingOf } from './voice-finding.ts';

const [PRESENCE, ...VOICES] = VOICE_CATALOGUE;

/** The house that voices are measured in. */
export interface VoiceHouse {
  readonly store: Store;
  readonly archiveStore: ArchiveStore;
  /** Where the keys stand that open what towns gave (default: nothing can be opened). */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The accounts of towns: who speaks on them, and whether a dialogue follows. */
export function voiceInstrument({ store, archiveStore, env = {} }: VoiceHouse): Instrument {
  const scored = {
    catalogue: [PRESENCE!],
    scale: { levels: LADDER, further: VOICES.map(({ id, title }) => ({ id, title })) },
  };
  return {
    id: 'voice',
    name: { fr: 'Voix publiques', en: 'Public voices' },
    ...scored,
    families: { presence: { fr: 'Présence', en: 'Presence' } },
    rubric: RUBRIC,
    targets: { of: () => ACCOUNTS },
    options: [HOURS_OPTION, FILES_OPTION],
    namesPeople: true,
    retention: RETENTION,
    redaction: REDACTION,
    figures: { keep: (trx, series) => keepVoiceFigures(trx, series, scored) },
    async measure({ territory, name, instant }, means) {
      const { db } = store;
      const [town] = await registeredAccounts(db, [territory]);
      const accounts = town?.accounts ?? [];
      const sites = (await knownTargets(db, SITE, [territory])).flatMap(({ address }) => address ?? []);
      const before =
        accounts.length === 0 ? [] : await earlierJudgements(db, { instrument: 'voice', territory, before: new Date(instant) });
      const archive = await measureAccounts({
        territory,
        name,
        instant,
        register: {
          state: town?.state ?? 'not-looked-for',
          clock: { zone: zoneOf(territory), hours: hoursOf(means.options) },
          sites,
          ...(accounts.length === 0 ? { links: [] } : await ofSite({ store, archiveStore }, territory)),
          accounts: accounts.map((account) => ({ ...onceMore(account), ...earlierIn(before, account.key), ...boundsOf(means.options) })),
        },
        rubric: RUBRIC,
        files: (digest) => keptFile(archiveStore, accounts, digest),
        accesses: await accessesOf({ store, env }, accounts, means.options),
        means,
      });
      return judged(archive);
    },
    judge: judged,
  };
}

/** What was given for these accounts and is not over; nothing where the wave asks no network, or only reads files. */
async function accessesOf(
  { store, env }: Required<Pick<VoiceHouse, 'store' | 'env'>>,
  accounts: readonly AccountOnRegister[],
  options: WaveOptions,
): Promise<OwnAccesses> {
  if (boundsOf(options).bounds !== undefined) return NO_ACCESSES;
  const ids = accounts.map(({ id }) => id);
  const sealed = await sealedAccesses(store.db, ids, new Date(systemClock.now()));
  const way = sealed.size === 0 ? null : wayOutOf(options.source);
  if (way === null) return NO_ACCESSES;
  const keys = canSeal(env) ? accessKeys(env) : null;
  const secrets = accounts.flatMap(({ id, key }) => {
    const kept = sealed.get(id);
    return kept === undefined ? [] : [[key, openedAccess(keys, kept.sealed, kept.name)] as const];
  });
  return ownAccesses(new Map(secrets), way);
}

function onceMore({ key, network, address, handle, files }: AccountOnRegister): RegisteredAccount {
  return {
    ...{ key, network, address, handle, proofs: [], standing: 'claimed' },
    files: files.map(({ name, digest, taken_at, media_type }) => ({
      name,
      digest: digest as Digest,
      instant: instantFrom(taken_at.getTime()),
      contentType: media_type,
    })),
  };
}

/** Where the town's own pages lead, and whom they present, as they were last archived; of a town whose site nobody keeps a measurement of, nothing. */
async function ofSite(
  { store, archiveStore }: { readonly store: Store; readonly archiveStore: ArchiveStore },
  territory: string,
): Promise<Pick<TownRegister, 'links' | 'assistants'>> {
  const key = await newestArchive(store.db, territory, 'services');
  if (key === null) return { links: [] };
  const archive = await readArchive(await takeArchive(archiveStore, key));
  try {
    return { links: await siteLinksOf(archive), assistants: await siteAssistantsOf(archive) };
  } finally {
    await archive.close();
  }
}

/** A file of posts out of the archive that it was taken into; `null` where that holds it no more. */
async function keptFile(archiveStore: ArchiveStore, accounts: readonly AccountOnRegister[], digest: Digest): Promise<Uint8Array | null> {
  const row = accounts.flatMap(({ files }) => files).find((file) => file.digest === digest);
  if (row === undefined) return null;
  const archive = await readArchive(await takeArchive(archiveStore, row.archive));
  try {
    return (await archive.capture(digest))?.body ?? null;
  } finally {
    await archive.close();
  }
}

async function judged(path: string): Promise<MeasuredArchive> {
  const archive = await readArchive(path);
  try {
    const town = assessTown(await readAccounts(archive));
    const visits = archive.tail?.visits ?? [];
    const dated: Instant = archive.head?.instant ?? instantFrom(0);
    const finding = findingOf(town);
    return {
      archive: path,
      capture: visits.length === 0 ? askedNobody(dated) : factsOf(visits),
      reached: finding.kind !== 'unobserved' || finding.obstacle !== 'down',
      judgement: judgementOf(
        [finding],
        VOICES.map(({ id }) => id),
      ),
    };
  } finally {
    await archive.close();
  }
}

type Visits = NonNullable<Awaited<ReturnType<typeof readArchive>>['tail']>['visits'];

function factsOf(visits: Visits): CaptureFacts {
  const obstacles = new Map<string, number>();
  for (const { obstacle } of visits) if (obstacle !== null) obstacles.set(obstacle, (obstacles.get(obstacle) ?? 0) + 1);
  const began = Math.min(...visits.map(({ instant }) => Date.parse(instant)));
  const ended = Math.max(...visits.map(({ instant, milliseconds }) => Date.parse(instant) + milliseconds));
  return {
    ...{ home: null, ended: 'done', requests: visits.length, pages: visits.length, documents: 0, renderings: 0, traits: {} },
    obstacles: Object.fromEntries(obstacles),
    began: new Date(began),
    finished: new Date(ended),
  };
}
