import { terminalActor } from '@beffroi/acts';
import { panelMembers } from '@beffroi/store';
import { type Arguments, EXIT, Refusal, wrap } from '@beffroi/terminal';
import { inWords, withHouse } from '@beffroi/terminal/house';
import { chooseTerritories, type PanelRule, type Territory, VINTAGE } from '@beffroi/territories';
import { makePanel } from '@beffroi/waves';
import type { Context } from '../context.ts';
import type { Messages } from '../messages/messages.ts';
import { ruleOf } from '../rule-of.ts';

/** Makes a panel: the territories that a rule chooses, as they are in the list of today. */
export async function panelCreateCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const name = panelNameOf(args.words[0]!, messages);
  const rule = await ruleOf(args, context);
  const chosen = chosenBy(rule, messages);
  return withHouse(args, context, async ({ store }) => {
    const panel = { name, rule, vintage: VINTAGE, createdAt: new Date(context.now()), members: chosen.map(memberOf) };
    if (!(await makePanel(store, terminalActor(), panel))) throw new Refusal(messages.panelTaken(name));
    const members = (await panelMembers(store.db, name)) ?? [];
    const known = members.filter(({ site }) => site !== null).length;
    const people = chosen.reduce((sum, { population }) => sum + population, 0);
    for (const sentence of [
      messages.panelCreated(messages.quoted(name), chosen.length, people),
      messages.panelSites(known, chosen.length),
    ]) {
      for (const line of wrap(sentence, screen.columns)) screen.out(line);
    }
    screen.aside(messages.waveHint(shellWord(name)));
    return EXIT.done;
  });
}

/** As it is typed behind a command. */
function shellWord(text: string): string {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

const LONGEST_NAME = 100;

function panelNameOf(text: string, messages: Messages): string {
  const name = text.trim();
  // Other, format and control characters: they cannot be typed again, and could steer a terminal.
  if (name === '' || [...name].length > LONGEST_NAME || /\p{C}/u.test(name)) throw new Refusal(messages.badPanelName());
  return name;
}

function chosenBy(rule: PanelRule, messages: Messages): readonly Territory[] {
  try {
    return chooseTerritories(rule);
  } catch (error) {
    throw inWords(error, '', messages);
  }
}

function memberOf({ code, ...rest }: Territory) {
  return { territory: code, ...rest };
}
