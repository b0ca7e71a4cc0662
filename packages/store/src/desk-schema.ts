import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';

/** The tables of the desk, as Kysely knows them; `migrations/0016-desk.ts` and later ones make them. */
export interface DeskTables {
  readonly channel: ChannelTable;
  readonly channel_sign_in: ChannelSignInTable;
  readonly agent: AgentTable;
  readonly agent_consent: AgentConsentTable;
  readonly portrait: PortraitTable;
  readonly channel_picture: ChannelPictureTable;
  readonly shift: ShiftTable;
  readonly team_cover: TeamCoverTable;
  readonly conversation: ConversationTable;
  readonly message: MessageTable;
  readonly conversation_note: ConversationNoteTable;
  readonly post: PostTable;
  readonly post_picture: PostPictureTable;
  readonly post_approval: PostApprovalTable;
  readonly post_edit: PostEditTable;
  readonly desk_retention: DeskRetentionTable;
  readonly saved_reply: SavedReplyTable;
  readonly knowledge_entry: KnowledgeEntryTable;
  readonly opening_hours: OpeningHoursTable;
  readonly meeting: MeetingTable;
  readonly attestation: AttestationTable;
}

type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Fixed<Type> = ColumnType<Type, Type, never>;
type FixedMoment = ColumnType<Date, Date | string, never>;
type Json<Type> = ColumnType<Type, string, string>;
type MaybeJson<Type> = ColumnType<Type | null, string | null | undefined, string | null>;
/** `null` where nothing is known, or nothing is given. */
type Maybe<Type> = ColumnType<Type | null, Type | null | undefined, Type | null>;

/** `connected` · the access was taken back, has run out, does not reach all any more · the account is gone there · `left`: given back. */
export type ChannelState = 'connected' | 'revoked' | 'expired' | 'narrowed' | 'account-gone' | 'left';

/** A town's account on a network. */
export interface ChannelTable {
  id: Generated<number>;
  /** How pages name it. */
  slug: Fixed<string>;
  /** INSEE code. */
  territory: Fixed<string>;
  network: Fixed<string>;
  /** Origin of its server. */
  server: Fixed<string>;
  /** The network's own name of the account, which stays. */
  remote_id: Fixed<string>;
  remote_handle: string;
  remote_name: string;
  url: string;
  state: ChannelState;
  state_at: Moment;
  /** IANA name of the town's time zone. */
  zone: string;
  /** How the team is called in public. */
  team: string;
  /** ISO 639-1. */
  language: string;
  /** Which of the five voices are practised, and how (the room `speaking` gives it its shape). */
  policies: Json<Readonly<Record<string, unknown>>>;
  /** How much of an agent's name may be spent here (the room `speaking` gives it its shape); `null` where nobody said otherwise than usual. */
  exposure: MaybeJson<Readonly<Record<string, unknown>>>;
  /** Within how long it answers (the room `speaking` gives it its shape); `null` where nobody said otherwise than usual. */
  answer_within: MaybeJson<Readonly<Record<string, unknown>>>;
  /** What can be done there (the room `networks` gives it its shape). */
  abilities: Json<Readonly<Record<string, unknown>>>;
  /** Display name and bio of the account without anybody on shift: what it comes back to. */
  profile_name: string;
  profile_bio: string;
  /** What was last put there; `null` when that was the above. */
  profile_shown: Maybe<string>;
  /** What names the portraits that were last put there as its picture; `null` when that is its own. */
  picture_shown: Maybe<string>;
  /** Credentials, sealed; `null` once the account was given back, and on the town's own site. */
  sealed: Maybe<string>;
  /** Where the next question for mentions goes on. */
  cursor: Maybe<string>;
  polled_at: MaybeMoment;
  /** Nobody asks before. */
  poll_at: MaybeMoment;
  /** When some mentions may have been missed last. */
  gap_at: MaybeMoment;
  /** Code of what went wrong at the last try; `null` when nothing did. */
  trouble: Maybe<string>;
  /** Fencing token: only who holds the present claim speaks and listens on this channel. */
  claim: Maybe<string>;
  claimed_until: MaybeMoment;
  connected_at: FixedMoment;
}

