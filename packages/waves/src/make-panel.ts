import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { insertPanel, type NewPanel, type Store } from '@beffroi/store';

/** Names of a rule that the log repeats. */
const MOST_NAMED = 20;

/**
 * Makes a panel: false when there is one of that name, and nothing was made then.
 *
 * @throws ActRefusal
 */
export function makePanel(store: Store, actor: Actor, panel: NewPanel): Promise<boolean> {
  const { name, members } = panel;
  return act(store, actor, { act: 'panel.made', now: panel.createdAt }, async (trx) => {
    if (!(await insertPanel(trx, panel))) return unchanged<boolean>(false);
    return done(`panel:${name}`, { rule: shortened(panel.rule), towns: members.length }, true);
  });
}

/** Of a long list the log says how long it is: a rule may name all of France. */
function shortened(rule: object): object {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => [key, Array.isArray(value) && value.length > MOST_NAMED ? value.length : value]),
  );
}
