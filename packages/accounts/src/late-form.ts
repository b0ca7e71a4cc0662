import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { countLateForms, deleteLateForm, insertLateForm, openLateForm, type Store } from '@beffroi/store';
import type { Account } from './account.ts';
import { DRAFT_LIFE, DRAFT_SIZE, DRAFTS_MOST } from './limits.ts';
import { hashOf, newSecret } from './secrets.ts';

/** A form that was sent after its session had ended, kept until its author is back. */
export interface LateForm {
  /** Where the form goes: `/atelier/relecture/12?/answer`. */
  readonly action: string;
  /** Its fields in their order; files and passwords are not kept. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/**
 * Keeps a form for an account and a page. It is sealed with a key that only the secret gives: neither the database nor another account opens it.
 *
 * @param path the page that the form stands in
 * @returns the secret, for a cookie; `null` when it is too long, or too many are kept already
 */
export async function keepLateForm(store: Store, account: Account, path: string, draft: LateForm, now: Date): Promise<string | null> {
  const text = JSON.stringify(draft);
  if (text.length > DRAFT_SIZE || (await countLateForms(store.db, account.id, now)) >= DRAFTS_MOST) return null;
  const secret = newSecret();
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(bindingOf(account, path));
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  const expires = new Date(now.getTime() + DRAFT_LIFE);
  await insertLateForm(store.db, { hash: hashOf(secret), account_id: account.id, sealed, expires_at: expires }, now);
  return secret;
}

/** @returns the form; `null` when it is not there any more, or was kept for another account or page */
export async function keptLateForm(store: Store, account: Account, path: string, secret: string, now: Date): Promise<LateForm | null> {
  const text = await openLateForm(store.db, hashOf(secret), account.id, now);
  if (text === null) return null;
  const sealed = Buffer.from(text, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), sealed.subarray(0, 12))
      .setAAD(bindingOf(account, path))
      .setAuthTag(sealed.subarray(-16));
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8'));
  } catch {
    // Another page's, or not as it was sealed: for this page there is none.
    return null;
  }
}

/** Throws a kept form away: it was sent again, or is not wanted. */
export async function dropLateForm(store: Store, secret: string): Promise<void> {
  await deleteLateForm(store.db, hashOf(secret));
}

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'beffroi draft', 32));
const bindingOf = (account: Account, path: string): Buffer => Buffer.from(`${account.id}\n${path}`, 'utf8');
