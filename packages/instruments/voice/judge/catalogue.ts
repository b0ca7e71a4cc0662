import type { Indicator } from '@beffroi/figures';

/** What is scored of a town's voice: how it is there, and with which of the five voices. */
export const VOICE_INDICATORS = ['presence', 'takeover', 'initials', 'persona', 'speakers', 'office'] as const;

/** One of them; it stands in findings for ever. */
export type VoiceIndicatorId = (typeof VOICE_INDICATORS)[number];

/** An indicator with its name for people. */
export interface VoiceIndicator extends Indicator {
  readonly id: VoiceIndicatorId;
  readonly family: 'presence' | 'voices';
  readonly title: { readonly fr: string; readonly en: string };
}

/** The catalogue, in the order of findings. */
export const VOICE_CATALOGUE: readonly VoiceIndicator[] = [
  { id: 'presence', family: 'presence', title: { fr: 'Présence', en: 'Presence' } },
  { id: 'takeover', family: 'voices', title: { fr: 'Prise de quart', en: 'Takeover' } },
  { id: 'initials', family: 'voices', title: { fr: 'Initiales', en: 'Initials' } },
  { id: 'persona', family: 'voices', title: { fr: 'Personnage', en: 'Persona' } },
  { id: 'speakers', family: 'voices', title: { fr: 'Orateurs', en: 'Speakers' } },
  { id: 'office', family: 'voices', title: { fr: 'Fonction', en: 'Office' } },
];
