import { terminalActor } from '@beffroi/acts';
import { parseInseeCode } from '@beffroi/domain';
import { type Arguments, callerFile, EXIT, plain, Refusal, wrap } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { type Erased, ErasingRefusal, eraseWords, GROUNDS, type Ground, lookForWords } from '@beffroi/upkeep';
import type { Context } from '../context.ts';
import type { Messages } from '../messages/messages.ts';

/**
 * Takes words of a person out of database and archives. They are read from a file or the standard input: a line would leave them in the history of the shell.
 * Nothing is changed without `--confirm`.
 */
export async function eraseCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const ground = groundOf(args.text('ground'), messages);
  const territories = args.flag('everywhere') ? null : townsOf(args.text('town'), messages);
  const words = Buffer.from((await callerFile(args.words[0]!, messages)).bytes)
    .toString('utf8')
    .trim();
  const wish = { words, ground, note: args.text('note'), territories, now: new Date(context.now()) };
  const confirmed = args.flag('confirm');
  const erased = await withHouse(args, context, async ({ store, archiveStore, data }) => {
    try {
      return await (confirmed
        ? eraseWords(store, terminalActor(), { archiveStore, data }, wish)
        : lookForWords(store, terminalActor(), wish));
    } catch (error) {
      throw error instanceof ErasingRefusal ? new Refusal(messages.erasingRefusals[error.code]!, { cause: error }) : error;
    }
  });
  if (args.flag('json')) screen.out(JSON.stringify({ format: 'beffroi-erasure/1', ...erased }, null, 2));
  else for (const sentence of sentencesOf(erased, confirmed, messages)) wrap(sentence, screen.columns).forEach(screen.out);
  return EXIT.done;
}

function sentencesOf({ id, places, archives, records }: Erased, confirmed: boolean, messages: Messages): readonly string[] {
  const values = Object.values(places).reduce((sum, n) => sum + n, 0);
  const where = Object.entries(places).map(([place, n]) => `${place} ${messages.count(n)}`);
  if (!confirmed) return [messages.wordsFound(values), ...where, messages.eraseHint()];
  if (id === null) return [messages.nothingErased()];
  return [messages.wordsErased(id, values, archives, records), ...where, messages.erasedElsewhere()];
}

function groundOf(text: string | null, messages: Messages): Ground {
  const ground = GROUNDS.find((one) => one === (text ?? 'request'));
  if (ground === undefined) throw new Refusal(messages.badGround(plain(text ?? ''), GROUNDS.join(', ')));
  return ground;
}

function townsOf(text: string | null, messages: Messages): readonly string[] {
  return (text ?? '')
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const code = parseInseeCode(word);
      if (code === null) throw new Refusal(messages.badTown(plain(word)));
      return code;
    });
}
