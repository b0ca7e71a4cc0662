import type { AccountRefusalCode } from '@beffroi/accounts';
import { accounts } from '#lib/messages/accounts.ts';

/** The codes that an address may bring along. */
export const REFUSALS = Object.keys(accounts.fr.refusals) as readonly AccountRefusalCode[];
