import type { Effect, Moved } from '@beffroi/plans';
import { enPlural, enWords, frPlural, frWords, reasonText, t } from '@beffroi/words';

/** An indicator by its name, and days as one says them. */
interface EffectNames {
  readonly title: string;
  day(instant: string): string;
  /** A name of an obstacle. */
  obstacle(id: string): string;
  readonly goal: number;
}

const between = ({ before, after }: Moved, day: EffectNames['day']): readonly [string, string] => [
  before === null ? '' : day(before.dated),
  day(after.dated),
];

const fr = {
  title: 'Effet constaté',
  lead: t`Lu dans les vagues publiées depuis : ce qui était, ce qui est. Rien n’est dit du pourquoi.`,
  kinds: {
    'as-expected': 'comme prévu',
    less: 'moins que prévu',
    none: t`pas de changement`,
    fell: t`plus bas`,
    'other-cause': t`à lire autrement`,
    'not-observed': t`non observé`,
    'not-yet': t`pas encore l’échéance`,
  } satisfies Record<Effect['kind'], string>,
  moved: (title: string, from: number, to: number, before: string, after: string): string =>
    before === ''
      ? t`« ${title} » est passé de ${from} à ${to}, constaté le ${after}.`
      : t`« ${title} » est passé de ${from} à ${to} entre le ${before} et le ${after}.`,
  reached: (goal: number): string => t`Le niveau visé, ${goal}, est atteint.`,
  below: (goal: number): string => t`Le niveau visé était ${goal}.`,
  same: (title: string, level: number, before: string, after: string): string =>
    before === ''
      ? t`« ${title} » est toujours à ${level} le ${after}.`
      : t`« ${title} » est toujours à ${level} le ${after}, comme le ${before}.`,
  early: (day: string | null): string =>
    day === null ? t`Aucune date n’est dite pour cette action.` : t`L’action est attendue pour le ${day}.`,
  noWave: t`Aucune vague n’a été publiée depuis.`,
  hidden: (title: string, obstacle: string, day: string): string =>
    t`La vague du ${day} n’a pas pu observer « ${title} » : ${obstacle}. Ce n’est pas un zéro.`,
  abstained: (title: string, day: string): string => t`La vague du ${day} ne conclut pas sur « ${title} » : ses indices se contredisent.`,
  notMeasured: (day: string): string => t`La vague du ${day} n’a pas mesuré cette collectivité.`,
  nothingBefore: (title: string, level: number, day: string): string =>
    t`« ${title} » est à ${level} le ${day} ; rien n’avait été observé avant, aucun écart ne se calcule.`,
  lastSeen: (level: number, day: string): string => t`La dernière vague qui l’a vu le place à ${level}, le ${day}.`,
  causes: {
    'rubric-changed': t`Le niveau publié a changé avec les règles de lecture : jugé par les mêmes règles, il était déjà là où il est.`,
    'rubric-unknown': t`Les règles de lecture ont changé entre les deux vagues, et les anciennes pages n’ont pas été rejugées : les deux niveaux ne se comparent pas.`,
    'ceiling-changed': t`Entre-temps, le plafond que la loi et la nature fixent a changé.`,
    noise: t`Un écart de cette taille tient dans les erreurs de la mesure.`,
  },
  unknownRubric: (title: string, day: string, level: number): string => t`« ${title} » est à ${level} le ${day}.`,
  beside: (reasons: string): string => t`Aussi changé entre les deux : ${reasons}.`,
  unknownObstacle: t`obstacle inconnu`,

  // -- Who else did it
  whoTitle: t`Qui l’a déjà fait`,
  rose: (n: number, title: string, goal: number): string =>
    n === 0
      ? t`Aucune autre commune mesurée n’est encore montée à ${goal} pour « ${title} » entre deux vagues publiées.`
      : t`${frPlural(n, 'autre commune est montée', 'autres communes sont montées')} à ${goal} ou plus pour « ${title} » entre deux vagues publiées.`,
  similar: (n: number): string => t`dont ${frPlural(n, 'commune', 'communes')} de taille comparable`,
  some: t`Par exemple :`,
  riseOf: (name: string, from: number, to: number): string => t`${name} (de ${from} à ${to})`,
  planned: (n: number): string => t`${frPlural(n, 'autre collectivité l’a', 'autres collectivités l’ont')} dans un plan publié.`,
};

