/** Events of invented strategy discussions: asked for, held at two in the morning, recorded, decided, issued. */
import type {
  ConferenceHeld,
  ConferenceRuledOut,
  DisciplineConsulted,
  StrategyDiscussionConvened,
  StrategyDiscussionDeclined,
  StrategyDiscussionRecorded,
  StrategyDiscussionRequested,
  StrategyRecord,
  StrategyRecordIssued,
  StrategyRequestAnswered,
  ThresholdDecided,
} from '../../src/domain/strategy/strategy-events.js';
import type { Id } from '../../src/domain/event.js';
import { agency, an, manager, supervisor, teacher } from './a-board.js';
import { rowan } from './a-case.js';

export const strategyId: Id = an('strategy', 'first');
export const followUpId: Id = an('participant', 'followed up');
/** Two in the morning of Tuesday 31 March 2026 in London. */
export const AT_TWO = '2026-03-31T01:00:00.000Z';

const OF = { strategyId, personId: rowan, series: 'DRM' };
const parts = [] as const;
const subjects = [rowan];

export const strategyRequested = (
  over: Partial<StrategyDiscussionRequested['data']> = {},
): StrategyDiscussionRequested => ({
  type: 'StrategyDiscussionRequested',
  data: {
    ...OF,
    ...{ kind: 'CHILD', requestedBy: teacher.actor.id, agency: agency.education },
    ...{ concernAt: '2026-03-30T20:00:00.000Z', holdBy: '2026-03-31T20:00:00.000Z' },
    ...over,
  },
  parts: [{ name: 'request', of: [rowan], content: { reason: 'Invented: a mark on her arm.' } }],
  subjects,
});

export const strategyDeclined = (): StrategyDiscussionDeclined => ({
  type: 'StrategyDiscussionDeclined',
  data: OF,
  parts: [{ name: 'reasons', of: [rowan], content: { text: 'Invented: an accident at sports.' } }],
  subjects,
});

export const strategyAnswered = (): StrategyRequestAnswered => ({
  type: 'StrategyRequestAnswered',
  data: { ...OF, answeredBy: an('strategy', 'second') },
  parts,
  subjects,
});

export const socialWorker = {
  participantId: an('participant', 'social worker'),
  ...{ agency: agency.socialCare, discipline: 'CHILDRENS_SOCIAL_CARE', officer: manager.actor.id },
};
export const officerOnCall = {
  participantId: an('participant', 'police'),
  ...{ agency: agency.police, discipline: 'POLICE', officer: supervisor.actor.id },
};
export const paediatrician = {
  participantId: an('participant', 'paediatrician'),
  ...{ agency: agency.health, discipline: 'HEALTH', officer: null },
};

export const strategyConvened = (
  over: Partial<StrategyDiscussionConvened['data']> = {},
): StrategyDiscussionConvened => ({
  type: 'StrategyDiscussionConvened',
  data: {
    ...OF,
    ...{ conveningId: an('strategy', 'convening'), kind: 'CHILD', format: 'TELEPHONE' },
    ...{ heldAt: AT_TWO, heldOn: '2026-03-31', concernAt: '2026-03-30T20:00:00.000Z', heldInTime: true },
    chair: manager.actor.id,
    participants: [socialWorker, paediatrician],
    apologies: [{ apologyId: an('apology', 'school'), agency: agency.education, discipline: 'EDUCATION' }],
    ...{ missingDisciplines: ['POLICE'], followUpDueAt: '2026-04-01T23:00:00.000Z' },
    ...{ recordDueAt: '2026-04-01T23:00:00.000Z', statutoryReference: true },
    ...{ earlier: null, discussionId: null, sittingId: null },
    ...over,
  },
  parts: [
    {
      name: 'participant',
      of: [paediatrician.participantId],
      content: { name: 'Doctor Invented', role: 'Paediatrician on call, Invented Hospital' },
    },
    { name: 'apology', of: [an('apology', 'school')], content: { reason: 'Invented: asleep.' } },
    { name: 'exception', of: [rowan], content: { reason: 'Invented: nobody answered; she leaves at six.' } },
    { name: 'statutoryReference', of: [rowan], content: { reference: 'INVENTED-REF-1' } },
  ],
  subjects,
  occurredAt: over.heldAt ?? AT_TWO,
});

/** Held with everybody whom the minimum asks for. */
export const strategyHeld = (over: Partial<StrategyDiscussionConvened['data']> = {}) =>
  strategyConvened({
    participants: [socialWorker, officerOnCall, paediatrician],
    ...{ missingDisciplines: [], followUpDueAt: null },
    ...over,
  });

