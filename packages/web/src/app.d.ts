import type { Language } from '@beffroi/audit';
import type { House } from '#lib/server/house.ts';

declare global {
  namespace App {
    interface Locals {
      readonly house: House;
      language: Language;
    }
    interface Error {
      message: string;
    }
    interface PageData {
      language: Language;
    }
  }
}
