import { type RubricInForce, rubricInForce } from '@beffroi/domain';
import { VERSIONS } from './versions/index.ts';

/** The rubric in force: its version and the digest of all that turns a site into what is seen of levers. */
export const RUBRIC: RubricInForce = rubricInForce(VERSIONS);
