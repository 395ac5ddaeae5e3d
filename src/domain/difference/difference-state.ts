/** What is remembered of a professional difference: a disagreement that is kept with each position (B3, B10). */
import { boardsOwn, refuse, type Clause, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Instant, LocalDate } from '../time.js';

/** `NOTED`: it stands, and nothing more is done about it. `ESCALATED`: until the escalation has come to its end. */
export type DifferencePhase = 'NONE' | 'RAISED' | 'ESCALATED' | 'RESOLVED' | 'NOTED' | 'WITHDRAWN';

/** What is disagreed about: whether somebody belongs on a tracker, the level of risk, or what was decided. */
export type DifferenceAbout = 'ENTRY' | 'LEVEL' | 'DECISION' | 'THRESHOLD' | 'OTHER';

/** What social care says to a child who is not open to it. */
export type SocialCareAnswer = 'OPENS' | 'DOES_NOT_OPEN' | 'ASKS_MORE';

/** What a resolution came to: for those who differed, for what stood before, or for something else. */
export type DifferenceOutcome = 'TAKEN_UP' | 'STANDS' | 'ANOTHER_WAY';

export interface Difference {
  readonly phase: DifferencePhase;
  readonly about: DifferenceAbout;
  readonly series: string;
  readonly personId: Id;
  /** The item, and the decision or threshold, that it stands beside; null where it was raised outside a meeting. */
  readonly discussionId: Id | null;
  readonly decisionId: Id | null;
  readonly thresholdId: Id | null;
  readonly raisedOn: LocalDate;
  /** Whose difference it is: the agency that raised it, or whose dissent was taken up; null where the chair said it. */
  readonly raisedBy: Id | null;
  /** Every agency that is known to differ: it raised it, or its dissent was taken up. */
  readonly differing: readonly Id[];
  /** Agencies with a position of their own, in the order in which they took it. */
  readonly positionsOf: readonly Id[];
  /** The position of each of them that stands: the one said last. */
  readonly standing: ReadonlyMap<Id, Id>;
  /** Whether evidence stands with it. */
  readonly evidenced: boolean;
  /** When it was raised with social care; null where that has not been done. */
  readonly putToSocialCareOn: LocalDate | null;
  /** By when it was to answer; null where nothing was put to it. */
  readonly answerBy: Instant | null;
  /** Whether social care has answered what it was last asked. */
  readonly answered: boolean;
  readonly answer: SocialCareAnswer | null;
  /** The escalation that it led to last; null where there was none. */
  readonly escalationId: Id | null;
  readonly outcome: DifferenceOutcome | null;
  /** Ids of what has been said: what is sent twice is recorded once. */
  readonly recorded: ReadonlySet<Id>;
}

/**
 * Whether it carries somebody onto a tracker who would otherwise not be accepted there (B2, B3): raised and neither
 * withdrawn nor settled against it, about entry or level, with evidence and the positions of at least two agencies; of
 * a child who is not open to social care, put to social care too, whether or not that has answered.
 *
 * @param records every record of the person
 */
export const standsForEntry = (
  difference: Difference,
  records: readonly Id[],
  { notOpen = false }: { readonly notOpen?: boolean } = {},
): boolean => lackingForEntry(difference, records, { notOpen }).length === 0;

/** What it would take for a difference to carry somebody onto a tracker. */
export type LackingForEntry =
  'DIFFERENCE' | 'ABOUT_ENTRY' | 'EVIDENCE' | 'SECOND_POSITION' | 'PUT_TO_SOCIAL_CARE';

/** What is lacking for that, so that whoever brings the person is told; none where it stands. */
export const lackingForEntry = (
  difference: Difference,
  records: readonly Id[],
  { notOpen = false }: { readonly notOpen?: boolean } = {},
): readonly LackingForEntry[] => {
  if (!isStanding(difference) || !records.includes(difference.personId)) return ['DIFFERENCE'];
  const { about, evidenced, positionsOf, putToSocialCareOn } = difference;
  return [
    ...(about === 'ENTRY' || about === 'LEVEL' ? [] : (['ABOUT_ENTRY'] as const)),
    ...(evidenced ? [] : (['EVIDENCE'] as const)),
    ...(positionsOf.length >= 2 ? [] : (['SECOND_POSITION'] as const)),
    ...(notOpen && putToSocialCareOn === null ? (['PUT_TO_SOCIAL_CARE'] as const) : []),
  ];
};

/** Not settled against whoever differs: resolved in their favour it stands for what they asked. */
const isStanding = ({ phase, outcome }: Difference): boolean =>
  phase === 'RAISED' || phase === 'NOTED' || phase === 'ESCALATED' || outcome === 'TAKEN_UP';

export const noDifference = (): Refusal =>
  refuse('NO_SUCH_DIFFERENCE', 'There is no such professional difference.', { path: ['difference'] });

/** Undefined: nobody has settled it, and there is something to settle. */
export const isSettled = ({ phase }: Difference): Refusal | undefined => {
  switch (phase) {
    case 'NONE':
      return noDifference();
    case 'RESOLVED':
    case 'NOTED':
    case 'WITHDRAWN':
      return refuse(
        'DIFFERENCE_SETTLED',
        `This difference ${SETTLED[phase]}. Reopen it where there is something new.`,
      );
    case 'RAISED':
    case 'ESCALATED':
      return undefined;
  }
};

const SETTLED = {
  RESOLVED: 'has been resolved',
  NOTED: 'has been noted by the chair: it stands',
  WITHDRAWN: 'was withdrawn',
} as const;

/** Undefined: no escalation is in anybody's hands. Two answers to one issue would contradict each other. */
export const isWithSomebody = ({ phase }: Difference): Refusal | undefined =>
  phase === 'ESCALATED' ? escalationGoesOn() : undefined;

export const escalationGoesOn = (): Refusal =>
  refuse(
    'ESCALATION_GOES_ON',
    'This difference has been escalated, and somebody has it. Resolve or withdraw the escalation first.',
    { clause: TO_ITS_END },
  );

/** The clause that a meeting's terms have on differences; the board's own rule where they have none. */
export const clauseOf = (terms: TermsOfReference | undefined): Clause =>
  terms?.tracker?.clauses.differences ?? KEPT;

export const KEPT = boardsOwn(
  'A disagreement between professionals is kept with each position, until it is resolved, noted or escalated.',
);
export const TO_ITS_END = boardsOwn('There is one way to follow a disagreement to its end.');
