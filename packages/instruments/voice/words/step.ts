import type { Language } from '@beffroi/domain';
import type { NextVoiceStep } from '@beffroi/voice/views';
import { voicePages } from './voice-pages.ts';

/** The step that leads a town one rung up, in words. */
export function stepIn(language: Language, step: NextVoiceStep): string {
  const texts = voicePages[language].step;
  switch (step.kind) {
    case 'answer':
      return texts.answer(step.questions);
    case 'sign':
      return texts.sign(step.replies, step.named);
    case 'key':
      return texts.key(step.letters);
    default:
      return texts[step.kind];
  }
}
