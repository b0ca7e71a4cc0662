import type { Account, LateForm } from '@beffroi/accounts';
import type { Language } from '@beffroi/domain';
import type { WithheldWords } from '@beffroi/instrument';
import type { SessionRow } from '@beffroi/store';
import type { MenuQuestion } from '@beffroi/ui/page-doors.ts';
import type { House } from '@beffroi/ui/server/house.ts';

declare global {
  namespace App {
    interface Locals {
      readonly house: House;
      language: Language;
      /** Who is signed in; `null`: nobody. */
      readonly account: Account | null;
      readonly session: SessionRow | null;
      /** Who was signed in here, when the session has ended. */
      readonly late: Account | null;
      /** Whether that session ended by itself, and not because somebody signed out. */
      readonly expired: boolean;
      /** A form of this page that came after its session had ended, and is given back. */
      draft: LateForm | null;
      /** HTTP status of a page that says why it cannot show what was asked for, and what to do. */
      status?: number;
      /** Where the answer is the silence of an election: when it ends, `null` when somebody has to end it. */
      silentUntil?: Date | null;
      /** Where what was asked for is still being worked out (503): seconds after which it is worth asking again. */
      again?: number;
    }
    interface Error {
      message: string;
      /** Of 451: what is said of an embargo, and when it ends. */
      withheld?: WithheldWords & { readonly until: string | null };
    }
    interface PageData {
      /** From the root's layout: every page has it. */
      language?: Language;
      /** The same: questions that the site answers, as its menu has them. */
      menu?: readonly MenuQuestion[];
    }
  }
}
