export { publishSite, type WrittenSite } from './publish-site.ts';
export { restoreBackup } from './restore-backup.ts';
