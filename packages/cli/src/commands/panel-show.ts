import { STRATA, type Stratum } from '@beffroi/domain';
import { listPanels, type PanelHead, type PanelMember, panelMembers } from '@beffroi/store';
import { type Arguments, cut, EXIT, plain, Refusal, tableOf, wrap } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import type { Context } from '../context.ts';
import { ruleWords } from '../rule-words.ts';

type Member = PanelMember & { readonly site: string | null };

/** On a terminal nobody reads more of them at once. */
const MOST_SHOWN = 100;

/** Which towns are in a panel, and where their sites are said to be. */
export async function panelShowCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const name = args.words[0]!.trim();
  const { head, members } = await withHouse(args, context, async ({ store }) => ({
    head: (await listPanels(store.db)).find((panel) => panel.name === name),
    members: await panelMembers(store.db, name),
  }));
  if (head === undefined || members === null) throw new Refusal(messages.waveRefusals['unknown-panel'](plain(name)));
  if (args.flag('json')) screen.out(JSON.stringify(documentOf(head, members), null, 2));
  else for (const line of linesOf(head, members, context)) screen.out(line);
  return EXIT.done;
}

function documentOf({ name, rule, vintage, createdAt }: PanelHead, members: readonly Member[]): object {
  return {
    format: 'beffroi-panel/1',
    name,
    rule,
    vintage,
    created: createdAt.toISOString(),
    territories: members.map(({ territory, ...member }) => ({ code: territory, ...member })),
  };
}

function linesOf(head: PanelHead, members: readonly Member[], context: Context): string[] {
  const { screen, messages } = context;
  const people = members.reduce((sum, { population }) => sum + population, 0);
  const made = messages.panelMade(plain(ruleWords(head.rule, messages)), head.vintage, messages.date(head.createdAt.toISOString()));
  return [
    ...wrap(messages.panelHeading(messages.quoted(plain(head.name)), members.length, people, knownIn(members)), screen.columns).map(
      (line) => screen.tone('strong', line),
    ),
    ...wrap(made, screen.columns),
    ...strataLines(members, context),
    '',
    ...townLines(members, context),
  ];
}

function strataLines(members: readonly Member[], { messages }: Context): string[] {
  return STRATA.flatMap((stratum) => {
    const within = members.filter((member) => member.stratum === stratum);
    return within.length === 0 ? [] : [`  ${messages.stratumCount(messages.strata[stratum], within.length, knownIn(within))}`];
  });
}

function townLines(members: readonly Member[], { screen, messages }: Context): string[] {
  const shown = screen.terminal ? members.slice(0, MOST_SHOWN) : members;
  const rows = shown.map(({ territory, name, population, department, stratum, site }) => [
    territory,
    name,
    messages.count(population),
    department,
    messages.strata[stratum as Stratum] ?? plain(stratum),
    plain(site ?? messages.noSite),
  ]);
  if (!screen.terminal) return rows.map((row) => row.join('\t'));
  const titles = messages.panelColumns;
  const columns = [
    { title: titles.code },
    { title: titles.town },
    { title: titles.people, align: 'right' },
    { title: titles.department },
    { title: titles.stratum },
    { title: titles.site },
  ] as const;
  const others = members.length - shown.length;
  return [...tableOf(columns, rows).map((line) => cut(line, screen.columns)), ...(others > 0 ? [messages.otherTowns(others)] : [])];
}

function knownIn(members: readonly Member[]): number {
  return members.filter(({ site }) => site !== null).length;
}
