export * from './serve-site.ts';
