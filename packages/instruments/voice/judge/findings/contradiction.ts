import type { Evidence } from '@beffroi/domain';
import type { ReadVoice } from '../account-voice.ts';
import type { VoiceIndicatorId } from '../catalogue.ts';
import { evidenceOfIds, evidenceOfSignal } from './voice-evidence.ts';

/** Signals of one account that speak against each other, where there are some; a person has to look. */
export function contradiction(
  indicator: VoiceIndicatorId,
  read: readonly ReadVoice[],
): readonly [Evidence, Evidence, ...Evidence[]] | null {
  const against = read.map((one) => (indicator === 'persona' ? ofPersona(one) : indicator === 'office' ? ofOffice(one) : []));
  const [first, second, ...more] = against.find(({ length }) => length > 1) ?? [];
  return first === undefined || second === undefined ? null : [first, second, ...more];
}

/** A name of which nobody knows whose it is · an account that says that a machine speaks, and that people sign. */
function ofPersona({ account, voice: { voices } }: ReadVoice): Evidence[] {
  const unsure = voices.signals.find((signal) => signal.kind === 'persona' && !signal.declared);
  const bearer = voices.speakers.find(
    ({ nature, name }) => (nature === 'unsure' || nature === 'persona') && unsure?.kind === 'persona' && unsure.name === name,
  );
  if (unsure !== undefined && bearer !== undefined)
    return [evidenceOfSignal(unsure), ...evidenceOfIds(account, bearer.posts.first.slice(0, 2), 'undeclared-persona')];
  const flag = voices.signals.find(({ rule }) => rule === 'bot-flag');
  const person = voices.speakers.find(({ nature, named }) => nature === 'person' && named);
  const mostly = voices.identifiedReplies.count * 2 > voices.ofReplies.of;
  if (flag === undefined || person === undefined || !mostly) return [];
  return [evidenceOfSignal(flag), ...evidenceOfIds(account, person.posts.first.slice(0, 2), 'signature')];
}

/** The account is an office's, and somebody's own. */
function ofOffice({ voice: { voices } }: ReadVoice): Evidence[] {
  const office = voices.signals.find(({ kind }) => kind === 'office');
  const own = voices.signals.find(({ kind }) => kind === 'personal-account');
  return office === undefined || own === undefined ? [] : [evidenceOfSignal(office), evidenceOfSignal(own)];
}
