export { anyAddress, anyPath } from './any-address.ts';
export { anyText } from './any-text.ts';
export { growthOf, LINEAR, processorTime } from './growth.ts';
