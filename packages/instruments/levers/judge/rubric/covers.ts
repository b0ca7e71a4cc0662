/** What makes findings of a site: the rubric's digest covers what this reaches, and nothing else. */
export { observeLevers } from '../assess.ts';
