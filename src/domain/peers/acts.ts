/** Why: what is asked of the server about sessions: registrations, and the sheets that are sealed. */
import type { Act } from '../shared/contract/act';
import type { Registration, SheetSeal } from './peers';
import type { CancelRefusal, RegisterRefusal } from './registration';

interface OfSession {
  readonly sessionId: string;
}

export interface PeerActs {
  readonly registerForSession: Act<OfSession, { readonly state: Registration['state'] }, RegisterRefusal | 'sessionMissing' | 'notInvited'>;
  readonly cancelRegistration: Act<OfSession, { readonly state: 'cancelled' }, CancelRefusal | 'sessionMissing'>;
  readonly cancelSession: Act<
    OfSession & { readonly reason: string },
    { readonly told: number },
    'sessionMissing' | 'managersOnly' | 'alreadyCancelled' | 'alreadyHeld'
  >;
  readonly sealSheet: Act<
    OfSession & { readonly halfDayId: string },
    Omit<SheetSeal, 'at'>,
    'sessionMissing' | 'managersOnly' | 'halfDayMissing' | 'cancelled' | 'sheetSealed' | 'notOver' | 'undecidedSignatures'
  >;
}
