/** Events of one invented difference of opinion about a child, and of one that dissent from a decision came to. */
import type {
  DifferenceEscalated,
  DifferenceHandedBack,
  DifferenceNoted,
  DifferencePutToSocialCare,
  DifferenceRaised,
  DifferenceReopened,
  DifferenceResolved,
  DifferenceWithdrawn,
  DisagreementTakenUp,
  PositionTaken,
  SocialCareAnswered,
} from '../../src/domain/difference/difference-events.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { agency, an, holds, nurse, officer, teacher } from './a-board.js';
import { discussionId, rowan } from './a-case.js';
import { MONDAY, monday } from './a-meeting.js';
import { escalationId } from './an-action.js';
import { englandAndWales } from './terms.js';

export const differenceId = an('difference', 'first');
export const decisionId = an('decision', 'first');
export const thresholdId = an('threshold', 'first');

/** The island's meeting; the calendar of the tests stands in for its own. */
export const rules = { terms: rmm, calendar: englandAndWales };
export const intakeManager = officer('intake', agency.socialCare, holds('INTAKE_ASSESSMENT_MANAGER'));
export const groupManager = officer('group manager', agency.socialCare, holds('CSC_GROUP_MANAGER'));

const OF = { differenceId, series: 'RMM', personId: rowan };
const subjects = [rowan];
const text = <Name extends string>(name: Name, words: string) =>
  ({ name, of: [rowan], content: { text: words } }) as const;
const clear = { parts: [], subjects };

/** Five working days after Monday 30 March 2026, with Good Friday and Easter Monday between. */
export const SETTLE_BY = '2026-04-08T23:00:00.000Z';
/** Two of them. */
export const ANSWER_BY = '2026-04-01T23:00:00.000Z';
const OUTSIDE = { discussionId: null, decisionId: null, thresholdId: null, sittingId: null };
const BY_NURSE = { agency: agency.health, officer: nurse.actor.id, role: null };

export const differed = (over: Partial<DifferenceRaised['data']> = {}): DifferenceRaised => ({
  type: 'DifferenceRaised',
  data: {
    ...{ ...OF, ...OUTSIDE, ...BY_NURSE, about: 'ENTRY', positionId: an('position', 'first') },
    ...{ evidenced: true, raisedOn: MONDAY, settleBy: SETTLE_BY, ...over },
  },
  parts: [
    text('position', 'Invented: she is at high risk.'),
    text('evidence', 'Invented: three visits to the clinic.'),
    text('requested', 'Invented: open her case.'),
  ],
  subjects,
});
export const takenUp = (over: Partial<DisagreementTakenUp['data']> = {}): DisagreementTakenUp => ({
  ...clear,
  type: 'DisagreementTakenUp',
  data: {
    ...{ differenceId: decisionId, series: 'DRM', personId: rowan, about: 'DECISION' },
    ...{ discussionId, decisionId, thresholdId: null, raisedOn: MONDAY, settleBy: SETTLE_BY },
    dissent: { dissentId: an('dissent', 'first'), agency: agency.education, officer: teacher.actor.id },
    ...over,
  },
});
export const positionTaken = (over: Partial<PositionTaken['data']> = {}): PositionTaken => ({
  type: 'PositionTaken',
  data: {
    ...{ ...OF, agency: agency.education, officer: teacher.actor.id, role: null, sittingId: monday },
    ...{ positionId: an('position', 'second'), evidenced: true, restates: null, ...over },
  },
  parts: [
    text('position', 'Invented: she is settled at school.'),
    text('evidence', 'Invented: present every day.'),
    text('requested', 'Invented: wait for the summer.'),
  ],
  subjects,
});
export const putToSocialCare = (
  over: Partial<DifferencePutToSocialCare['data']> = {},
): DifferencePutToSocialCare => ({
  ...clear,
  type: 'DifferencePutToSocialCare',
  data: { ...OF, putOn: MONDAY, answerBy: ANSWER_BY, ...over },
});
export const answered = (over: Partial<SocialCareAnswered['data']> = {}): SocialCareAnswered => ({
  type: 'SocialCareAnswered',
  data: {
    ...{ ...OF, agency: agency.socialCare, officer: groupManager.actor.id, role: 'CSC_GROUP_MANAGER' },
    ...{ positionId: an('position', 'answer'), answer: 'DOES_NOT_OPEN', inTime: true },
    ...{ settleBy: SETTLE_BY, ...over },
  },
  parts: [text('answer', 'Invented: the threshold is not met.')],
  subjects,
});
export const escalated = (over: Partial<DifferenceEscalated['data']> = {}): DifferenceEscalated => ({
  ...clear,
  type: 'DifferenceEscalated',
  data: { ...OF, escalationId, ...over },
});
export const handedBack = (over: Partial<DifferenceHandedBack['data']> = {}): DifferenceHandedBack => ({
  ...clear,
  type: 'DifferenceHandedBack',
  data: { ...OF, escalationId, outcome: 'NOT_UPHELD', settleBy: SETTLE_BY, ...over },
});
export const resolved = (over: Partial<DifferenceResolved['data']> = {}): DifferenceResolved => ({
  type: 'DifferenceResolved',
  data: {
    ...{ ...OF, sittingId: monday, how: 'BY_MEETING', outcome: 'STANDS' },
    ...{ resolvedBy: intakeManager.actor.id, resolvedOn: MONDAY, ...over },
  },
  parts: [
    {
      name: 'resolution',
      of: [rowan],
      content: { resolution: 'Invented: early help goes on.', follows: 'Invented: a visit on Friday.' },
    },
  ],
  subjects,
});
export const noted = (over: Partial<DifferenceNoted['data']> = {}): DifferenceNoted => ({
  type: 'DifferenceNoted',
  data: { ...OF, sittingId: monday, notedBy: intakeManager.actor.id, notedOn: MONDAY, ...over },
  parts: [text('reason', 'Invented: both have been heard.')],
  subjects,
});
export const reopened = (over: Partial<DifferenceReopened['data']> = {}): DifferenceReopened => ({
  type: 'DifferenceReopened',
  data: {
    ...{ ...OF, agency: agency.health, officer: nurse.actor.id, evidenced: true },
    ...{ reopenedOn: MONDAY, settleBy: SETTLE_BY, ...over },
  },
  parts: [text('evidence', 'Invented: a fourth visit.')],
  subjects,
});
export const withdrawn = (over: Partial<DifferenceWithdrawn['data']> = {}): DifferenceWithdrawn => ({
  type: 'DifferenceWithdrawn',
  data: { ...OF, agency: agency.health, officer: nurse.actor.id, withdrawnOn: MONDAY, ...over },
  parts: [text('reason', 'Invented: her case was opened.')],
  subjects,
});

/** One of each, for the walks over all events. */
export const differenceEvents = {
  DifferenceEscalated: escalated(),
  DifferenceHandedBack: handedBack(),
  DifferenceNoted: noted(),
  DifferencePutToSocialCare: putToSocialCare(),
  DifferenceRaised: differed(),
  DifferenceReopened: reopened(),
  DifferenceResolved: resolved(),
  DifferenceWithdrawn: withdrawn(),
  DisagreementTakenUp: takenUp(),
  PositionTaken: positionTaken(),
  SocialCareAnswered: answered(),
};
