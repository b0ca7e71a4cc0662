export * from './build-site.ts';
export * from './serve-site.ts';
export * from './static-site.ts';
