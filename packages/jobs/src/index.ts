export { asking, transact, type Way } from './asking.ts';
export { callOut } from './call-out.ts';
export { type Call, type Calls, type NewCall, openCalls } from './calls.ts';
export { isEnvironment } from './environment.ts';
export { type SharedGatesOptions, sharedGates } from './gates.ts';
export { Places } from './places.ts';
export { keepAlive, type SignOfLife } from './sign-of-life.ts';
export { isTransient } from './transient-errors.ts';
