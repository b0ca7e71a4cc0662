import { terminalActor } from '@beffroi/acts';
import { parseInseeCode } from '@beffroi/domain';
import { erasedButStanding } from '@beffroi/store';
import { type Arguments, callerFile, EXIT, plain, Refusal, wrap } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { type Erased, ErasingRefusal, erasePost, eraseWords, GROUNDS, type Ground, lookForPost, lookForWords } from '@beffroi/upkeep';
import type { Context } from '../context.ts';
import type { Messages } from '../messages/messages.ts';

/**
 * Takes words of a person out of database and archives, or one thing that somebody wrote (`--post`), by its address or id. Words are read from a file or the standard input: a line would leave them in the history of the shell.
 * Nothing is changed without `--confirm`.
 */
export async function eraseCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const ground = groundOf(args.text('ground'), messages);
  const post = args.text('post');
  // Its address names a post in whatever archive it stands.
  const everywhere = args.flag('everywhere') || (post !== null && args.text('town') === null);
  const territories = everywhere ? null : townsOf(args.text('town'), messages);
  const [file] = args.words;
  if ((post === null) === (file === undefined)) throw new Refusal(messages.wordsOrPost());
  const wish = { ground, note: args.text('note'), territories, now: new Date(context.now()) };
  const confirmed = args.flag('confirm');
  const { erased, standing } = await withHouse(args, context, async (house) => {
    const { store, archiveStore, data } = house;
    const redactions = new Map(
      (await context.instruments(house)).flatMap(({ id, redaction }) => (redaction === undefined ? [] : [[id, redaction]])),
    );
    const places = { archiveStore, data, redactions };
    const actor = terminalActor();
    const alone = (one: Erased) => ({ erased: one, standing: [] as readonly string[] });
    try {
      if (post !== null)
        return alone(
          await (confirmed ? erasePost(store, actor, places, { ...wish, post }) : lookForPost(store, actor, places, { ...wish, post })),
        );
      const words = Buffer.from((await callerFile(file!, messages)).bytes)
        .toString('utf8')
        .trim();
      if (!confirmed) return alone(await lookForWords(store, actor, { ...wish, words }));
      const gone = await eraseWords(store, actor, places, { ...wish, words });
      return { erased: gone, standing: (await erasedButStanding(store.db, null)).map(({ url }) => url ?? '') };
    } catch (error) {
      throw error instanceof ErasingRefusal ? new Refusal(messages.erasingRefusals[error.code]!, { cause: error }) : error;
    }
  });
  if (args.flag('json'))
    screen.out(JSON.stringify({ format: 'beffroi-erasure/1', ...erased, ...(standing.length === 0 ? {} : { standing }) }, null, 2));
  else {
    const sentences = [
      ...sentencesOf(erased, confirmed, post !== null, messages),
      ...(standing.length === 0 ? [] : [messages.erasedStanding()]),
    ];
    for (const sentence of sentences) wrap(sentence, screen.columns).forEach(screen.out);
    // Addresses are whole, to be clicked or copied.
    for (const url of standing) screen.out(plain(url));
  }
  return EXIT.done;
}

function sentencesOf(
  { id, places, archives, records, pieces }: Erased,
  confirmed: boolean,
  post: boolean,
  messages: Messages,
): readonly string[] {
  const values = Object.values(places).reduce((sum, n) => sum + n, 0);
  const where = Object.entries(places).map(([place, n]) => `${place} ${messages.count(n)}`);
  if (post && !confirmed) return [messages.postFound(pieces, archives), messages.eraseHint()];
  if (post && id !== null) return [messages.postErased(id, pieces, records, archives), ...where, messages.erasedElsewhere()];
  if (post) return [messages.noPostErased()];
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