const en: typeof fr = {
  title: 'What is seen of it',
  lead: 'Read in the waves published since: what was, and what is. Nothing is said of why.',
  kinds: {
    'as-expected': 'as expected',
    less: 'less than expected',
    none: 'no change',
    fell: 'lower',
    'other-cause': 'to be read otherwise',
    'not-observed': 'not observed',
    'not-yet': 'not due yet',
  },
  moved: (title, from, to, before, after) =>
    before === ''
      ? `“${title}” went from ${from} to ${to}, seen on ${after}.`
      : `“${title}” went from ${from} to ${to} between ${before} and ${after}.`,
  reached: (goal) => `The goal, ${goal}, is reached.`,
  below: (goal) => `The goal was ${goal}.`,
  same: (title, level, before, after) =>
    before === '' ? `“${title}” is still at ${level} on ${after}.` : `“${title}” is still at ${level} on ${after}, as on ${before}.`,
  early: (day) => (day === null ? 'No date is said for this action.' : `The action is expected by ${day}.`),
  noWave: 'No wave was published since.',
  hidden: (title, obstacle, day) => `The wave of ${day} could not observe “${title}”: ${obstacle}. This is no zero.`,
  abstained: (title, day) => `The wave of ${day} does not decide on “${title}”: its signals contradict each other.`,
  notMeasured: (day) => `The wave of ${day} did not measure this authority.`,
  nothingBefore: (title, level, day) =>
    `“${title}” is at ${level} on ${day}; nothing had been observed before, so no difference is worked out.`,
  lastSeen: (level, day) => `The last wave that saw it places it at ${level}, on ${day}.`,
  causes: {
    'rubric-changed': 'The published level changed with the rubric: by the same rubric, it already stood where it stands.',
    'rubric-unknown': 'The rubric changed between both waves, and the older pages were not judged again: the two levels do not compare.',
    'ceiling-changed': 'Meanwhile, the ceiling that law and nature set has changed.',
    noise: 'A difference of this size lies within the errors of the measure.',
  },
  unknownRubric: (title, day, level) => `“${title}” is at ${level} on ${day}.`,
  beside: (reasons) => `Also changed between both: ${reasons}.`,
  unknownObstacle: 'unknown obstacle',

  whoTitle: 'Who did it already',
  rose: (n, title, goal) =>
    n === 0
      ? `No other town that is measured rose to ${goal} yet for “${title}” between two published waves.`
      : `${enPlural(n, 'other town rose', 'other towns rose')} to ${goal} or more for “${title}” between two published waves.`,
  similar: (n) => `${n} of a similar size`,
  some: 'For instance:',
  riseOf: (name, from, to) => `${name} (from ${from} to ${to})`,
  planned: (n) => `${enPlural(n, 'other authority has', 'other authorities have')} it in a published plan.`,
};

/** What pages and letters say of what came of an action, and of who did it already. */
export const planEffectWords = { fr, en };

/** What is seen of an action, in one or two sentences that say what was and what is, and never why. */
function effectSentence(
  language: 'fr' | 'en',
  effect: Effect,
  { title, day, obstacle, goal }: EffectNames,
  besideOf: (moved: Moved) => string,
): string {
  const say = planEffectWords[language];
  switch (effect.kind) {
    case 'not-yet':
      return effect.seen === null
        ? say.noWave
        : `${sameOf(say, title, effect.seen, day)} ${say.early(effect.by === null ? null : day(`${effect.by}T12:00:00Z`))}`;
    case 'not-observed': {
      const on = day(effect.after.dated);
      const last = effect.last === null ? '' : ` ${say.lastSeen(effect.last.level, day(effect.last.dated))}`;
      if (effect.why === 'nothing-before') return say.nothingBefore(title, effect.level, on);
      if (effect.why === 'hidden')
        return say.hidden(title, effect.obstacle === null ? say.unknownObstacle : obstacle(effect.obstacle), on) + last;
      return (effect.why === 'abstained' ? say.abstained(title, on) : say.notMeasured(on)) + last;
    }
    case 'none':
      return `${sameOf(say, title, effect, day)} ${say.below(goal)}`;
    case 'other-cause': {
      const cause = say.causes[effect.cause.kind];
      if (effect.cause.kind === 'rubric-unknown') return `${say.unknownRubric(title, day(effect.after.dated), effect.to)} ${cause}`;
      return `${effect.from === effect.to ? sameOf(say, title, effect, day) : movedOf(say, title, effect, day)} ${cause}`;
    }
    default: {
      const beside = besideOf(effect);
      const goalSaid = effect.kind === 'as-expected' ? say.reached(goal) : say.below(goal);
      return `${movedOf(say, title, effect, day)} ${goalSaid}${beside === '' ? '' : ` ${say.beside(beside)}`}`;
    }
  }
}

function sameOf(say: typeof fr, title: string, moved: Moved, day: EffectNames['day']): string {
  const [before, after] = between(moved, day);
  return say.same(title, moved.to, before, after);
}

function movedOf(say: typeof fr, title: string, moved: Moved, day: EffectNames['day']): string {
  const [before, after] = between(moved, day);
  return say.moved(title, moved.from, moved.to, before, after);
}

/** The same with the names of the house. @param title of the indicator @param goal of the action */
export function effectText(language: 'fr' | 'en', effect: Effect, title: string, goal: number): string {
  const words = language === 'fr' ? frWords : enWords;
  const obstacle = (id: string): string => words.obstacle[id as keyof typeof words.obstacle] ?? id;
  const names = { title, goal, obstacle, day: (instant: string): string => words.date(instant) };
  return effectSentence(language, effect, names, ({ beside }) => beside.map((reason) => reasonText(reason, words, (id) => id)).join(', '));
}
