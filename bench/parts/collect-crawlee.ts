// Walks the generated site with Crawlee's CheerioCrawler as it comes: parsed, links followed, nothing kept.
import { CheerioCrawler, Configuration, LogLevel, log } from 'crawlee';
import { inputOfPart, say } from '../lib/child.ts';
import { cost } from '../lib/samples.ts';

const { address } = inputOfPart<{ address: string }>();
log.setLevel(LogLevel.OFF);
let seen = 0;
// No `maxRequestsPerCrawl`: the site ends by itself, and with that limit Crawlee stands still for many seconds on the way.
const crawler = new CheerioCrawler(
  {
    async requestHandler({ $, enqueueLinks }) {
      if ($('h1').length > 0) seen++;
      await enqueueLinks();
    },
  },
  new Configuration({ persistStorage: false, purgeOnStart: false }),
);
const one = await cost(async () => {
  await crawler.run([`http://${address}/`]);
});
await say({ ...one, pages: seen, peak: process.resourceUsage().maxRSS / 1024 });
process.exit(0);
