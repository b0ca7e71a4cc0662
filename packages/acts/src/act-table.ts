import type { Right } from './rights.ts';

/** Every act that can stand in the act log, with the right that it takes. Codes stand in the log for ever. */
export const ACT_TABLE = {
  'account.first-link': 'account.manage',
  'account.invited': 'account.manage',
  'account.invitation-withdrawn': 'account.manage',
  'account.made': 'account.enter',
  'account.changed': 'account.manage',
  'account.closed': 'account.manage',
  'account.reopened': 'account.manage',
  'account.reset-asked': 'account.manage',
  /** All sessions of an account were ended by somebody else. */
  'account.signed-out': 'account.manage',
  'account.renamed': 'account.own',
  'account.password-changed': 'account.own',
  'account.identity-linked': 'account.own',
  'passkey.added': 'account.own',
  'passkey.removed': 'account.own',
  'session.started': 'account.enter',
  'session.refused': 'account.enter',
  'session.ended': 'account.own',
  'session.all-ended': 'account.own',
  'panel.made': 'panel.edit',
  /** Towns were added to a panel; waves that were opened before stay as they are. */
  'panel.extended': 'panel.edit',
  'sites.noted': 'panel.edit',
  /** A file of sites was given to the workers, who note what it says in the asker's name; or stopped before they had. */
  'import.asked': 'panel.edit',
  'import.cancelled': 'panel.edit',
  /** What an instrument looks at beside sites was noted: lists that stand at an election. */
  'sources.noted': 'panel.edit',
  /** Documents were taken in. */
  'sources.taken': 'panel.edit',
  /** What lets all be read that was said to an account of a town; or it was kept for as long as was said. */
  'access.given': 'access.give',
  'access.taken-back': 'access.give',
  'access.lapsed': 'house.keep',
  /** A town is to be measured now, outside of any wave. */
  'checkup.asked': 'checkup.ask',
  /** The keeper of a site does not want it measured on request, or does again. */
  'site.objected': 'panel.edit',
  'site.objection-lifted': 'panel.edit',
  'wave.opened': 'wave.run',
  'wave.started': 'wave.run',
  'wave.paused': 'wave.run',
  'wave.resumed': 'wave.run',
  'wave.retried': 'wave.run',
  /** An archive of a town that was made outside of it was given to it. */
  'wave.archive-taken': 'wave.run',
  'wave.closed': 'wave.run',
  /** Its archives are judged by a newer rubric: a series was opened. */
  'wave.assessed': 'wave.run',
  'wave.reply-opened': 'wave.publish',
  'wave.published': 'wave.publish',
  'site.published': 'site.publish',
  'silence.set': 'silence.set',
  /** Chosen how many, by who may; or drawn by whoever opens the reading of a series first. */
  'review.asked': 'review.plan',
  'review.planned': 'review.plan',
  'review.drawn': 'review.read',
  'review.saved': 'review.code',
  'review.superseded': 'review.code',
  'review.adjudicated': 'review.adjudicate',
  /** By a representative, or by a visitor. */
  'contest.made': 'reply.contest',
  'contest.sent': 'contest.send',
  'contest.shown': 'reply.answer',
  'contest.set-aside': 'reply.answer',
  'contest.upheld': 'reply.answer',
  'contest.not-upheld': 'reply.answer',
  'contest.contact-removed': 'reply.answer',
  'reply.ended': 'reply.contest',
  /** A town's account on a network was let in, or let in again. */
  'channel.connected': 'desk.lead',
  'channel.changed': 'desk.lead',
  /** The town's main account vouches for another one of the town, by the network's own means. */
  'channel.attested': 'desk.lead',
  'channel.unattested': 'desk.lead',
  /** Given back: nobody speaks there through this house any more. */
  'channel.left': 'desk.lead',
  /** Who holds the office that an account belongs to is another one. */
  'office.succeeded': 'desk.lead',
  'agent.added': 'desk.lead',
  'agent.removed': 'desk.lead',
  /** Whether somebody holds an elected office: an election keeps their signature back. */
  'agent.elected': 'desk.lead',
  /** How an agent agrees to be seen: nobody else's to say. */
  'consent.given': 'desk.speak',
  'portrait.given': 'desk.speak',
  'portrait.withdrawn': 'desk.speak',
  'shift.planned': 'desk.lead',
  'shift.withdrawn': 'desk.lead',
  /** Given to a colleague: one's own, or by a lead any; or taken where an absence has left it. */
  'shift.handed-on': 'desk.speak',
  'shift.absence': 'desk.speak',
  'shift.taken': 'desk.speak',
  'shift.ended': 'desk.speak',
  /** From now on an agent speaks as the team: at their own word; or by the rules that all can read. */
  'cover.begun': 'desk.speak',
  'cover.ruled': 'desk.keep',
  'cover.agreed': 'desk.speak',
  'cover.lead-agreed': 'desk.lead',
  'post.written': 'desk.speak',
  'post.withdrawn': 'desk.speak',
  /** What stands is deleted from its network: by its author, or a lead. */
  'post.removed': 'desk.speak',
  /** What stands is put right on its network: by its author. */
  'post.edited': 'desk.speak',
  'post.drafted': 'desk.speak',
  'post.changed': 'desk.speak',
  'post.approval-asked': 'desk.speak',
  'post.approved': 'desk.speak',
  'post.declined': 'desk.speak',
  /** A post that was held goes out as the team's, or not at all. */
  'post.settled': 'desk.lead',
  'retention.set': 'desk.lead',
  /** What citizens said was kept for as long as their town keeps it. */
  'words.forgotten': 'desk.keep',
  'desk.exported': 'desk.export',
  'desk.own-exported': 'account.own',
  /** All that is sealed was sealed with the newest key. */
  'desk.resealed': 'desk.keep',
  'conversation.taken': 'desk.speak',
  'conversation.passed': 'desk.speak',
  'conversation.noted': 'desk.speak',
  'conversation.closed': 'desk.speak',
  'conversation.reopened': 'desk.speak',
  /** An answer that is written once, for all who speak for a town. */
  'saved-reply.saved': 'desk.speak',
  'saved-reply.removed': 'desk.speak',
  /** What the town answers to a question, for its assistant. */
  'knowledge.saved': 'desk.speak',
  'knowledge.withdrawn': 'desk.speak',
  /** Whether people are answered on the town's own site, and by whom. */
  'assistant.opened': 'desk.lead',
  'assistant.closed': 'desk.lead',
  /** By a visitor whom the assistant could not answer. */
  'question.sent': 'desk.ask',
  /** When a town hall is open, and who can come there by appointment. */
  'hours.changed': 'desk.lead',
  'meeting.proposed': 'desk.speak',
  /** By who was proposed it, who has no account: as what follows by them. */
  'meeting.accepted': 'meeting.answer',
  'meeting.moved': 'meeting.answer',
  'meeting.declined': 'meeting.answer',
  'meeting.changed': 'desk.speak',
  'meeting.cancelled': 'desk.speak',
  /** It happened, or not. */
  'meeting.settled': 'desk.speak',
  /** A mail that tells nothing but that mail arrives; and all that waits is tried at once. */
  'mail.tested': 'mail.manage',
  'mail.hurried': 'mail.manage',
  'mail.bounced': 'mail.manage',
  /** A program is told of what is published from now on, or no more. Who follows by mail leaves no row: it would hold the hour. */
  'webhook.added': 'news.manage',
  'webhook.dropped': 'news.manage',
  'survey.drafted': 'survey.lead',
  'survey.changed': 'survey.lead',
  /** Addresses were taken in, or forgotten before anybody was asked. */
  'survey.addressed': 'survey.lead',
  'survey.addresses-dropped': 'survey.lead',
  /** How many get their link on paper, or sit together. */
  'survey.papers-set': 'survey.lead',
  'survey.opened': 'survey.lead',
  /** Further people were asked while it was open: on paper, by mail. */
  'survey.printed': 'survey.lead',
  'survey.invited': 'survey.lead',
  'survey.reminded': 'survey.lead',
  'survey.extended': 'survey.lead',
  /** By who leads it; or because its last day was over. */
  'survey.closed': 'survey.lead',
  'survey.lapsed': 'survey.keep',
  'survey.withdrawn': 'survey.lead',
  /** Free words are shown, or not. */
  'survey.text-settled': 'survey.lead',
  'survey.exported': 'survey.lead',
  /** Sheets were kept for as long as was said. */
  'survey.forgotten': 'survey.keep',
  'declaration.made': 'declaration.make',
  'declaration.withdrawn': 'declaration.make',
  'proof.added': 'declaration.make',
  'proof.withdrawn': 'declaration.make',
  'plan.made': 'plan.edit',
  'plan.changed': 'plan.edit',
  /** Words of its manifesto. */
  'plan.worded': 'plan.edit',
  /** Everybody may read its open actions from now on, or may no more. */
  'plan.published': 'plan.edit',
  'plan.withdrawn': 'plan.edit',
  'plan.imported': 'plan.edit',
  'plan.exported': 'plan.read',
  'plan.action-added': 'plan.edit',
  /** By who edits the plan; or by who is in charge of it. */
  'plan.action-changed': 'plan.edit',
  'plan.action-moved': 'plan.take',
  /** What it is to move, and what it waits for. */
  'plan.action-tied': 'plan.edit',
  'plan.noted': 'plan.read',
  'plan.note-withdrawn': 'plan.read',
  'charge.asked': 'plan.edit',
  'charge.withdrawn': 'plan.edit',
  /** Somebody offered to be in charge. */
  'charge.offered': 'plan.take',
  'charge.accepted': 'plan.take',
  'charge.declined': 'plan.take',
  /** Given to somebody else, who is asked; until they accept it stays where it is. */
  'charge.handed-over': 'plan.take',
  /** They were asked to give it on and keep it after all. */
  'charge.kept': 'plan.take',
  /** Given up; or its account was closed, or may be in charge of nothing there any more. */
  'charge.left': 'plan.take',
  'charge.lapsed': 'plan.keep',
  'charge.ended': 'plan.edit',
  /** Whether everybody may read their name: nobody else's to say. */
  'charge.named': 'plan.take',
  'plan.share-asked': 'plan.edit',
  'plan.share-accepted': 'plan.edit',
  'plan.share-declined': 'plan.edit',
  'plan.share-ended': 'plan.edit',
  /** One's own calendar by a secret address, and how often one is told by mail. */
  'plan.calendar-renewed': 'plan.read',
  'plan.calendar-ended': 'plan.read',
  'plan.digest-set': 'plan.read',
  'plan.digest-sent': 'plan.keep',
  /** A box for ideas was opened, or opened again. */
  'idea.box-opened': 'idea.lead',
  'idea.box-changed': 'idea.lead',
  /** Its old address leads nowhere any more. */
  'idea.box-renewed': 'idea.lead',
  'idea.box-closed': 'idea.lead',
  /** By somebody who is named. Who is not leaves no row: it would hold the time. So it is with comments, and with support by anybody. */
  'idea.given': 'idea.give',
  'idea.commented': 'idea.give',
  /** It is shown, refused, or given back for other words. */
  'idea.settled': 'idea.lead',
  'idea.comment-settled': 'idea.lead',
  'idea.merged': 'idea.lead',
  'idea.unmerged': 'idea.lead',
  /** It is done already, or will not be; or this is taken back. */
  'idea.answered': 'idea.lead',
  'idea.became-action': 'idea.lead',
  'idea.exported': 'idea.lead',
  /** Words that were not shown were kept for as long as was said. */
  'idea.forgotten': 'idea.keep',
  'words.erased': 'words.erase',
  /** Network addresses, and what browsers call themselves, were kept for as long as was said. */
  'addresses.forgotten': 'house.keep',
  'house.restored': 'house.restore',
} as const satisfies Record<`${string}.${string}`, Right>;

/** The code of an act, from the table of acts. */
export type Act = keyof typeof ACT_TABLE;

export const ACTS = Object.keys(ACT_TABLE) as readonly Act[];

/** What stands in older logs and is done no more: sentences of programmes had verbs of their own until they were read in the one reading room. */
export type FormerAct = 'coding.planned' | 'coding.saved' | 'coding.superseded' | 'coding.adjudicated';
