import { quote } from '@beffroi/reading';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { perBlock } from './support/per-block.ts';
import { sight } from './support/sight.ts';

const DELAY =
  /(?:r[ée]ponse|trait[ée]e?s?|envoy[ée]e?s?|re[çc]u|recevrez|adress[ée]e?s?|exp[ée]di[ée]e?s?|intervention|d[ée]lai).{0,50}?(?:sous|dans un d[ée]lai de|dans les|en|d[ée]lai (?:moyen )?de)\s+(\d{1,3})\s*(jours?|heures?|semaines?)/i;

const DIGIT = /\d/;
const NO_DELAY = { match: null };

const delayIn = perBlock(({ text }) => (DIGIT.test(text) ? { match: DELAY.exec(text) } : NO_DELAY));

/** A delay is promised for the answer: recorded as a fact, worth no level. */
export const promisedDelay = rule({
  name: 'promised-delay',
  fr: 'La page annonce un délai de réponse.',
  en: 'The page promises a delay for the answer.',
  of: 'blocks',
  needs: ['blocks', 'pageBlocks'],
  see(given) {
    const signals: Sight[] = [];
    for (const block of given.blocks) {
      if (block.scope < SCOPE.namePage || block.text.length > 1_500) continue;
      const { match } = delayIn(given.pageBlocks, block);
      if (match === null) continue;
      const days = match[2]!.startsWith('h')
        ? Math.ceil(Number(match[1]) / 24)
        : match[2]!.startsWith('s')
          ? Number(match[1]) * 7
          : Number(match[1]);
      signals.push(
        sight(
          { block: block.index, quote: quote(block.text, match.index, match.index + match[0].length), scope: block.scope },
          { effect: 'notes', facet: 'promised_delay', level: 0, weight: 'weak', detail: String(days) },
        ),
      );
      break;
    }
    return signals;
  },
});
