import type { InseeCode } from '@beffroi/domain';
import { type Arguments, callerFile, plain, Refusal, refusedLines } from '@beffroi/terminal';
import {
  type Division,
  type Found,
  findDepartment,
  findEpci,
  findRegion,
  findStratum,
  type PanelRefusalCode,
  type PanelRule,
  readCodes,
} from '@beffroi/territories';
import type { Context } from './context.ts';

const CRITERIA = ['top', 'department', 'region', 'stratum', 'epci', 'codes'] as const;

/**
 * The rule that a line asks for. Values of one option may stand side by side with commas (`29,56`): any of them will do; options narrow each other.
 *
 * @throws Refusal for no criterion at all, for a name or code that leads nowhere or to several, for a file of codes with faults
 */
export async function ruleOf(args: Arguments, context: Context): Promise<PanelRule> {
  const { messages } = context;
  if (!args.flag('all') && CRITERIA.every((criterion) => args.text(criterion) === null)) throw new Refusal(messages.noCriterion());
  const departments = divisionsOf('department', findDepartment, args, context);
  const regions = divisionsOf('region', findRegion, args, context);
  const epcis = divisionsOf('epci', findEpci, args, context);
  const stratum = args.text('stratum');
  const strata = stratum === null ? null : listOf(stratum, isStratum).map((text) => stratumOf(text, context));
  const codes = args.text('codes') === null ? null : await codesOf(args.text('codes')!, context);
  const top = args.text('top');
  return {
    ...(departments && { departments }),
    ...(regions && { regions }),
    ...(strata && { strata }),
    ...(epcis && { epcis }),
    ...(codes && { codes }),
    ...(top !== null && { top: topOf(top, context) }),
  };
}

type DivisionOption = 'department' | 'region' | 'epci';

function divisionsOf(
  option: DivisionOption,
  find: (text: string) => Found<Division>,
  args: Arguments,
  { messages }: Context,
): readonly string[] | null {
  const text = args.text(option);
  if (text === null) return null;
  const refused: PanelRefusalCode = `unknown-${option}`;
  const codes = listOf(text, (whole) => {
    const found = find(whole);
    // A long name with a typing error is not three short ones.
    return found.kind !== 'unknown' || found.close.length > 0;
  }).map((each) => {
    const found = find(each);
    if (found.kind === 'found') return found.thing.code;
    const names = (divisions: readonly Division[]): string[] => divisions.map(({ name, code }) => `${name} (${code})`);
    if (found.kind === 'ambiguous') throw new Refusal(messages.severalNamed(option, plain(each), names(found.among)));
    throw new Refusal(messages.didYouMean(messages.panelRefusals[refused](plain(each)), names(found.close)));
  });
  return [...new Set(codes)];
}

/** The values between commas; a name may hold one itself, and is then known as a whole. */
function listOf(text: string, isKnown: (whole: string) => boolean): readonly string[] {
  if (!text.includes(',') || isKnown(text)) return [text];
  return text.split(',').map((each) => each.trim());
}

function isStratum(text: string): boolean {
  return findStratum(text) !== null;
}

function stratumOf(text: string, { messages }: Context) {
  const stratum = findStratum(text);
  if (stratum === null) throw new Refusal(messages.panelRefusals['unknown-stratum'](plain(text)));
  return stratum;
}

function topOf(text: string, { messages }: Context): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1) throw new Refusal(messages.panelRefusals['bad-top'](plain(text)));
  return Number(text);
}

async function codesOf(path: string, context: Context): Promise<readonly InseeCode[]> {
  const { screen, messages } = context;
  const { bytes } = await callerFile(path, messages);
  const { codes, refused } = await readCodes(bytes);
  if (refused.length > 0) {
    for (const line of refusedLines(refused, context)) screen.out(line);
    throw new Refusal(messages.codesRefused());
  }
  if (codes.length === 0) throw new Refusal(messages.panelRefusals['nothing-chosen'](''));
  return codes;
}
