import { terminalActor } from '@beffroi/acts';
import type { WaveElection } from '@beffroi/programmes/gather';
import { type EmbargoChoice, parisClock, parisInstant, ReviewRefusal, setEmbargo } from '@beffroi/review';
import { type EmbargoSettingRow, standingEmbargoes } from '@beffroi/store';
import { type Arguments, EXIT, plain, Refusal } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import type { Context, Messages } from './context.ts';
import { electionIn } from './election.ts';

/** Sets when nothing is shown to the public of an election, by hours or at once; without either it says what is set. */
export async function programmesSilenceCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const year = plain(args.words[0]!);
  const election = electionIn({ ...args, text: (name) => (name === 'year' ? year : args.text(name)) }, messages)!;
  const choice = choiceOf(args, messages);
  const standing = await withHouse(args, context, async ({ store }) => {
    if (choice !== null) {
      try {
        await setEmbargo(store, terminalActor(), election, choice, new Date(context.now()));
      } catch (error) {
        const said = error instanceof ReviewRefusal ? messages.silenceRefusals[error.code] : undefined;
        throw said === undefined ? error : new Refusal(said, { cause: error });
      }
    }
    const all = await standingEmbargoes(store.db);
    return all.find((one) => one.year === election.year && one.round === election.round) ?? null;
  });
  screen.out(sentenceOf(election, standing, messages));
  if (choice !== null && choice.kind !== 'off') screen.aside(messages.silenceExported());
  return EXIT.done;
}

function sentenceOf({ year, round }: WaveElection, setting: EmbargoSettingRow | null, messages: Messages): string {
  const election = messages.silenceOf(year, round);
  if (setting === null) return messages.silenceUnset(election);
  const { kind, silent_from: from, silent_until: until } = setting;
  if (kind === 'on') return messages.silenceOn(election);
  return kind === 'off' ? messages.silenceOff(election) : messages.silencePeriod(election, clock(from!), clock(until!));
}

const clock = (instant: Date): string => parisClock(instant).replace('T', ' ');

/** @returns `null` where the line sets nothing */
function choiceOf(args: Arguments, messages: Messages): EmbargoChoice | null {
  const [from, until] = [args.text('from'), args.text('until')];
  const [on, off] = [args.flag('on'), args.flag('off')];
  const period = from !== null || until !== null;
  const said = [period, on, off].filter(Boolean).length;
  if (said === 0) return null;
  if (said > 1 || (period && (from === null || until === null))) throw new Refusal(messages.silenceWhat());
  if (!period) return { kind: on ? 'on' : 'off' };
  return { kind: 'period', from: momentOf('--from', from!, messages), until: momentOf('--until', until!, messages) };
}

function momentOf(option: string, text: string, messages: Messages): Date {
  const instant = parisInstant(text);
  if (instant === null) throw new Refusal(messages.badSilenceMoment(option, plain(text)));
  return instant;
}
