import { saying } from '../text-rule.ts';
import type { VoiceElement } from './element.ts';

/** It says sorry: invitational rhetoric in C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const apology: VoiceElement = {
  id: 'apology',
  family: 'invitation',
  items: ['admits-mistakes', 'prompt-uncritical-feedback'],
  ofPerson: false,
  shows: saying(
    /(?<![a-z])(?:(?:nous (?:sommes )?|je (?:suis )?)?(?:sincerement |vraiment )?desolee?s?|(?:toutes )?nos excuses|mes excuses|excusez[- ](?:nous|moi)|pardon pour|nous nous excusons|je m'excuse|(?:we|i)(?:'m|'re| am| are)? (?:very |so |really )?(?:sorry|apologise|apologize)|sorry (?:for|about|to|that)|(?:our|my) apologies|apologies for)(?![a-z])/,
  ),
};
