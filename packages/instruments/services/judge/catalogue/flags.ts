/**
 * What a rule or the rubric must know of a service beside its wordings: facts of the service, each told here and set in the service's file. No rule knows a service
 * by its id.
 */
export interface Flags {
  /** It is a report, not a request: any way to tell the town hall is a way, an application too, and a number or a desk for it is all there is to know. */
  readonly report: boolean;
  /** A message that describes the thing is the request. */
  readonly askedByMessage: boolean;
  /** Things are lent, from a catalogue and to a reader's account. */
  readonly lends: boolean;
  /** Families book it day by day: a booking is the decision, and a portal of theirs carries it even where only a topic names it. */
  readonly bookedDaily: boolean;
  /** It ends in a paper: that this is posted or mailed is its end. For the others a letter with the decision is not. */
  readonly endsInPaper: boolean;
  /** Its very name is a procedure; the others are named like a place or a thing, and a word of how to ask must stand beside. */
  readonly namedAsProcedure: boolean;
  /** Two points of any kind explain it, those of a place among them. */
  readonly explainedByPlace: boolean;
  /** It may go by a calendar of rounds, without a request; rounds of ordinary waste are no word of it. */
  readonly rounds: boolean;
  /** It is for those who live there: what is told to all who stop is none of it. */
  readonly forResidents: boolean;
  /** Residents may take their ticket or tariff in an application for parking. */
  readonly parkingApp: boolean;
  /** Only the State's form starts it. */
  readonly onlyStateForm: boolean;
  /** Only the registry's own sheets start it. */
  readonly onlyOwnSheets: boolean;
  /** The State's form stands in its co-marked fiche, and the town takes it. */
  readonly formInFiche: boolean;
  /** The State's hub of appointments has slots for it. */
  readonly appointmentHub: boolean;
  /** The State has teleservices for it under other numbers than those known. */
  readonly unlistedTeleservices: boolean;
  /** The State does it unasked for some: a word of that says nothing of the town. */
  readonly automaticByState: boolean;
  /** Bills are paid for it, though nothing is due when it is asked for. */
  readonly billedLater: boolean;
  /** No page says in earnest that the town does not have it. */
  readonly neverDenied: boolean;
  /** Whoever is told that the town does not do it is told who does: that is information, no absence. */
  readonly doneElsewhere: boolean;
  /** It is asked for in person by law: "only at the desk" says nothing of how the appointment is made. */
  readonly inPersonByLaw: boolean;
  /** Its words stand in others' lists of papers to bring: named in passing, it is not spoken of. */
  readonly paperOfOthers: boolean;
  /** Villages list it among their associations, whoever runs it. */
  readonly amongAssociations: boolean;
}

/** A service of which nothing has to be known. */
export const NO_FLAGS: Flags = {
  report: false,
  askedByMessage: false,
  lends: false,
  bookedDaily: false,
  endsInPaper: false,
  namedAsProcedure: false,
  explainedByPlace: false,
  rounds: false,
  forResidents: false,
  parkingApp: false,
  onlyStateForm: false,
  onlyOwnSheets: false,
  formInFiche: false,
  appointmentHub: false,
  unlistedTeleservices: false,
  automaticByState: false,
  billedLater: false,
  neverDenied: false,
  doneElsewhere: false,
  inPersonByLaw: false,
  paperOfOthers: false,
  amongAssociations: false,
};
