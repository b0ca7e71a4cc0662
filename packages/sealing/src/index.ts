export * from './sealing.ts';
export * from './typed-secret.ts';
