/**
 * Everything that somebody may be allowed here. What is not named is allowed to nobody.
 */
export const RIGHTS = [
  /** Sign in, answer a link: to show who one is. */
  'account.enter',
  /** One's own name, password, keys and sessions. */
  'account.own',
  /** Invite people, change their roles, close their accounts. */
  'account.manage',
  /** Read the act log. */
  'log.read',
  /** Make panels, say where sites are and which of them do not want to be measured, take in what instruments look at. */
  'panel.edit',
  /** Give what lets all be read that was said to an account of a town, or take it back. */
  'access.give',
  /** See waves that run, their ledger and their obstacles. */
  'wave.read',
  /** Have a town measured now, outside of any wave, where the house measures on request. */
  'checkup.ask',
  /** Open, pause, resume, retry, close, have judged anew. */
  'wave.run',
  'wave.publish',
  /** Write the site as files, for all to read. */
  'site.publish',
  /** Hide what candidates promise from the public in the silent period of an election. */
  'silence.set',
  /** Answer the question of the reading room. */
  'review.code',
  'review.adjudicate',
  /** See the agreement between people and machine. */
  'review.read',
  /** Choose how many items of a wave people are asked for, where that is to be chosen. */
  'review.plan',
  /** Say that a published mark is wrong. */
  'contest.send',
  /** See marks before they are published, and contest them. */
  'reply.contest',
  /** Answer what was contested. */
  'reply.answer',
  /** Ask the people of a town something, on the town's own site. */
  'desk.ask',
  /** Speak with citizens on an account of a town, as oneself or as the team. */
  'desk.speak',
  /** Let accounts of a town in and give them back, say who speaks there and when. Not how they are seen. */
  'desk.lead',
  /** Take out all that the desk keeps of a town. */
  'desk.export',
  /** What the desk does by rules that all can read: protect who speaks, forget in time, seal anew. */
  'desk.keep',
  /** Answer a town's proposal to meet or to be called, by the link that one was given. */
  'meeting.answer',
  /** See what became of mail, and have it tried again. */
  'mail.manage',
  /** Have programs be told of what is published. */
  'news.manage',
  /** Ask people of a town, each or together, and close what was asked. Nobody sees a sheet. */
  'survey.lead',
  /** Answer what one was asked, by a link or a code. Never written in the log: its row would hold the time. */
  'survey.answer',
  /** What surveys do by rules that all can read: close on the last day, forget in time. */
  'survey.keep',
  /** Say for an authority how far it is, and with what proof. */
  'declaration.make',
  /** See all of a town's plan, open or not, with who is asked. */
  'plan.read',
  /** Write the actions of a plan, ask who is in charge, publish it, share it. */
  'plan.edit',
  /** Be in charge of an action: say yes or no, say how it goes, give it on. */
  'plan.take',
  /** What plans do by rules that all can read: tell by mail who asked to be told. */
  'plan.keep',
  /** Have a box for ideas, read what waits in it, and say what becomes of it. */
  'idea.lead',
  /** Put an idea or an everyday problem in a town's box, support one, say something to it. */
  'idea.give',
  /** What boxes for ideas do by rules that all can read: forget in time. */
  'idea.keep',
  /** Take somebody's words or name out of sight and out of the archives. */
  'words.erase',
  /** What the house does by rules that all can read: forget where people acted from, in time. */
  'house.keep',
  /** Put a backup in the place of the database. */
  'house.restore',
] as const;

/** What somebody may do: the rights of roles are data. */
export type Right = (typeof RIGHTS)[number];
