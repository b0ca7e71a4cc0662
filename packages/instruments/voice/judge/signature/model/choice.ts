import type { Signature } from '../signature.ts';
import type { Likelihood, Likely } from './likelihood.ts';

/** Nobody speaks when that is likelier than this. */
const NOBODY = 0.6;
/** Nobody speaks, though the rules have found somebody, when that is likelier than this: they are seldom wrong. */
const NOBODY_AFTER_ALL = 0.95;

/** What is said of a post: what the rules found where the model agrees with it, else what the model finds likeliest; `null` where that is nobody. */
export function chosenOf(found: Signature | null, { nobody, likely }: Likelihood): Signature | null {
  if (nobody > NOBODY) return nobody > NOBODY_AFTER_ALL ? null : found;
  const best = likeliest(likely);
  if (best === null) return null;
  const { kind, span } = wider(best, likely);
  if (found !== null && found.kind === kind && found.start === span.start && found.end === span.end) return found;
  // Who signs where the rules have heard that somebody comes or leaves does so.
  if (found?.kind === 'takeover-announcement' && found.start === span.start && found.end === span.end && OF_PERSONS.has(kind)) {
    const taken = likely.find((one) => one.span === span && one.kind === found.kind);
    if (taken !== undefined && taken.share > (kind === 'full-name' ? TAKEN_BY_NAME : TAKEN)) return found;
  }
  return { kind, rule: 'model', start: span.start, end: span.end };
}

/** How likely it must be that who signs takes or leaves the account, where the rules have heard so. */
const TAKEN = 0.06;
/** With a surname people leave their office as often as an account. */
const TAKEN_BY_NAME = 0.2;
const OF_PERSONS: ReadonlySet<Signature['kind']> = new Set(['initials', 'first-name', 'full-name'] as const);

/** The words that are likeliest of any kind, as their likeliest kind. */
function likeliest(likely: readonly Likely[]): Likely | null {
  let best: Likely | null = null;
  let most = 0;
  // Those of the same words stand together.
  for (let from = 0, to = 0; from < likely.length; from = to) {
    let first = likely[from]!;
    let share = 0;
    for (to = from; to < likely.length && likely[to]!.span === likely[from]!.span; to++) {
      share += likely[to]!.share;
      if (likely[to]!.share > first.share) first = likely[to]!;
    }
    if (share <= most) continue;
    most = share;
    best = first;
  }
  return best;
}

/** What a character is called stands for it as a whole: "Ollie the Owl" rather than "Ollie", when that is nearly as likely. */
function wider(best: Likely, likely: readonly Likely[]): Likely {
  if (best.kind === 'takeover-announcement') return withSurname(best, likely);
  if (best.kind !== 'persona') return best;
  const around = likely.filter(
    ({ kind, span, share }) =>
      kind === 'persona' &&
      span.start <= best.span.start &&
      span.end >= best.span.end &&
      share > best.share * WIDER &&
      span.forms.some(({ isRun }) => isRun),
  );
  return around.reduce((longest, one) => (one.span.end - one.span.start > longest.span.end - longest.span.start ? one : longest), best);
}

/** "Mayor-elect Dana Whitfield": a surname belongs to who takes the account, when that is possible at all. */
function withSurname(best: Likely, likely: readonly Likely[]): Likely {
  const whole = likely.filter(
    ({ kind, span, share }) =>
      kind === best.kind &&
      span.start === best.span.start &&
      span.end > best.span.end &&
      share > best.share * SURNAME &&
      span.forms.some(({ text }) => OF_NAMES.test(text)),
  );
  return whole.at(-1) ?? withPlace(best, likely);
}

/** "C'est moi, votre médiatrice de quartier, qui prends le compte": a function with where it is held, as long as a mark ends it. */
function withPlace(best: Likely, likely: readonly Likely[]): Likely {
  if (!best.span.forms.some(({ isFunction }) => isFunction)) return best;
  const long = likely.filter(
    ({ kind, span }) =>
      kind === best.kind && span.start === best.span.start && span.end > best.span.end && span.forms.some(({ text }) => OVER.test(text)),
  );
  return long.at(-1) ?? best;
}

const OVER = /^function \S+ job long (?:over|end)/u;

const OF_NAMES = /^(?:within|full-name) (?:sure|rare|ambiguous)/u;
/** How likely a name with its surname must be beside the first name alone. */
const SURNAME = 0.08;

/** How likely the whole must be beside a part of it. */
const WIDER = 0.2;
