import { type Authority, QUESTIONNAIRE, ROLES, type Role, rolesAsked, whyOutOfReach } from '@beffroi/levers/judge';
import { ANSWERS, type AskedRole, type Questionnaire } from '@beffroi/surveys';

/** What the questionnaire of levers is called where surveys are kept: for ever. */
export const LEVERS_ASKED = 'levers';

/** Who works for the authority: where few do, they answer together. */
const STAFF: ReadonlySet<Role> = new Set(['general-director', 'it', 'manager', 'agent']);

/** With whom a role is counted together where too few of it answer, the nearest first. Who governs is nearest to who directs; users are near to nobody. */
const KIN: Readonly<Record<Role, readonly Role[]>> = {
  elected: ['general-director'],
  'general-director': ['manager', 'it', 'elected'],
  it: ['manager', 'agent', 'general-director'],
  manager: ['agent', 'it', 'general-director'],
  agent: ['manager', 'it', 'general-director'],
  user: [],
};

/**
 * What a survey of levers asks: the levers within reach of this authority, of the roles that are chosen.
 *
 * @param roles in any order; those that are none are left out
 * @returns with its version: that of each lever, in the manifesto's order (`1.1.2.1…`), so that it says which words were read
 */
export function leversAsked(roles: readonly string[], authority: Authority): Questionnaire {
  const asked = ROLES.filter((role) => roles.includes(role));
  const questions = QUESTIONNAIRE.filter(({ lever }) => whyOutOfReach(lever, authority) === null).flatMap((question) => {
    const of = rolesAsked(question).filter((role) => asked.includes(role));
    return of.length === 0 ? [] : [{ id: question.lever, roles: of, answers: ANSWERS }];
  });
  return { id: LEVERS_ASKED, version: VERSION, roles: asked.map((role) => askedRole(role, asked)), questions };
}

const VERSION = QUESTIONNAIRE.map(({ version }) => version).join('.');

const askedRole = (id: Role, asked: readonly Role[]): AskedRole => ({
  id,
  staff: STAFF.has(id),
  kin: KIN[id].filter((role) => asked.includes(role)),
});

/** Whether these are the words that the survey was asked in: a lever may have got a new version since. */
export function isAskedAsNow({ version }: Questionnaire, lever: string): boolean {
  const at = QUESTIONNAIRE.findIndex((one) => one.lever === lever);
  return version.split('.')[at] === String(QUESTIONNAIRE[at]?.version);
}
