export { anyText } from './any-text.ts';
export { growthOf, LINEAR, processorTime } from './growth.ts';
