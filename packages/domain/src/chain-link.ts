/** The links of the chain from what was promised to how the town speaks, from left to right. */
export const CHAIN_LINKS = ['promised', 'organised', 'delivered', 'spoken'] as const;

/**
 * A link of the chain: `promised` before the ballot · `organised` in the house, by ways of working and actions · `delivered` as a service · `spoken` by a
 * voice. Names are for ever: they stand in tables and in the interface for programs.
 */
export type ChainLink = (typeof CHAIN_LINKS)[number];
