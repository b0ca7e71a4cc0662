import { Piece, pieceOf } from './piece.ts';

/** What some words look like: "last sure", "run called inner". Of each there is one, for all posts. */
export interface Form {
  readonly text: string;
  readonly piece: Piece;
  /** What they look like, without how sure that is: its first word. */
  readonly sort: Piece;
  /** Its place among all forms, and among their sorts. */
  readonly at: number;
  readonly sortAt: number;
  /** A name or a title in capitals, with what belongs to it. */
  readonly isRun: boolean;
  readonly isCalled: boolean;
  readonly isArticle: boolean;
  readonly isNumbered: boolean;
  /** Those who sign together may look so. */
  readonly isOfTeam: boolean;
  /** A function, or those of one function, named in the midst of what is said. */
  readonly isFunction: boolean;
  /** Who is given the account, and two who are named together. */
  readonly isGiven: boolean;
  /** Who sends what is wished, or stands in small letters at the end. */
  readonly isSender: boolean;
}

const OF_TEAMS =
  /^(?:team|last team|last body|full-name unknown all|team all|body|job|capital|run article|first-name unknown all|last titled)$/u;
const FORMS = new Map<string, Form>();
const SORTS = new Map<string, number>();
/** Sorts of forms, by their places. */
export const SORT_PIECES: Piece[] = [];

/** The form of a name. There are some two hundred, all of them written in the reader. */
export function formOf(text: string): Form {
  const known = FORMS.get(text);
  if (known !== undefined) return known;
  const [sort] = text.split(' ', 1);
  const sortAt = SORTS.get(sort!) ?? SORT_PIECES.push(pieceOf(sort!)) - 1;
  SORTS.set(sort!, sortAt);
  const form: Form = {
    text,
    piece: new Piece(text),
    sort: SORT_PIECES[sortAt]!,
    at: FORMS.size,
    sortAt,
    isRun: text.startsWith('run'),
    isCalled: text.startsWith('run called'),
    isArticle: text.startsWith('run article'),
    isNumbered: text.startsWith('run called number'),
    isOfTeam: OF_TEAMS.test(text),
    isGiven: /^(?:given|two names)/u.test(text),
    isFunction: text.startsWith('function'),
    isSender: /^(?:sender|determined small|kissed)/u.test(text),
  };
  FORMS.set(text, form);
  return form;
}