/** A sign-in at a network that somebody has begun. */
export interface ChannelSignInTable {
  hash: Fixed<string>;
  account_id: Fixed<number>;
  territory: Fixed<string>;
  network: Fixed<string>;
  server: Fixed<string>;
  /** The channel that is to be let in again; `null` for a new one. */
  channel_id: Fixed<number | null>;
  sealed: Fixed<string>;
  made_at: FixedMoment;
  expires_at: FixedMoment;
}

/** Somebody who speaks on a channel. */
export interface AgentTable {
  id: Generated<number>;
  channel_id: Fixed<number>;
  account_id: Fixed<number>;
  /** Whether they hold an elected office: an election keeps their signature back. */
  elected: Generated<boolean>;
  joined_at: FixedMoment;
  left_at: MaybeMoment;
}

/** How somebody is seen, the least exposing first. */
export type KeptAppearance = 'team' | 'pseudonym' | 'initials' | 'first-name';

/** How an agent agreed to be seen. Never changed: the last one counts. */
export interface AgentConsentTable {
  id: Generated<number>;
  agent_id: Fixed<number>;
  appearance: Fixed<KeptAppearance>;
  /** First name or pseudonym; empty where none is shown. */
  shown_name: Fixed<string>;
  initials: Fixed<string>;
  job: Fixed<string>;
  /** Without the `#`. */
  hashtag: Fixed<string>;
  /** Recorded, never published. */
  safety_ground: Fixed<string | null>;
  at: FixedMoment;
}

/** A portrait that its agent gave for the account's picture, cut to a square. */
export interface PortraitTable {
  agent_id: number;
  bytes: Uint8Array;
  type: string;
  given_at: Moment;
}

/** An account's own picture: what it shows when it shows nobody's portrait. */
export interface ChannelPictureTable {
  channel_id: number;
  bytes: Uint8Array;
  type: string;
  given_at: Moment;
}

/** Handed over to somebody, ended, run out, or taken off the roster. */
export type ShiftEnd = 'handed-over' | 'ended' | 'lapsed' | 'withdrawn';

/** A time in which an agent has the channel. */
export interface ShiftTable {
  id: Generated<number>;
  channel_id: Fixed<number>;
  agent_id: number;
  /** `null` when it was taken outside of the roster. */
  planned_from: MaybeMoment;
  planned_until: Moment;
  taken_at: MaybeMoment;
  ended_at: MaybeMoment;
  ended_how: Maybe<ShiftEnd>;
  /** Why it was taken outside of the roster. */
  reason: Maybe<string>;
}

/** A time in which an agent speaks as the team. */
export interface TeamCoverTable {
  id: Generated<number>;
  agent_id: Fixed<number>;
  /** Towards whom alone; `null` towards everybody. */
  asker_id: Maybe<string>;
  /** Codes with values. */
  grounds: ColumnType<readonly unknown[], string, string>;
  began_at: FixedMoment;
  agent_agreed_at: MaybeMoment;
  lead_agreed_at: MaybeMoment;
  ended_at: MaybeMoment;
}

/** How far a conversation has come. */
export type ConversationState = 'open' | 'taken' | 'answered' | 'closed';

/** What one person asks in one thread, and what is answered. */
export interface ConversationTable {
  id: Generated<number>;
  channel_id: Fixed<number>;
  /** What a citizen can quote. */
  reference: Fixed<string>;
  root_id: string;
  asker_id: string;
  asker_handle: string;
  asker_name: string;
  asker_url: string;
  state: ConversationState;
  /** Who has taken it. */
  holder_id: Maybe<number>;
  /** Who writes an answer, and until when that holds others off. */
  writing_id: Maybe<number>;
  writing_until: MaybeMoment;
  /** The service that it is about, as somebody said or as it is proposed. */
  service: Maybe<string>;
  language: Maybe<string>;
  /** Code of the worst that was said; `null` for nothing. */
  hostile: Maybe<string>;
  first_at: FixedMoment;
  last_at: Moment;
  due_at: MaybeMoment;
  /** When words and names went because they had been kept for long enough. */
  forgotten_at: MaybeMoment;
}

