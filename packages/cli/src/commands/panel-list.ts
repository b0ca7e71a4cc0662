import { listPanels } from '@beffroi/store';
import { type Arguments, cut, EXIT, plain, tableOf } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import type { Context } from '../context.ts';
import { ruleWords } from '../rule-words.ts';

/** All panels, by name. */
export async function panelListCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const panels = await withHouse(args, context, ({ store }) => listPanels(store.db));
  if (args.flag('json')) {
    const entries = panels.map(({ createdAt, ...panel }) => ({ ...panel, created: createdAt.toISOString() }));
    screen.out(JSON.stringify({ panels: entries }, null, 2));
    return EXIT.done;
  }
  if (panels.length === 0) {
    screen.out(messages.noPanels());
    return EXIT.done;
  }
  const rows = panels.map((panel) => [
    plain(panel.name),
    messages.count(panel.territories),
    messages.count(panel.withSite),
    messages.date(panel.createdAt.toISOString()),
    plain(ruleWords(panel.rule, messages)),
  ]);
  const { name, towns, sites, date, rule } = messages.panelListColumns;
  const columns = [
    { title: name },
    { title: towns, align: 'right' },
    { title: sites, align: 'right' },
    { title: date },
    { title: rule },
  ] as const;
  if (screen.terminal) for (const line of tableOf(columns, rows)) screen.out(cut(line, screen.columns));
  else for (const row of rows) screen.out(row.join('\t'));
  return EXIT.done;
}
