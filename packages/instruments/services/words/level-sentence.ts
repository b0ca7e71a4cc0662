import type { LevelMeaning } from '@beffroi/services/views';
import type { facets } from './facets.ts';

/** What a level takes, as one sentence. */
export function levelSentence({ ways, beyondFour, payment }: LevelMeaning, texts: (typeof facets)['fr']): string {
  const said = ways
    .map((way) => way.map((group) => group.map((facet) => texts.meanings[facet]).join(texts.either)).join(texts.and))
    .join(texts.or);
  const whole = beyondFour ? `${texts.beyondFour}${said}` : payment === 'none' ? said : `${said}${texts.pay[payment]}`;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}
