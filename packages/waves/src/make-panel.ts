import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { extendPanel, insertPanel, type NewPanel, type PanelMember, type Store } from '@beffroi/store';

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

/**
 * Adds towns to a panel, behind those that it has. Waves that were opened before stay as they are.
 *
 * @returns how many it did not have; `null` when there is no such panel
 * @throws ActRefusal
 */
export function addToPanel(
  store: Store,
  actor: Actor,
  { name, members, now }: { readonly name: string; readonly members: readonly PanelMember[]; readonly now: Date },
): Promise<number | null> {
  return act<number | null>(store, actor, { act: 'panel.extended', now }, async (trx) => {
    const added = await extendPanel(trx, name, members);
    if (added === null || added === 0) return unchanged(added);
    return done(`panel:${name}`, { added, towns: members.slice(0, MOST_NAMED).map(({ territory }) => territory) }, added);
  });
}

/** Of a long list the log says how long it is: a rule may name all of France. */
function shortened(rule: object): object {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => [key, Array.isArray(value) && value.length > MOST_NAMED ? value.length : value]),
  );
}
