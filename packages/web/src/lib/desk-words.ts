import type { DeskRefusalCode } from '@beffroi/desk';
import type { Language } from '@beffroi/domain';
import { plain } from '@beffroi/words';
import { desk } from './messages/desk.ts';

/** Why a form of the desk came back: what the desk says, what a network says, or that a local time means two or none. */
export interface DeskRefused {
  readonly code: DeskRefusalCode | 'network' | 'busy' | 'raced' | 'hasty';
  readonly details: Readonly<Record<string, string | number>>;
}

/** The same as one sentence. */
export function refusedSentence({ code, details }: DeskRefused, language: Language): string {
  const say = desk[language];
  if (code === 'network') return say.network(troubleWords(String(details['why']), language));
  if (code === 'busy') return say.busySend(String(details['name']));
  if (code === 'raced') return say.raced;
  if (code === 'hasty') return say.hasty;
  if (code === 'text') return faultSentence(String(details['fault']), details, language) ?? say.refusals.text;
  if (code === 'not-valid') return say.fields[String(details['field'])] ?? say.refusals['not-valid'];
  return say.refusals[code];
}

/** What keeps a text from being published; `null` for what has no sentence of its own. */
export function faultSentence(fault: string, details: Readonly<Record<string, unknown>>, language: Language): string | null {
  const signed = fault === 'too-long' && String(details['unsigned']) === 'true';
  const sentence = desk[language].faults[signed ? 'too-long-signed' : fault];
  if (sentence === undefined) return null;
  return typeof sentence === 'string' ? sentence : sentence(Number(details['by'] ?? details['most'] ?? 0));
}

/** What went wrong at a network, within a sentence. */
export function troubleWords(code: string, language: Language): string {
  const say = desk[language];
  // A refusal of a network is kept with what it said: that is for the log.
  return say.troubles[/^[a-z-]+/.exec(code)?.[0] ?? ''] ?? say.unknownTrouble;
}

/** What a network made otherwise than it was asked; `null` where nothing. */
export function differsWords({ differs }: { readonly differs: readonly string[] }, language: Language): string | null {
  const say = desk[language];
  return differs.length === 0 ? null : say.differs(differs.map((what) => say.differing[what] ?? what));
}

/** What who asks is called: on the town's own site nobody says who they are. */
export const askerName = (asker: { readonly asker_name: string; readonly asker_handle: string }, language: Language): string =>
  plain(asker.asker_name) || asker.asker_handle || desk[language].somebody;

/** The name by which colleagues call each other. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
