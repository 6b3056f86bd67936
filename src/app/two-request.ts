import type { Guest, SpinRequest } from '../engine/contract.ts';
import type { Session } from './session-contract.ts';
import { spinRequest } from './spin-request.ts';

/** What one visitor's own shelf and filters ask for, with somebody else's taste beside it; nothing of it is kept. */
export function twoRequest(
  session: Pick<Session, 'verdicts' | 'filter' | 'adventure'>,
  { seed, now, guest }: { readonly seed: number; readonly now: number; readonly guest?: Guest },
): SpinRequest {
  const { verdicts, filter, adventure } = session;
  const wish = { verdicts, filter, adventure, shown: [], mood: '', seed, now };
  return { ...spinRequest(wish), ...(guest && { guest }) };
}
