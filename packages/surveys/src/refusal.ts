/** Why a survey did not do what was asked. */
export const SURVEY_REFUSALS = [
  /** There is no such thing, or it is not one's own. */
  'unknown',
  /** Something that was given cannot be: `field`, and what is wrong with it. */
  'not-valid',
  /** No key to seal addresses with: `BEFFROI_DESK_KEY`. */
  'no-key',
  /** No mail goes out from this house: it has to be on paper. */
  'no-mail',
  /** Fewer than `least` people of the authority are asked, each alone: others would know who said what. One sheet can be answered together. */
  'too-small',
  /** Nobody is invited yet. */
  'nobody',
  /** One with the same questions is prepared or open there already. */
  'running',
  /** One with the same questions has ended a short time ago: the next one opens on `day` at the earliest. */
  'too-soon',
  /** It is open already, and what it asks does not change any more. */
  'not-draft',
  /** It is not open: it has not begun (`opens`), was closed, or withdrawn. */
  'not-open',
  /** It was closed on `day`: no answer is taken after that. */
  'closed',
  /** It was given up on `day`; what was answered was deleted. */
  'withdrawn',
  /** The link was used, or never was one. It cannot be given again: nobody knows whose it was. */
  'link-gone',
  /** A letter of a link or a code was typed wrong. */
  'mistyped',
  /** Nobody has this code. It cannot be given again: nobody knows whose it was. */
  'code-unknown',
  /** Too many links and codes that are none came from one place: `waitMs`. */
  'too-often',
  /** All were reminded within the last days: again on `day`. */
  'reminded',
  /** Somebody has read these words already. */
  'settled',
] as const;

/** One of them. */
export type SurveyRefusalCode = (typeof SURVEY_REFUSALS)[number];

/** What was asked was not done, and nothing was changed. No message holds a link, a code, an address or an answer. */
export class SurveyRefusal extends Error {
  override readonly name = 'SurveyRefusal';
  readonly code: SurveyRefusalCode;
  /** What explains it on a screen. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: SurveyRefusalCode, message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
