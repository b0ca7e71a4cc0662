import type { Role } from '@beffroi/acts';
import type { Language } from '@beffroi/domain';
import { accounts } from '#lib/messages/accounts.ts';

/** Roles as a list in words: “relecture, arbitrage”. */
export const rolesIn = (roles: readonly Role[], language: Language): string =>
  roles.map((role) => accounts[language].roles[role]).join(', ');
