import { createHash } from 'node:crypto';
import type { TeamPicture } from '@beffroi/desk';

/** A picture as it is sent, and what names exactly these bytes. */
export interface KeptPicture {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly etag: string;
}

/** How long a picture is kept that nobody asks for: who withdraws a portrait is not kept here for long, either. */
const KEPT_MS = 60_000;

/** Pictures of teams, each composed once for all who look at it within a minute. */
export class TeamPictures {
  readonly #kept = new Map<string, { readonly name: string; readonly picture: Promise<KeptPicture> }>();

  /** @param slug of the account @param picture as it is now; `null` forgets what was kept */
  of(slug: string, picture: TeamPicture): Promise<KeptPicture>;
  of(slug: string, picture: TeamPicture | null): Promise<KeptPicture> | null;
  of(slug: string, picture: TeamPicture | null): Promise<KeptPicture> | null {
    const kept = this.#kept.get(slug);
    if (picture === null) {
      this.#kept.delete(slug);
      return null;
    }
    if (kept?.name === picture.name) return kept.picture;
    const made = { name: picture.name, picture: composed(picture) };
    this.#kept.set(slug, made);
    const forget = (): void => {
      if (this.#kept.get(slug) === made) this.#kept.delete(slug);
    };
    setTimeout(forget, KEPT_MS).unref();
    made.picture.catch(forget);
    return made.picture;
  }
}

async function composed({ compose }: TeamPicture): Promise<KeptPicture> {
  const { bytes, type } = await compose();
  return { bytes, type, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}
