/** What is remembered of a professional difference: a disagreement that is kept with each position (B3, B10). */
import type { Id } from '../event.js';
import type { LocalDate } from '../time.js';

/** `NOTED`: it stands, and nothing more is done about it. */
export type DifferencePhase = 'NONE' | 'RAISED' | 'RESOLVED' | 'NOTED' | 'ESCALATED';

/** What is disagreed about: whether somebody belongs on a tracker, the level of risk, or what was decided. */
export type DifferenceAbout = 'ENTRY' | 'LEVEL' | 'DECISION' | 'THRESHOLD' | 'OTHER';

export interface Difference {
  readonly phase: DifferencePhase;
  readonly about: DifferenceAbout;
  readonly series: string;
  readonly personId: Id;
  /** The item and decision that it stands beside; null where it was raised outside a meeting. */
  readonly discussionId: Id | null;
  readonly decisionId: Id | null;
  readonly raisedOn: LocalDate;
  /** Agencies with a position of their own, in the order in which they took it. */
  readonly positionsOf: readonly Id[];
  /** Whether evidence stands with it. */
  readonly evidenced: boolean;
  /** When it was raised with social care; null where that has not been done. */
  readonly putToSocialCareOn: LocalDate | null;
  /** Whether social care has answered. */
  readonly answered: boolean;
  readonly escalationId: Id | null;
}
