/** What makes findings of captures: the rubric's digest covers what these reach, and nothing else. */
export { read } from '@beffroi/reading';
export { assess } from '../assess.ts';
