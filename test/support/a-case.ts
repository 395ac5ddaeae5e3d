/** Events of one invented person's case: referred, placed, discussed, acted upon. */
import type { ActionAgreed, ActionCompleted, ActionReleased } from '../../src/domain/action/action-events.js';
import { boardsOwn, trace } from '../../src/domain/decision.js';
import type {
  DecisionRecorded,
  DiscussionClosed,
  DiscussionStarted,
  InformationShared,
} from '../../src/domain/discussion/discussion-events.js';
import type { Id } from '../../src/domain/event.js';
import { NO_PRIORITY } from '../../src/domain/sitting/priority.js';
import type {
  Placement,
  PriorityRecorded,
  ReferralPlaced,
  ReferralReceived,
  ReferredSubject,
} from '../../src/domain/referral/referral.js';
import type { StatedIdentity } from '../../src/domain/referral/stated.js';
import { agency, an, ids, nurse } from './a-board.js';
import { MONDAY, monday, TUESDAY, tuesday } from './a-meeting.js';

export const rowan: Id = an('person', 'rowan');
export const ash: Id = an('person', 'ash');
export const referralId: Id = an('referral', 'first');
export const discussionId: Id = ids.discussion(monday, rowan);
export const actionId: Id = an('action', 'first');

export const identity: StatedIdentity = {
  name: { value: 'Rowan Invented' },
  dateOfBirth: { value: '2011-09-30' },
  gender: { value: 'FEMALE' },
  ethnicity: { absent: 'NOT_ASKED' },
  associates: [{ name: 'Sorrel Invented', relationship: 'friend' }],
};

export const account = {
  whatHappened: 'Invented: did not come home on Saturday night.',
  professionalView: 'Invented: worried about an older friend.',
  requestedOutcome: 'Invented: hear her at the meeting.',
};

export const subject = (over: Partial<ReferredSubject> = {}): ReferredSubject => ({
  personId: rowan,
  ordinal: 0,
  concernTypes: ['MISSING'],
  immediateRisk: false,
  knownStatus: 'UNKNOWN',
  ageInYears: 14,
  missing: ['ethnicity'],
  ...over,
});

export const placedAt = (sittingId: Id = monday, over: Partial<Placement> = {}): Placement => ({
  sittingId,
  date: sittingId === tuesday ? TUESDAY : MONDAY,
  late: false,
  lateItem: false,
  ...over,
});

const because = trace('An invented reason.', boardsOwn('An invented rule.'), '2026-03-30T08:58:00.000Z');

export const received = (over: Partial<ReferralReceived['data']> = {}): ReferralReceived => {
  const data = {
    referralId,
    series: 'DRM',
    agency: agency.health,
    receivedAt: '2026-03-30T08:58:00.000Z',
    registeredAt: '2026-03-30T08:58:00.000Z',
    subjects: [subject()],
    placement: placedAt(),
    because,
    ...over,
  };
  const people = data.subjects.map(({ personId }) => personId);
  return {
    type: 'ReferralReceived',
    data,
    parts: [
      ...people.map((personId) => ({ name: 'identity' as const, of: [personId], content: identity })),
      { name: 'account', of: people, content: account },
      { name: 'registration', of: people, content: { reason: 'Invented: came by mail.' } },
    ],
    subjects: people,
    occurredAt: data.receivedAt,
  };
};

export const placed = (over: Partial<ReferralPlaced['data']> = {}): ReferralPlaced => {
  const data = {
    referralId,
    series: 'DRM',
    agency: agency.health,
    receivedAt: '2026-03-30T08:58:00.000Z',
    subjects: [subject()],
    from: monday,
    placement: placedAt(tuesday),
    moved: 'NOT_REACHED' as const,
    because,
    ...over,
  };
  return { type: 'ReferralPlaced', data, parts: [], subjects: data.subjects.map(({ personId }) => personId) };
};

const OF_ITEM = { discussionId, sittingId: monday, personId: rowan };

export const started = (over: Partial<DiscussionStarted['data']> = {}): DiscussionStarted => ({
  type: 'DiscussionStarted',
  data: { ...OF_ITEM, series: 'DRM', referralIds: [referralId], ...over },
  parts: [],
  subjects: [over.personId ?? rowan],
});

export const shared = (over: Partial<InformationShared['data']> = {}): InformationShared => ({
  type: 'InformationShared',
  data: {
    ...OF_ITEM,
    shareId: an('share', 'first'),
    agency: agency.health,
    officer: nurse.actor.id,
    ...over,
  },
  parts: [
    { name: 'information', of: [over.personId ?? rowan], content: { text: 'Invented: seen on Friday.' } },
    { name: 'reason', of: [over.personId ?? rowan], content: { text: 'Invented: asked by a court.' } },
  ],
  subjects: [over.personId ?? rowan],
  gateways: ['CA2004_S10', 'CA2004_S11'],
});

export const decided = (over: Partial<DecisionRecorded['data']> = {}): DecisionRecorded => ({
  type: 'DecisionRecorded',
  data: { ...OF_ITEM, decisionId: an('decision', 'first'), absentRoles: ['EDUCATION'], ...over },
  parts: [
    {
      name: 'decision',
      of: [over.personId ?? rowan],
      content: { decision: 'Invented: visit today.', rationale: 'Invented: second night away.' },
    },
  ],
  subjects: [over.personId ?? rowan],
});

export const discussionClosed = (over: Partial<DiscussionClosed['data']> = {}): DiscussionClosed => ({
  type: 'DiscussionClosed',
  data: { ...OF_ITEM, concluded: true, ...over },
  parts: [],
  subjects: [over.personId ?? rowan],
});

export const agreed = (over: Partial<ActionAgreed['data']> = {}): ActionAgreed => ({
  type: 'ActionAgreed',
  data: {
    ...OF_ITEM,
    actionId,
    series: 'DRM',
    ownerAgency: agency.health,
    owner: nurse.actor.id,
    dueOn: MONDAY,
    dueAt: '2026-03-30T23:00:00.000Z',
    agreedOn: MONDAY,
    ...over,
  },
  parts: [{ name: 'action', of: [over.personId ?? rowan], content: { text: 'Invented: ring the school.' } }],
  subjects: [over.personId ?? rowan],
});

export const released = (over: Partial<ActionReleased['data']> = {}): ActionReleased => ({
  type: 'ActionReleased',
  data: { actionId, personId: rowan, discussionId, ...over },
  parts: [],
  subjects: [over.personId ?? rowan],
});

export const completed = (over: Partial<ActionCompleted['data']> = {}): ActionCompleted => ({
  type: 'ActionCompleted',
  data: { actionId, personId: rowan, doneOn: MONDAY, inTime: true, ...over },
  parts: [
    { name: 'outcome', of: [over.personId ?? rowan], content: { text: 'Invented: she is at school.' } },
  ],
  subjects: [over.personId ?? rowan],
});

export const prioritised = (over: Partial<PriorityRecorded['data']> = {}): PriorityRecorded => {
  const priority = { ...NO_PRIORITY, currentlyMissing: true };
  const data = { referralId, personId: rowan, priority, sittingId: monday, ...over };
  return { type: 'PriorityRecorded', data, parts: [], subjects: [data.personId] };
};
