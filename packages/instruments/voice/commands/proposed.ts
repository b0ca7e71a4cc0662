import { readArchive } from '@beffroi/capture';
import { hostOf } from '@beffroi/domain';
import { plain, type SiteReport, speaking } from '@beffroi/terminal';
import { type ProposedAccount, proposedAccounts, siteLinksOf } from '@beffroi/voice/gather';
import { COMMAND_WORDS } from '../words/commands.ts';

/** Of the accounts that a site leads to, so many are told: a footer has a handful, a list of clubs hundreds. */
const MOST = 8;

/** The accounts that a town's own pages lead to, for somebody to note: whose they are, nobody has decided. */
export const proposedLines: SiteReport = async ({ archive: path, territory }, anyContext) => {
  const { messages } = speaking(COMMAND_WORDS, anyContext);
  const archive = await readArchive(path);
  try {
    const home = archive.tail?.home ?? archive.head?.start ?? '';
    const found = proposedAccounts(await siteLinksOf(archive), [hostOf(home)]);
    if (found.length === 0) return [];
    const lines = found.slice(0, MOST).map((one) => `  ${plain(one.handle ?? one.address)}  ${said(one, messages)}`);
    const [first] = found.filter(({ network }) => network !== null && network !== 'feed');
    const hint = first === undefined ? [] : [messages.proposedHint(plain(first.handle ?? first.address), territory ?? 'CODE')];
    return ['', messages.proposed(found.length), ...lines, ...hint];
  } finally {
    await archive.close();
  }
};

function said(
  { network, on, reason, pages }: ProposedAccount,
  messages: ReturnType<typeof speaking<(typeof COMMAND_WORDS)['fr']>>['messages'],
): string {
  return network === null ? messages.closedNetwork(on, reason ?? '') : messages.proposedOn(messages.network(network), pages);
}
