import { terminalActor } from '@beffroi/acts';
import { mailFates, PostRefusal, sendTestMail, TEST_PURPOSE, workPost } from '@beffroi/post';
import { type Arguments, EXIT, Refusal } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import type { Context } from '../context.ts';
import { openPost } from '../post-at-work.ts';

/** Writes a mail that tells nothing but that mail arrives, sends what is due, and says what became of it. */
export async function mailTestCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, env, language, signal } = context;
  const post = openPost(env, messages);
  if (post === null) throw new Refusal(messages.mailIsOff());
  const letter = { subject: messages.testMailSubject(), text: messages.testMailText() };
  const fate = await withHouse(args, context, async ({ store }) => {
    const asked = { post, to: args.words[0]!.trim(), letter, language };
    const about = await sendTestMail(store, terminalActor(), asked, new Date(context.now())).catch((error: unknown) => {
      if (error instanceof PostRefusal) throw new Refusal(messages.badMail[error.code], { cause: error });
      throw error;
    });
    await workPost(store, post, { until: 'idle', signal });
    return (await mailFates(store, TEST_PURPOSE, [about])).get(about)!;
  });
  if (fate.state === 'sent') {
    screen.out(messages.testMailSent());
    return EXIT.done;
  }
  const said = [fate.server_code, fate.server_said].filter((part) => part !== null && part !== '').join(' ');
  throw new Refusal(messages.testMailNotSent(messages.mailTroubles[fate.trouble ?? ''] ?? messages.mailBeingSent(), said));
}
