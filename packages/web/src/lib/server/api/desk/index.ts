import type { Operation } from '@beffroi/ui/api/operation.ts';
import { getWhoSpeaks, listSpeakingAccounts } from './who-speaks.ts';

export { DESK_SCHEMAS } from './schemas.ts';

/** What is answered of who speaks, in the order of the documentation. */
export const DESK_OPERATIONS: readonly Operation[] = [listSpeakingAccounts, getWhoSpeaks];
