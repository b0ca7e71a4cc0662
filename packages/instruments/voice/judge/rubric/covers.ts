/** What makes findings of accounts: the rubric's digest covers what this reaches, and nothing else. */
export { assessTown } from '../assess-town.ts';
