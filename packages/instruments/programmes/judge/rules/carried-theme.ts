import type { Given } from '../parts.ts';
import { FRAMES } from '../sense/frames.ts';
import { rule, type Sight } from './rule.ts';
import { fill } from './support/fill.ts';

/**
 * What the question or the sentence before gave its field to: « La fibre, c’est pour quand ? Chaque ferme sera raccordée. » A frame that both fill together speaks first; else the
 * theme of what was said before goes on. The words shown are those that did it, there.
 */
export const carriedTheme = rule({
  name: 'carried-theme',
  fr: 'La phrase répond à une question, ou reprend la phrase d’avant, qui nomme le thème.',
  en: 'The sentence answers a question, or goes on from the sentence before, that names the theme.',
  strength: 1.5,
  needs: ['joined', 'looksOther', 'opening'],
  see(given) {
    const { joined, opening } = given;
    if (joined === null) return [];
    const framed = framedTogether(given);
    if (framed.length > 0) return framed;
    return joined.before.themes.map((theme) => ({
      theme,
      at: opening,
      weight: 2,
      words: joined.before.words.get(theme) ?? joined.before.text,
    }));
  },
});

function framedTogether({ joined, looksOther }: Given<'joined' | 'looksOther'>): Sight[] {
  const { from, slots, text } = joined!;
  return FRAMES.flatMap((frame) => {
    const filled = fill(frame, slots, looksOther);
    // Each of the two gives its part: what one of them says alone is no answer.
    if (!filled.some(({ start }) => start >= from) || !filled.some(({ start }) => start < from)) return [];
    return filled.map((at) => ({ theme: frame.theme, at, weight: 2, words: text.slice(at.start, at.end) }));
  });
}
