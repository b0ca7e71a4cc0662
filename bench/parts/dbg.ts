import { CheerioCrawler, Configuration, LogLevel, log } from 'crawlee';
const [address, mode] = process.argv.slice(2);
log.setLevel(LogLevel.OFF);
let seen = 0, last = 0, hand=0; const t0 = performance.now(); const marks: string[]=[];
const crawler = new CheerioCrawler({
  ...(mode!.includes('max') ? { maxRequestsPerCrawl: 1000 } : {}),
  ...(mode!.includes('min') ? { minConcurrency: 20 } : {}),
  async requestHandler({ $, enqueueLinks }) {
    seen++; const a = performance.now();
    if (seen % 100 === 0) marks.push(((a - t0)/1000).toFixed(1));
    if (mode!.includes('uniq')) { const urls=[...new Set($('a').map((_,e)=>$(e).attr('href')).get())]; await enqueueLinks({urls: urls.map(u=>new URL(u, `http://${address}/`).href)}); }
    else await enqueueLinks(); last = performance.now(); hand+=last-a;
  } }, new Configuration({ persistStorage: false, purgeOnStart: false }));
await crawler.run([`http://${address}/`]);
console.log(mode, 'seen', seen, 'last', Math.round(last - t0), 'total', Math.round(performance.now()-t0), 'cpu', process.cpuUsage().user/1000|0, 'handler ms', Math.round(hand/seen), marks.join(' '));
process.exit(0);
