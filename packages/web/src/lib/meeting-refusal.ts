import type { Language } from '@beffroi/domain';
import { type DeskRefused, refusedSentence } from './desk-words.ts';
import { meetings } from './messages/meetings.ts';

/** Why a form about a meeting came back to an agent, as one sentence. */
export function meetingRefusal(refused: DeskRefused, language: Language): string {
  const own = refused.code === 'not-valid' ? meetings[language].agentFields[String(refused.details['field'])] : undefined;
  return own ?? refusedSentence(refused, language);
}
