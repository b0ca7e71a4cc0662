import { saysWhatIsDone } from './begins.ts';
import { perLead } from './per-lead.ts';

/** What stands behind a link could not be seen, and no sentence around says what is done there: a button proves no channel. */
export const isUntold = perLead(
  ({ link, lead, blockText }) =>
    lead.target.kind === 'hindered' && (blockText.length < link.text.length + 30 || !saysWhatIsDone(blockText.replace(link.text, ''))),
);
