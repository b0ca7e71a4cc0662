/** What is known of each link, of a town or of one of its services. `unobserved` is no “no”: it never counts as one. */
export interface ChainStates {
  readonly promised: PromisedState;
  readonly organised: OrganisedState;
  readonly delivered: DeliveredState;
  readonly spoken: SpokenState;
}

/** Before the ballot at least one list promised it · none did, and all that was found was read · nobody can say. */
export type PromisedState = 'yes' | 'no' | 'unobserved';

/** Of the actions that everybody may read: one at least has somebody in charge · none is open any more and one is over · none has · there are none · no plan is published. */
export type OrganisedState = 'in-charge' | 'done' | 'unowned' | 'none' | 'unobserved';

/** Between two measurements by one rubric: it rose, fell, stayed · it moved by no more than the rubric's own errors may make · there is one measurement alone · none. */
export type DeliveredState = 'rose' | 'same' | 'fell' | 'unsure' | 'once' | 'unobserved';

/** On its accounts one knows who speaks for the town · one does not, or rarely · it says nothing in public · nobody looked. */
export type SpokenState = 'human' | 'unsigned' | 'silent' | 'unobserved';

export const PROMISED_STATES: readonly PromisedState[] = ['yes', 'no', 'unobserved'];
export const ORGANISED_STATES: readonly OrganisedState[] = ['in-charge', 'done', 'unowned', 'none', 'unobserved'];
export const DELIVERED_STATES: readonly DeliveredState[] = ['rose', 'same', 'fell', 'unsure', 'once', 'unobserved'];
export const SPOKEN_STATES: readonly SpokenState[] = ['human', 'unsigned', 'silent', 'unobserved'];

/** All that can be known of a chain, in order: three hundred and sixty. */
export function allStates(): readonly ChainStates[] {
  return PROMISED_STATES.flatMap((promised) =>
    ORGANISED_STATES.flatMap((organised) =>
      DELIVERED_STATES.flatMap((delivered) => SPOKEN_STATES.map((spoken) => ({ promised, organised, delivered, spoken }))),
    ),
  );
}
