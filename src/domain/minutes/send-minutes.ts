/**
 * The issued minutes go to the partners: in full to the agencies of the core members, to others what they have to
 * do. A corrected version goes to everybody who had an earlier one. Sent by the policy that watches for the issue.
 */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { SentProfile } from './distribution.js';
import type { Minutes, MinutesEvent } from './minutes.js';

export interface SendMinutes {
  readonly sittingId: Id;
  readonly version: number;
}

/** A copy as it was made: for whom, how much of the record, and the hash of what it says. */
export interface MadeCopy {
  readonly agency: Id;
  readonly profile: SentProfile;
  readonly contentHash: string;
  /** The form of copies that the hash is made over. */
  readonly form?: number;
}

export interface SendMinutesGiven {
  readonly sitting: Sitting;
  /** Undefined where the version could not be read as it was issued. */
  readonly copies: readonly MadeCopy[] | undefined;
}

export const sendMinutes = (
  minutes: Minutes,
  { sittingId, version }: SendMinutes,
  { sitting, copies }: SendMinutesGiven,
  context: Context,
): Decision<MinutesEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const because = trace(
    'The core members’ agencies receive the minutes in full, others what they have to do.',
    terms.clauses.recording,
    context.now,
  );
  // A correction that came in between is issued, and sent, in its turn.
  if (minutes.status !== 'ISSUED' || minutes.version !== version) return already(because);
  if (copies === undefined) {
    return refuse('COPIES_NOT_MADE', 'The copies could not be made: the minutes stand still in the view.');
  }
  const unsent = copies.filter(({ agency }) => lastSentTo(minutes, agency) !== version);
  if (unsent.length === 0) return already(because);
  return accept(
    unsent.map(({ agency, profile, contentHash, form }) => ({
      type: 'MinutesSent' as const,
      data: {
        ...{ sittingId, version, series, agency, profile, contentHash },
        ...(form !== undefined && { form }),
        ...{ channel: 'SERVICE' as const, replaces: lastSentTo(minutes, agency) },
      },
      parts: [],
      subjects: [],
    })),
    because,
  );
};

const lastSentTo = ({ copies }: Minutes, agency: Id): number | null =>
  copies.findLast((copy) => copy.agency === agency)?.version ?? null;
