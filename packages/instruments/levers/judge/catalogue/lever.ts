import type { Language } from '@beffroi/domain';

/** The six priorities of the manifesto of 2014, in its order. */
export const PRIORITY_IDS = [
  'governance',
  'practitioners-expertise',
  'public-management',
  'agents-engagement',
  'agility',
  'technological-means',
] as const;

/** One of the six priorities. */
export type PriorityId = (typeof PRIORITY_IDS)[number];

/** The twenty levers in the manifesto's order: that of every table and page. Never renamed: they stand in findings and answers for ever. */
export const LEVER_IDS = [
  'elected-lead',
  'it-beside-general-management',
  'communication-animates',
  'design-with-users',
  'latitude-of-practitioners',
  'in-house-skills',
  'people-before-functions',
  'agents-in-charge',
  'free-speech',
  'leadership-recognised',
  'public-service-sense',
  'collective-intelligence',
  'smooth-administration',
  'networked-work',
  'initiatives-energised',
  'open-ecosystem',
  'modern-equipment',
  'people-as-much-as-technology',
  'purchasing-diversified',
  'saas-flexibility',
] as const;

/** One of the twenty levers. */
export type LeverId = (typeof LEVER_IDS)[number];

/** The same words in every language of the screen. */
export type InBoth = Readonly<Record<Language, string>>;

/** A priority with its name for people. */
export interface Priority {
  readonly id: PriorityId;
  readonly title: InBoth;
}

/** A lever with its priority (its family) and its name for people. */
export interface Lever {
  readonly id: LeverId;
  readonly family: PriorityId;
  readonly title: InBoth;
}
