export { findOcrPrograms } from '@beffroi/programmes/gather';
