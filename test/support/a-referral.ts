/** Events of one invented referral after its receipt, and what an ordinary referral does not say. */
import type {
  ImmediateActionRecorded,
  OutcomeTold,
  ReceiptAcknowledged,
  ReferralAmended,
  ReferralCompleted,
  ReferralHeard,
  ReferralWithdrawn,
  ReferrerAsked,
  WithdrawalDeclined,
  WithdrawalRequested,
} from '../../src/domain/referral/afterwards.js';
import type { ReferralPlaced, ReferralReceived } from '../../src/domain/referral/referral.js';
import { agency, an, nurse } from './a-board.js';
import { discussionId, placed, received, referralId, rowan, subject } from './a-case.js';
import { monday } from './a-meeting.js';

export const referrerId = an('referrer', 'a youth worker');

export const referrer = {
  name: 'Youth worker Invented',
  role: 'Youth worker Invented',
  agency: 'Youth club Invented',
  contact: 'club@invented.example',
};

export const particulars = {
  message: 'Invented: a mail, word for word.',
  immediateSafety: 'Invented: safe with her aunt tonight.',
  locations: ['Park Invented'],
  household: [{ name: 'Aunt Invented', relationship: 'aunt' }],
  peopleOfConcern: [{ name: 'Older friend Invented', relationship: 'older friend' }],
  workers: [{ name: 'Worker Invented', role: 'school nurse', contact: 'extension 2' }],
  notToldBecause: 'Invented: it would put her at risk.',
  statutoryReference: 'INVENTED-MASH-1',
};

export const circumstances = {
  ...{ channel: 'EMAIL' as const, consent: 'NOT_TOLD' as const },
  ...{ marking: 'OFFICIAL_SENSITIVE' as const, statutoryReferral: 'MADE' as const },
};

/** With everything that a referral may say. */
export const receivedInFull = (over: Partial<ReferralReceived['data']> = {}): ReferralReceived => {
  const incident = { incident: 'REPORTED' as const, incidentAt: '2026-03-30T02:00:00.000Z' };
  const event = received({ referrerId, circumstances, ...incident, ...over });
  return {
    ...event,
    parts: [
      ...event.parts,
      { name: 'ownWords', of: [rowan], content: { text: 'Invented: I do not want to go back.' } },
      { name: 'particulars', of: [rowan], content: particulars },
      { name: 'referrer', of: [referrerId], content: referrer },
    ],
  };
};

/** A chair hears the person sooner. */
export const placedUrgently = (over: Partial<ReferralPlaced['data']> = {}): ReferralPlaced => ({
  ...placed({ moved: 'URGENT', ...over }),
  parts: [{ name: 'urgency', of: [rowan], content: { text: 'Invented: she is not safe tonight.' } }],
});

export const amended = (over: Partial<ReferralAmended['data']> = {}): ReferralAmended => {
  const { personId, concernTypes, immediateRisk, ageInYears } = subject();
  const known = { personId, concernTypes, immediateRisk, ageInYears };
  const data = { referralId, subjects: [{ ...known, missing: [], sittingId: monday }], ...over };
  const people = data.subjects.map(({ personId: id }) => id);
  return {
    type: 'ReferralAmended',
    data,
    parts: [
      { name: 'identity', of: people, content: { ethnicity: { value: 'WBRI' } } },
      { name: 'ownWords', of: people, content: { text: 'Invented: he waits at the gate.' } },
      { name: 'account', of: people, content: { whatHappened: 'Invented: seen at the park.' } },
      { name: 'particulars', of: people, content: { locations: ['Gate Invented'] } },
    ],
    subjects: people,
  };
};

export const referralCompleted = (): ReferralCompleted => ({
  type: 'ReferralCompleted',
  data: { referralId, completeAt: '2026-03-30T09:05:00.000Z' },
  parts: [],
  subjects: [rowan],
});

export const asked = (time = 1): ReferrerAsked => ({
  type: 'ReferrerAsked',
  data: { referralId, series: 'DRM', missing: [{ personId: rowan, answers: ['ethnicity'] }], time },
  parts: [],
  subjects: [rowan],
});

const reason = (text: string) => [{ name: 'reason' as const, of: [rowan], content: { text } }];

export const withdrawalRequested = (): WithdrawalRequested => ({
  type: 'WithdrawalRequested',
  data: { referralId, series: 'DRM', personIds: [rowan] },
  parts: reason('Invented: she was found.'),
  subjects: [rowan],
});

export const withdrawalDeclined = (): WithdrawalDeclined => ({
  type: 'WithdrawalDeclined',
  data: { referralId, personIds: [rowan] },
  parts: reason('Invented: found is not safe.'),
  subjects: [rowan],
});

export const referralWithdrawn = (over: Partial<ReferralWithdrawn['data']> = {}): ReferralWithdrawn => ({
  type: 'ReferralWithdrawn',
  data: { referralId, people: [{ personId: rowan, sittingId: monday }], ...over },
  parts: reason('Invented: another girl was meant.'),
  subjects: [rowan],
});

export const immediateAction = (): ImmediateActionRecorded => ({
  type: 'ImmediateActionRecorded',
  data: {
    ...{ referralId, personId: rowan, immediateActionId: an('immediate-action', 'first') },
    ...{ agency: agency.health, officer: nurse.actor.id, takenAt: '2026-03-30T09:30:00.000Z' },
  },
  parts: [{ name: 'immediateAction', of: [rowan], content: { text: 'Invented: rang her mother.' } }],
  subjects: [rowan],
});

export const receiptAcknowledged = (): ReceiptAcknowledged => ({
  type: 'ReceiptAcknowledged',
  data: { referralId, channel: 'EMAIL', toldAt: '2026-03-30T09:10:00.000Z' },
  parts: [],
  subjects: [],
});

export const referralHeard = (): ReferralHeard => ({
  type: 'ReferralHeard',
  data: { referralId, personId: rowan, series: 'DRM', sittingId: monday, discussionId },
  parts: [],
  subjects: [rowan],
});

export const outcomeTold = (): OutcomeTold => ({
  type: 'OutcomeTold',
  data: { referralId, personId: rowan, tellingId: an('telling', 'first') },
  parts: [{ name: 'outcome', of: [rowan], content: { text: 'Invented: a worker visits today.' } }],
  subjects: [rowan],
});

/** One of each, for the walks over all events. */
export const referralEvents = {
  ReferralReceived: receivedInFull(),
  ReferralPlaced: placedUrgently(),
  ReferralAmended: amended(),
  ReferralCompleted: referralCompleted(),
  ReferrerAsked: asked(),
  WithdrawalRequested: withdrawalRequested(),
  WithdrawalDeclined: withdrawalDeclined(),
  ReferralWithdrawn: referralWithdrawn(),
  ImmediateActionRecorded: immediateAction(),
  ReceiptAcknowledged: receiptAcknowledged(),
  ReferralHeard: referralHeard(),
  OutcomeTold: outcomeTold(),
};
