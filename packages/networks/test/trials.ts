export { type AtprotoRig, startRig } from './atproto-rig.ts';
export { startAtprotoTrial } from './atproto-trial.ts';
export { snacTrial } from './snac-trial.ts';