/** What somebody said to a channel. */
export interface MessageTable {
  id: Generated<number>;
  conversation_id: Fixed<number>;
  channel_id: Fixed<number>;
  remote_id: string;
  /** What an answer to it names (the room `networks` gives it its shape). */
  target: Json<Readonly<Record<string, unknown>>>;
  /** Plain text; empty once its author has deleted it. */
  said: string;
  pictures: string[];
  /** Whether it was said to the account alone, or to few. */
  confidential: Fixed<boolean>;
  url: string;
  /** Code of the worst that it says against somebody here; `null` for nothing. */
  hostile: Maybe<string>;
  at: FixedMoment;
  seen_at: FixedMoment;
  /** When it was last looked at for what became of it. */
  looked_at: Moment;
  edited_at: MaybeMoment;
  gone_at: MaybeMoment;
}

/** What agents say to each other of a conversation. Never changed. */
export interface ConversationNoteTable {
  id: Generated<number>;
  conversation_id: Fixed<number>;
  account_id: Fixed<number>;
  said: Fixed<string>;
  at: FixedMoment;
}

/** What a post is for: of one's own, an answer, what opens or closes a shift. */
export type PostKind = 'post' | 'answer' | 'greeting' | 'closing';

/**
 * `draft`: nobody sends it yet · `waiting` for its turn · `held` until a lead decides · `standing` on the network · `refused` by it · `withdrawn` before it was
 * sent · `removed` from the network.
 */
export type PostState = 'draft' | 'waiting' | 'held' | 'standing' | 'refused' | 'withdrawn' | 'removed';

/** What is to stand, or stands, on a network. */
export interface PostTable {
  id: Generated<number>;
  channel_id: Fixed<number>;
  /** What makes one of two that are sent. */
  key: Fixed<string>;
  kind: Fixed<PostKind>;
  /** Who wrote it. A draft of an answer can be passed on: then it is whoever got it. */
  account_id: number;
  agent_id: number;
  /** The shift in which it was sent on its way. */
  shift_id: Maybe<number>;
  conversation_id: Fixed<number | null>;
  /** The post that this one goes on from: not sent before that one stands. */
  after_id: Fixed<number | null>;
  /** What the agent wrote. */
  written: string;
  /** What is to stand, signature and all: composed again when it is sent for the first time. */
  said: string;
  appearance: KeptAppearance;
  /** The signature as it stands; empty for the team. */
  signed_as: string;
  /** Whether the account's character says it. */
  persona: ColumnType<boolean, boolean | undefined, never>;
  language: string;
  reply_to: MaybeJson<Readonly<Record<string, unknown>>>;
  content_warning: Maybe<string>;
  visibility: string;
  state: PostState;
  /** When it is said to have been written: the same however often it is sent. */
  at: Moment;
  due_at: Moment;
  tries: number;
  /** When it was first sent: from then on it may stand, whatever is known. */
  first_sent_at: MaybeMoment;
  /** Code of what went wrong at the last try. */
  trouble: Maybe<string>;
  remote_id: Maybe<string>;
  remote_version: Maybe<string>;
  url: Maybe<string>;
  stood_at: MaybeMoment;
  /** What the server made otherwise than it was asked. */
  differs: string[];
}

/** A picture of a post, with the words that stand for it. */
export interface PostPictureTable {
  post_id: Fixed<number>;
  /** From 0. */
  place: Fixed<number>;
  bytes: Fixed<Uint8Array>;
  type: Fixed<string>;
  alt_text: Fixed<string>;
}

/** What came of asking whether a draft may go out; `overtaken` by another version of it. */
export type ApprovalAnswer = 'approved' | 'declined' | 'overtaken';

