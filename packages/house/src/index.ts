export { instrumentsOf } from './instruments-of.ts';
export { OutsideRefusal } from './outside.ts';