export const consulted = (): DisciplineConsulted => ({
  type: 'DisciplineConsulted',
  data: {
    ...OF,
    ...{ participantId: followUpId, agency: agency.police, discipline: 'POLICE', officer: null },
    ...{ consultedAt: '2026-03-31T08:00:00.000Z', inTime: true },
  },
  parts: [
    { name: 'participant', of: [followUpId], content: { name: 'Sergeant Invented', role: null } },
    { name: 'consultation', of: [rowan], content: { information: 'Invented: two calls last month.' } },
  ],
  subjects,
  occurredAt: '2026-03-31T08:00:00.000Z',
});

export const record: StrategyRecord = {
  immediateActionTaken: 'Invented: she sleeps at her aunt.',
  information: [{ agency: agency.health, text: 'Invented: seen on Friday.' }],
  otherChildren: 'Invented: a brother of four.',
  riskAnalysis: 'Invented: likely to be hurt again.',
  criminalInvestigation: 'Invented: begins at eight.',
  furtherInformation: null,
  plan: 'Invented: the social worker visits at nine.',
  medical: 'Invented: at ten in hospital.',
  evidence: 'Invented: telephone kept.',
  interviews: 'Invented: recorded, at school.',
  parents: 'Invented: not told, for fear of flight.',
  legalAction: null,
  contingency: 'Invented: police protection.',
};

export const strategyRecorded = (
  over: Partial<StrategyDiscussionRecorded['data']> = {},
): StrategyDiscussionRecorded => ({
  type: 'StrategyDiscussionRecorded',
  data: {
    ...OF,
    ...{ recordId: an('record', 'first'), version: 1, otherPeople: [] },
    ...{ criminalInvestigation: 'NEEDED', medical: 'NEEDED', legalAction: 'UNDECIDED' },
    ...{ parents: 'NOT_INFORMED', reviewOn: '2026-04-07' },
    ...{ unanswered: ['furtherInformation', 'legalAction'], statutoryReference: true },
    ...over,
  },
  parts: [
    { name: 'record', of: [rowan], content: record },
    { name: 'statutoryReference', of: [rowan], content: { reference: 'INVENTED-REF-1' } },
  ],
  subjects,
  gateways: ['CA1989_S47', 'CA1989_S17'],
});

export const thresholdDecided = (over: Partial<ThresholdDecided['data']> = {}): ThresholdDecided => ({
  type: 'ThresholdDecided',
  data: {
    ...OF,
    ...{ threshold: 'MET', enquiry: 'JOINT', s47StartedOn: '2026-03-31' },
    ...{ conferenceDueAt: '2026-04-23T23:00:00.000Z', disagreed: true },
    positions: [{ agency: agency.health, threshold: 'NOT_MET' }],
    ...over,
  },
  parts: [
    { name: 'reasons', of: [rowan], content: { text: 'Invented: the mark fits what she says.' } },
    {
      name: 'positions',
      of: [rowan],
      content: { reasons: [{ agency: agency.health, text: 'Invented: it may be an accident.' }] },
    },
  ],
  subjects,
});

export const recordIssued = (over: Partial<StrategyRecordIssued['data']> = {}): StrategyRecordIssued => ({
  type: 'StrategyRecordIssued',
  data: { ...OF, version: 1, to: [socialWorker.participantId], inTime: true, ...over },
  parts,
  subjects,
});

export const conferenceHeld = (): ConferenceHeld => ({
  type: 'ConferenceHeld',
  data: { ...OF, heldOn: '2026-04-21', inTime: true },
  parts,
  subjects,
});

export const conferenceRuledOut = (): ConferenceRuledOut => ({
  type: 'ConferenceRuledOut',
  data: OF,
  parts: [{ name: 'reasons', of: [rowan], content: { text: 'Invented: she is safe with her aunt.' } }],
  subjects,
});

/** One of each, for the walks over all events. */
export const strategyEvents = {
  StrategyDiscussionRequested: strategyRequested(),
  StrategyDiscussionDeclined: strategyDeclined(),
  StrategyRequestAnswered: strategyAnswered(),
  StrategyDiscussionConvened: strategyConvened(),
  DisciplineConsulted: consulted(),
  StrategyDiscussionRecorded: strategyRecorded(),
  ThresholdDecided: thresholdDecided(),
  StrategyRecordIssued: recordIssued(),
  ConferenceHeld: conferenceHeld(),
  ConferenceRuledOut: conferenceRuledOut(),
};
