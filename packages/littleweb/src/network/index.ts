export { sayYes } from './consent.ts';
export { type LittleNetwork, type LittleNetworkOptions, startLittleNetwork } from './network.ts';
export { readStory, type Step, type Story, tellStory } from './story.ts';
