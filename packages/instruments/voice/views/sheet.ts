import type { SheetFace } from '@beffroi/instrument';
import type { VoiceSentence } from '@beffroi/voice/judge';
import { type NextVoiceStep, nextStep } from './next-step.ts';
import { type FoundVoice, voiceIn } from './town-voice.ts';

/** What the sheet of a town says of its voice. */
export interface VoiceOnSheet {
  readonly wave: { readonly name: string; readonly dated: string };
  readonly level: number | null;
  readonly called: FoundVoice['called'];
  readonly kind: FoundVoice['kind'];
  readonly sentence: VoiceSentence;
  readonly step: NextVoiceStep | null;
}

/** Who speaks for a town: the section of voices on its sheet. */
export const sheet: SheetFace<VoiceOnSheet> = {
  async section(store, waves, territory) {
    for (const published of waves) {
      const view = await voiceIn(store, published, territory);
      if (view?.found == null) continue;
      const { level, called, kind, sentence } = view.found;
      return { wave: { name: view.wave.name, dated: view.wave.dated }, level, called, kind, sentence, step: nextStep(view.found) };
    }
    return null;
  },
};
