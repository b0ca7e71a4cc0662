import { abbreviation } from './abbreviation.ts';
import { acknowledgement } from './acknowledgement.ts';
import { apology } from './apology.ts';
import { askingBack } from './asking-back.ts';
import type { VoiceElement } from './element.ts';
import { emoji } from './emoji.ts';
import { emphasis } from './emphasis.ts';
import { firstPerson } from './first-person.ts';
import { greeting } from './greeting.ts';
import { humour } from './humour.ts';
import { interjection } from './interjection.ts';
import { mistake } from './mistake.ts';
import { secondPerson } from './second-person.ts';
import { sympathy } from './sympathy.ts';
import { wish } from './wish.ts';

/** Elements of a conversational human voice that a text can show, those of one family together. */
export const ELEMENTS: readonly VoiceElement[] = [
  greeting,
  firstPerson,
  secondPerson,
  emoji,
  emphasis,
  abbreviation,
  interjection,
  acknowledgement,
  apology,
  mistake,
  sympathy,
  wish,
  askingBack,
  humour,
];
