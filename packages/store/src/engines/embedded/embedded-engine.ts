import type { PGlite } from '@electric-sql/pglite';

/** PostgreSQL itself as it is asked by the owner of its folder: in this thread, or in one of its own. */
export interface EmbeddedEngine {
  readonly version: string;
  /** Runs statements, one batch at a time. @returns all bytes of the answer, and none where it was given up half way */
  run(batch: Uint8Array): Promise<Buffer>;
  close(): Promise<void>;
}

/** The engine in this thread, which stands still while a statement runs. */
export async function engineHere(engine: PGlite): Promise<EmbeddedEngine> {
  const { rows } = await engine.query<{ server_version: string }>('show server_version');
  return {
    version: rows[0]?.server_version ?? '',
    async run(batch) {
      const pieces: Buffer[] = [];
      try {
        await engine.execProtocolRawStream(batch, {
          syncToFs: false,
          // What is shown is the engine's own memory, which the next piece overwrites.
          onRawData: (bytes) => void pieces.push(Buffer.from(bytes)),
        });
      } catch {
        return Buffer.alloc(0);
      }
      return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    },
    close: () => engine.close(),
  };
}
