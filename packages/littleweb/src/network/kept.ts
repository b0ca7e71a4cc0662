import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Somebody on the network, as the others see them. */
export interface Person {
  /** Without the `@` and the domain. */
  readonly name: string;
  shown: string;
  bio: string;
  machine: boolean;
  /** Id of their picture; `null` without one. */
  picture: string | null;
}

/** A post as it stands. */
export interface KeptPost {
  /** Ids grow, and are never given twice. */
  readonly id: string;
  /** Name of its author. */
  readonly by: string;
  text: string;
  readonly parent: string | null;
  readonly visibility: string;
  language: string | null;
  warning: string;
  sensitive: boolean;
  /** Ids of pictures. */
  pictures: readonly string[];
  readonly at: string;
  editedAt: string | null;
}

/** A picture that somebody brought, in base64. */
export interface KeptPicture {
  readonly id: string;
  readonly type: string;
  readonly bytes: string;
  altText: string;
}

/** A program that was announced. */
export interface KeptApp {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly redirects: readonly string[];
}

/** All that a little network knows, so that it can be begun again where it ended. */
export interface Kept {
  next: number;
  people: Person[];
  posts: KeptPost[];
  pictures: KeptPicture[];
  apps: KeptApp[];
  /** Of programs that speak for the town. */
  tokens: string[];
  /** Keys that posts were sent with, and what was made of them. */
  keys: [key: string, post: string][];
  /** How many steps of its story have been told, and how posts are called in it. */
  told: number;
  called: [name: string, post: string][];
}

/** A network on which nobody has said anything yet. */
export const nothing = (people: readonly Person[]): Kept => ({
  next: 1,
  people: people.map((one) => ({ ...one })),
  ...{ posts: [], pictures: [], apps: [], tokens: [], keys: [], told: 0, called: [] },
});

/** An id that no other thing of the network has, nor ever had. */
export const nextId = (kept: Kept): string => String(kept.next++);

/** 256 random bits. */
export const newWord = (): string => randomBytes(32).toString('base64url');

/** What was kept in a file; `null` where there is none. A damaged one throws: nobody but this program writes it. */
export async function readKept(path: string): Promise<Kept | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as Kept);
}

/** Writes what is kept to its file, whole or not at all; of many changes at once, once. */
export class KeptFile {
  readonly #path: string | null;
  #waits = false;
  #written: Promise<void> = Promise.resolve();

  /** @param path `null` keeps nothing */
  constructor(path: string | null) {
    this.#path = path;
  }

  save(kept: Kept): void {
    const path = this.#path;
    if (path === null || this.#waits) return;
    this.#waits = true;
    this.#written = this.#written.then(async () => {
      this.#waits = false;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.new`, JSON.stringify(kept));
      await rename(`${path}.new`, path);
    });
    // Told by `settled`.
    this.#written.catch(() => undefined);
  }

  /** When all is written. Rejects where it could not be. */
  settled(): Promise<void> {
    return this.#written;
  }
}
