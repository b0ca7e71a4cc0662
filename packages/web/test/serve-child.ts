import { serveSite } from '@beffroi/web';

const site = await serveSite();
console.log(site.url);
process.once('SIGTERM', () => void site.close());