/** Somebody is asked whether a draft may go out. */
export interface PostApprovalTable {
  id: Generated<number>;
  post_id: Fixed<number>;
  /** Accounts of who is asked, and of who can answer once the deadline has passed; `null` for nobody. */
  approver_id: Fixed<number>;
  stand_in_id: Fixed<number | null>;
  asked_at: FixedMoment;
  deadline: FixedMoment;
  answered_at: MaybeMoment;
  answered_by: Maybe<number>;
  answer: Maybe<ApprovalAnswer>;
  reason: Maybe<string>;
}

/** `asked` waits for its network · `standing`: shown there so, or once was · `refused` there, what stood stands · `overtaken` by another one before it went out. */
export type PostEditState = 'asked' | 'standing' | 'refused' | 'overtaken';

/** What stands is put right: a row each time, with what stood before. */
export interface PostEditTable {
  id: Generated<number>;
  post_id: Fixed<number>;
  account_id: Fixed<number>;
  at: FixedMoment;
  /** What the agent wrote. */
  written: string;
  /** What is to stand, signature and all: composed again when it goes out. */
  said: string;
  /** What stood when it was asked for. */
  replaced: string;
  state: PostEditState;
  trouble: Maybe<string>;
  /** What the server made otherwise than it was asked. */
  differs: string[];
  settled_at: MaybeMoment;
}

/** How long a town keeps what citizens said to it. */
export interface DeskRetentionTable {
  /** INSEE code. */
  territory: Fixed<string>;
  months: number;
  set_at: Moment;
}

/** An answer that is written once, with variables. */
export interface SavedReplyTable {
  id: Generated<number>;
  territory: Fixed<string>;
  title: string;
  said: string;
  made_at: FixedMoment;
  removed_at: MaybeMoment;
}

/** What a town answers to what people ask it: as people ask it, with the page that says so. */
export interface KnowledgeEntryTable {
  id: Generated<number>;
  territory: Fixed<string>;
  question: string;
  answer: string;
  /** Address of the page that it quotes, by https. */
  page: string;
  /** The last day that it holds, `2026-12-31`; `null` for as long as it stands. */
  valid_until: Fixed<string | null>;
  account_id: Fixed<number>;
  /** The one that it takes the place of. */
  replaces_id: Fixed<number | null>;
  saved_at: FixedMoment;
  withdrawn_at: MaybeMoment;
}

/** When a town hall is open, and how many can come at once. */
export interface OpeningHoursTable {
  /** INSEE code. */
  territory: Fixed<string>;
  /** Hours of the week and closed days, by the clock on the wall (the room `speaking` gives it its shape). */
  hours: Json<Readonly<Record<string, unknown>>>;
  /** How long a visit or a call is. */
  slot_minutes: number;
  /** People who can come at the same time; 0: nobody comes by appointment. */
  visits: number;
  /** People who can be called at the same time; 0: nobody is called back. */
  calls: number;
  /** Hours between somebody's choice and the slot, at least. */
  notice_hours: number;
  /** Where one comes, on one line. */
  place: string;
  /** The town's own booking pages, where it has some. */
  booking_url: Maybe<string>;
  changed_at: Moment;
}

/** What goes on in real life: somebody comes to the town hall, is called, or is met where the town says. */
export type MeetingKind = 'slot' | 'call-back' | 'meeting';

