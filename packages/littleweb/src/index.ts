export * from './host.ts';
export * from './server.ts';
