import { ROLES, type Role } from '@beffroi/acts';
import type { AccountRow } from '@beffroi/store';

/** A person who works here, as the site knows who is signed in. */
export interface Account {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Authorities that bound roles hold for: INSEE codes of communes, SIREN of bodies of several. */
  readonly territories: readonly string[];
}

export const accountOf = ({ id, name, email, roles, territories }: AccountRow): Account => ({
  id,
  name,
  email,
  roles: rolesOf(roles),
  territories,
});

/** Roles that this house knows, in their order: one that a newer program gave opens nothing here. */
export const rolesOf = (roles: readonly string[]): readonly Role[] => ROLES.filter((role) => roles.includes(role));

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