/** What a conversation goes on with in real life. */
export interface MeetingTable {
  id: Generated<number>;
  conversation_id: Fixed<number>;
  agent_id: Fixed<number>;
  /** INSEE code. */
  territory: Fixed<string>;
  kind: Fixed<MeetingKind>;
  /** Of the word in the link that the citizen gets: it stands in public, and only lets one accept. */
  hash: Fixed<string>;
  /** Of the word that only who accepted has: it lets them see, change and cancel. */
  holder_hash: Maybe<string>;
  /** For calendars. */
  uid: Fixed<string>;
  /** For calendars: one more at each change. */
  sequence: number;
  /** IANA name of the town's time zone. */
  zone: Fixed<string>;
  /** Where; empty for a call. */
  place: string;
  /** The town's own booking pages: then there is nothing to accept here. */
  booking_url: Fixed<string | null>;
  /** How long a slot is; `null` where the town says from when to when. */
  minutes: Fixed<number | null>;
  begins_at: MaybeMoment;
  ends_at: MaybeMoment;
  /** Name and number, sealed; `null` before they are given and once it is over. */
  sealed: Maybe<string>;
  proposed_at: FixedMoment;
  /** Nobody can accept it from then on. */
  lapses_at: FixedMoment;
  /** When what a calendar shows of it was last changed. */
  changed_at: Moment;
  accepted_at: MaybeMoment;
  cancelled_at: MaybeMoment;
  cancelled_by: Maybe<'citizen' | 'town'>;
  happened: Maybe<boolean>;
  settled_at: MaybeMoment;
}

/** One channel of a town says that another one is what it says it is. */
export interface AttestationTable {
  channel_id: Fixed<number>;
  office_id: Fixed<number>;
  since: Moment;
  ended_at: MaybeMoment;
  /** Handle and name of the other one as they were said, as JSON; `null` before anything was. */
  said_of: Maybe<string>;
  /** What the network calls what was said. */
  record: Maybe<string>;
}

/** A row of the table `attestation`. */
export type AttestationRow = Selectable<AttestationTable>;
/** A row of the table `channel`. */
export type ChannelRow = Selectable<ChannelTable>;
/** What a new row of `channel` holds. */
export type NewChannel = Insertable<ChannelTable>;
/** A row of the table `channel_sign_in`. */
export type ChannelSignInRow = Selectable<ChannelSignInTable>;
/** A row of the table `agent`. */
export type AgentRow = Selectable<AgentTable>;
/** A row of the table `agent_consent`. */
export type AgentConsentRow = Selectable<AgentConsentTable>;
/** What a new row of `agent_consent` holds. */
export type NewAgentConsent = Insertable<AgentConsentTable>;
/** A row of the table `portrait`. */
export type PortraitRow = Selectable<PortraitTable>;
/** A row of the table `channel_picture`. */
export type ChannelPictureRow = Selectable<ChannelPictureTable>;
/** A row of the table `shift`. */
export type ShiftRow = Selectable<ShiftTable>;
/** A row of the table `team_cover`. */
export type TeamCoverRow = Selectable<TeamCoverTable>;
/** A row of the table `conversation`. */
export type ConversationRow = Selectable<ConversationTable>;
/** A row of the table `message`. */
export type MessageRow = Selectable<MessageTable>;
/** A row of the table `post`. */
export type PostRow = Selectable<PostTable>;
/** What a new row of `post` holds. */
export type NewPost = Insertable<PostTable>;
/** A row of the table `post_picture`. */
export type PostPictureRow = Selectable<PostPictureTable>;
/** A row of the table `post_approval`. */
export type PostApprovalRow = Selectable<PostApprovalTable>;
/** A row of the table `post_edit`. */
export type PostEditRow = Selectable<PostEditTable>;
/** A row of the table `saved_reply`. */
export type SavedReplyRow = Selectable<SavedReplyTable>;
/** A row of the table `knowledge_entry`. */
export type KnowledgeEntryRow = Selectable<KnowledgeEntryTable>;
/** What a new row of `knowledge_entry` holds. */
export type NewKnowledgeEntry = Insertable<KnowledgeEntryTable>;
/** A row of the table `meeting`. */
export type MeetingRow = Selectable<MeetingTable>;
/** What a new row of `meeting` holds. */
export type NewMeeting = Insertable<MeetingTable>;
/** A row of the table `opening_hours`. */
export type OpeningHoursRow = Selectable<OpeningHoursTable>;
/** What a new row of `opening_hours` holds. */
export type NewOpeningHours = Insertable<OpeningHoursTable>;
