import { createHash } from 'node:crypto';
import type { Actor } from '@beffroi/acts';
import { parseInseeCode } from '@beffroi/domain';
import { PAGES } from '@beffroi/house/pages';
import { type ActionView, manifestoOf, type PlanView } from '@beffroi/plans';
import { dayIn } from '@beffroi/speaking';
import { hrefIn } from '@beffroi/ui/language.ts';
import type { ManifestoChapter, ManifestoChapters } from '@beffroi/ui/page-doors.ts';
import { type QrPath, qrOf } from '@beffroi/ui/server/qr.ts';
import { manifesto } from '#lib/messages/manifesto.ts';
import { measuredThings, tieKey } from './measured.ts';
import { authorityNames } from './names.ts';
import { dayWords } from './shown.ts';

/** An action on paper: who is named who wants to be. */
export interface PaperAction {
  readonly number: number;
  readonly title: string;
  readonly state: ActionView['state'];
  /** What it is to move, in one line. */
  readonly moves: string;
  /** `null`: nobody is in charge · empty: somebody who is not named. */
  readonly who: string | null;
  readonly when: string;
  readonly step: { readonly text: string; readonly when: string } | null;
  /** Title of the chapter that it belongs to; `null` for none. */
  readonly chapter: string | null;
}

/** A manifesto as it stands on paper. */
export interface Manifesto {
  readonly code: string;
  readonly town: string;
  readonly name: string;
  readonly year: number;
  readonly opening: string;
  readonly closing: string;
  readonly chapters: readonly (ManifestoChapter & { readonly said: string })[];
  /** Of which day the figures are; empty where no instrument gives any. */
  readonly asOf: string;
  /** Those that fit, and how many more there are. */
  readonly actions: readonly PaperAction[];
  readonly more: number;
  readonly address: string;
  readonly qr: QrPath;
  readonly printed: string;
}

/** Of an instrument that gives chapters to manifestos. */
interface ChaptersOf extends ManifestoChapters {
  readonly instrument: string;
}

/** The chapters of an authority's manifesto: those of the first instrument that has any to give. A body of several communes is measured by none. */
export async function chaptersFor(locals: App.Locals, territory: string): Promise<ChaptersOf | null> {
  const code = parseInseeCode(territory);
  if (code === null) return null;
  for (const { instrument, manifesto: give } of PAGES) {
    const given = (await give?.(locals, code)) ?? null;
    if (given !== null) return { ...given, instrument };
  }
  return null;
}

/**
 * What a plan's manifesto shows: open actions alone, whoever looks, for paper goes anywhere.
 *
 * @param reader whose rights the words are read with; `null`: everybody
 */
export async function manifestoShown(locals: App.Locals, origin: string, plan: PlanView, reader: Actor | null): Promise<Manifesto> {
  const { language, house } = locals;
  const said = new Map((await manifestoOf(house.store, reader, plan.id)).map((text) => [text.part, text.said]));
  const chapters = await chaptersFor(locals, plan.territory);
  const town = (await authorityNames(locals))(plan.territory);
  const actions = paperActions(locals, plan, chapters);
  const shown = fitting(actions);
  const address = new URL(hrefIn(language, `/plans/${plan.territory}`), origin).href;
  return {
    ...{ code: plan.territory, town, name: plan.name, year: plan.mandateYear, address, qr: qrOf(address) },
    ...{ opening: said.get('opening') ?? '', closing: said.get('closing') ?? '', asOf: chapters?.asOf ?? '' },
    chapters: (chapters?.chapters ?? []).map((chapter) => ({ ...chapter, said: said.get(`priority:${chapter.id}`) ?? '' })),
    ...{ actions: shown, more: actions.length - shown.length },
    printed: dayWords(dayIn(plan.zone, house.now()), language),
  };
}

/** What names a paper: the same key, the same paper. */
export function paperKey(kind: string, shown: object): string {
  return `${kind} ${createHash('sha256').update(JSON.stringify(shown)).digest('base64url')}`;
}

/** What goes on first, what is due first first; what was given up is left out. */
const ORDER: readonly ActionView['state'][] = ['running', 'blocked', 'proposed', 'done'];

/** The open actions of a plan as paper says them. */
export function paperActions(locals: App.Locals, plan: PlanView, chapters: ChaptersOf | null): readonly PaperAction[] {
  const { language, house } = locals;
  const say = manifesto[language];
  const titles = new Map(measuredThings(house, language).map((one) => [one.key, one.title]));
  const day = (written: string | null): string => (written === null ? '' : dayWords(written, language));
  return plan.actions
    .filter(({ open, state }) => open && state !== 'dropped')
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || order(a.due, b.due) || a.number - b.number)
    .map(({ number, title, state, ties, inCharge, due, endedOn, step }) => ({
      ...{ number, title, state, when: state === 'done' ? say.doneOn(day(endedOn)) : day(due) },
      moves: ties.map((tie) => say.moves(titles.get(tieKey(tie.instrument, tie.indicator)) ?? tie.indicator, tie.from, tie.to)).join(', '),
      who: inCharge === null ? null : inCharge.named ? (inCharge.name ?? '') : '',
      step: step === null || state === 'done' ? null : { text: step.text, when: day(step.due) },
      chapter: chapterOf(ties, chapters),
    }));
}

const order = (a: string | null, b: string | null): number => ((a ?? '9999') < (b ?? '9999') ? -1 : (a ?? '9999') > (b ?? '9999') ? 1 : 0);

const chapterOf = (ties: ActionView['ties'], chapters: ChaptersOf | null): string | null =>
  chapters?.chapters.find(({ indicators }) =>
    ties.some((tie) => tie.instrument === chapters.instrument && indicators.includes(tie.indicator)),
  )?.title ?? null;

/** Lines that the second side has for actions, and signs that a line holds (held by `test/web/plan-outward.test.ts` on long ones). */
const LINES = 40;
const SIGNS = { title: 52, moves: 62 } as const;

/** As many as fit the second side, with what each needs: two lines of its title and one of what it moves at most. */
function fitting(actions: readonly PaperAction[]): readonly PaperAction[] {
  let left = LINES;
  const end = actions.findIndex(({ title, moves, chapter }) => {
    const lines = Math.min(2, Math.ceil(title.length / SIGNS.title)) + (moves === '' && chapter === null ? 0 : 1);
    left -= lines + 0.6;
    return left < 0;
  });
  return end === -1 ? actions : actions.slice(0, end);
}
