// @ts-nocheck: the server says nothing of its types.
/** A real S3 server of somebody else's, on a port of loopback, in the folder of its first argument, with one bucket. Says its port in a line. */
import S3rver from 's3rver';

const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory: process.argv[2],
  vhostBuckets: false,
  configureBuckets: [{ name: 'archives' }],
});
// Refusals are answered; what it would log of them is of no interest.
server.on('error', () => undefined);
const { port } = await server.run();
process.stdout.write(`${port}\n`);
