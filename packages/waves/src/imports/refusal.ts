/** Why a file is not taken in: it is empty, or too large; too many wait; whoever asked may no longer; it killed its workers. */
export const IMPORT_REFUSALS = ['empty', 'too-large', 'queue-full'] as const;

/** Why a file was not put into the queue. */
export type ImportRefusalCode = (typeof IMPORT_REFUSALS)[number];

/** Why one that was in the queue came to nothing: its asker may not do that any more, its worker was lost too often, or a fault of ours. */
export type ImportFault = 'no-right' | 'lost' | 'fault';

/** A file was not put into the queue: nothing was kept of it. */
export class ImportRefusal extends Error {
  readonly code: ImportRefusalCode;
  constructor(code: ImportRefusalCode) {
    super(code);
    this.name = 'ImportRefusal';
    this.code = code;
  }
}
