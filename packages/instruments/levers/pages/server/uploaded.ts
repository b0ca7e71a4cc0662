import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes of a form with a file, at most: the site takes no larger ones (`serve`), and whoever sends one is told so here, in their language. */
export const UPLOAD_MOST = 15 * 1024 * 1024;

/** Whether a form says of itself that it is too large to be read. */
export const isTooLarge = (request: Request): boolean => Number(request.headers.get('content-length') ?? 0) > UPLOAD_MOST;

/** Lets somebody work with a file that was sent, as a file of this machine which is gone afterwards. */
export async function withUploaded<Done>(file: File, work: (path: string) => Promise<Done>): Promise<Done> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-proof-'));
  try {
    const path = join(folder, 'proof');
    await writeFile(path, file.stream());
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
