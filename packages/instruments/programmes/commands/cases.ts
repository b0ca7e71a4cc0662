import { statementCases } from '@beffroi/programmes/review';
import { type Arguments, EXIT } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import type { Context } from './context.ts';

/** Prints each sentence whose contest was upheld as a case that the rules are to be tried on, one JSON object a line. */
export async function programmesCasesCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const cases = await withHouse(args, context, ({ store }) => statementCases(store));
  for (const one of cases) screen.out(JSON.stringify(one));
  screen.aside(messages.casesPrinted(cases.length));
  return EXIT.done;
}
