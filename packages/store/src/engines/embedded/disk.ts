import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The part of the engine's file system that is used here. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd?: number }) => number };
}

/**
 * A folder on which the engine's wish to have bytes on the disk is granted. The library's own leaves it unheard (a commit would survive the
 * death of the process, not of the machine), and starts the engine with `fsync` turned off.
 */
export class DurableFolder extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args);
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [
          ...(emscriptenOpts.preRun ?? []),
          (module: unknown) => {
            (module as { NODEFS: NodeFileSystem }).NODEFS.stream_ops.fsync = ({ nfd }) => {
              // Folders are opened without a descriptor: there is nothing to ask of them.
              if (nfd !== undefined) fsyncSync(nfd);
              return 0;
            };
          },
        ] as NonNullable<typeof emscriptenOpts.preRun>,
      },
    };
  }
}

/** How the engine is started on a folder: as the library does, but with `fsync`, which must be asked by the call that is passed through. */
export const DURABLE: readonly string[] = [
  ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  // Files lie in the machine's own memory already: a second copy of 128 MB here saves no time, and is never given back.
  ...['-c', 'shared_buffers=16MB'],
];

/** What is added where a commit need not wait for the disk: a machine that dies takes the last ones with it, and leaves a whole database (PostgreSQL, “Asynchronous Commit”). */
export const HASTY: readonly string[] = ['-c', 'synchronous_commit=off'];
