/**
 * - `busy`: another process holds the data folder and does not answer, or it is on another machine.
 * - `owner-gone`: the process that holds the data folder ended, or was ended, while this one worked through it.
 * - `newer`: the database, or the backup, was made by a newer version of the program.
 * - `older`: the database waits for migrations that a guest may not run; the backup was made by an older version.
 * - `foreign`: the database, or the folder, belongs to something else.
 * - `damaged`: the folder holds a database that cannot be opened.
 * - `unreachable`: no server answers at that address, or it stopped answering.
 * - `denied`: the server, or the file system, does not let us in.
 * - `no-database`: the server knows no database of that name.
 * - `old-server`: a server older than what the program's questions need.
 * - `bad-url`: what `DATABASE_URL` says is not the address of a PostgreSQL database.
 * - `not-empty`: a backup can only be restored into an empty database.
 * - `not-a-backup`: the file is no backup of this program.
 * - `damaged-backup`: the file is a backup of which something is missing or changed.
 * - `full`: the disk has no room for what was to be written; what was confirmed is kept.
 * - `closed`: the store was closed before it was asked.
 */
export type StoreRefusalCode =
  | 'busy'
  | 'owner-gone'
  | 'newer'
  | 'older'
  | 'foreign'
  | 'damaged'
  | 'unreachable'
  | 'denied'
  | 'no-database'
  | 'old-server'
  | 'bad-url'
  | 'not-empty'
  | 'not-a-backup'
  | 'damaged-backup'
  | 'full'
  | 'closed';

/** The store cannot be opened, or went away. The message says what to do, and never holds a password. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
  readonly code: StoreRefusalCode;

  constructor(code: StoreRefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
