import type { InBoth } from '../catalogue/lever.ts';
import type { AnswerApart, Role } from './question.ts';

/** The two answers that are no level, as people read them. */
export const APART_WORDS: Readonly<Record<AnswerApart, InBoth>> = {
  unknown: { fr: 'Je ne sais pas', en: 'I do not know' },
  'not-concerned': { fr: 'Ne nous concerne pas', en: 'Does not concern us' },
};

/** Roles as people read them. */
export const ROLE_WORDS: Readonly<Record<Role, InBoth>> = {
  elected: { fr: 'Élu ou élue', en: 'Elected member' },
  'general-director': { fr: 'Direction générale', en: 'General management' },
  it: { fr: 'Informatique', en: 'IT' },
  manager: { fr: 'Responsable d’équipe', en: 'Manager' },
  agent: { fr: 'Agent ou agente', en: 'Agent' },
  user: { fr: 'Habitant ou usager', en: 'Resident or user' },
};
