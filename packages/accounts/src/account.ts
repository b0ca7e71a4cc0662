import type { AccountRow, Actor, Role } from '@beffroi/store';

export const ROLES = ['administrator', 'coder', 'adjudicator', 'representative'] as const satisfies readonly Role[];

/** A person who works here, as the site knows who is signed in. */
export interface Account {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** INSEE codes of the territories that a representative speaks for. */
  readonly territories: readonly string[];
}

export const accountOf = ({ id, name, email, roles, territories }: AccountRow): Account => ({ id, name, email, roles, territories });

/** @param address where the request comes from; `null` when there is none */
export const actorNamed = (account: Account, address: string | null): Actor => ({ id: account.id, name: account.name, address });

/** What is done from a terminal by who may open the database anyway. */
export const TERMINAL: Actor = { id: null, name: 'terminal', address: null };

/** Addresses are compared in one form. `null` for what is none. */
export function emailOf(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email.length <= 254 && /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/u.test(email) ? email : null;
}

/** A name as people write it, on one line; `null` for none. */
export function personNameOf(text: string): string | null {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return name.length > 0 && name.length <= 120 && !/\p{Cc}/u.test(name) ? name : null;
}
