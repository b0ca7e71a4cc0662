import type { Operation } from '@beffroi/ui/api/operation.ts';
import { getTownChain } from './get-town-chain.ts';

export { CHAIN_SCHEMAS } from './schemas.ts';

/** What is answered of chains, in the order of the documentation. */
export const CHAIN_OPERATIONS: readonly Operation[] = [getTownChain];
