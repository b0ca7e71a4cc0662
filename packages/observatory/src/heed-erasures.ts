import { lastErasure, type Store } from '@beffroi/store';
import { clearCaches } from './cache.ts';

/** Milliseconds for which nobody asks again. */
const ASKED_ANEW = 2000;

let asked = 0;
let known: number | null = null;

/** Forgets what this process made of rows and archives when words were taken out of them since, here or by another process. */
export async function heedErasures({ db }: Store, now: number): Promise<void> {
  if (now - asked < ASKED_ANEW) return;
  asked = now;
  const last = await lastErasure(db);
  if (known !== null && known !== last) clearCaches();
  known = last;
}
