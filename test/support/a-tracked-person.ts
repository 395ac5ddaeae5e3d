/** Events of one invented child on the tracker of an invented weekly meeting: from entry to leaving. */
import { boardsOwn, trace } from '../../src/domain/decision.js';
import type { Id } from '../../src/domain/event.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import type { TrackerTerms } from '../../src/domain/terms/tracking-settings.js';
import type { Placement } from '../../src/domain/referral/referral.js';
import type {
  EpisodeEnded,
  EpisodeEntered,
  EpisodePaused,
  EpisodeReinstated,
  EpisodeResumed,
  NextStepsAgreed,
  OpenedToSocialCare,
  RecordEntryWritten,
  ReviewDateMoved,
  ReviewPriorityRecorded,
  ReviewDue,
  ReviewPlaced,
  TransferAccepted,
  TransferDeclined,
  TransferProposed,
} from '../../src/domain/tracked/tracked-events.js';
import { agency, an, ids, manager } from './a-board.js';
import { rowan } from './a-case.js';

const trackerOf = ({ tracker }: TermsOfReference): TrackerTerms => {
  if (tracker === undefined) throw new Error('The row keeps no tracker.');
  return tracker;
};

/** A meeting that keeps a tracker and sits weekly, in a series of its own. */
export const weekly: TermsOfReference & { readonly tracker: TrackerTerms } = {
  ...{ ...rmm, series: 'WEEKLY', sitsOn: ['WED'] },
  tracker: { ...trackerOf(rmm), fedBy: ['DAILY'] },
};

/** Wednesdays on which it sits. */
export const FIRST = '2026-04-01';
export const SECOND = '2026-04-08';
export const THIRD = '2026-04-15';
export const WEEKLY = weekly.series;
export const first: Id = ids.sitting(WEEKLY, FIRST);
export const second: Id = ids.sitting(WEEKLY, SECOND);
export const third: Id = ids.sitting(WEEKLY, THIRD);

export const episodeId: Id = an('tracked', 'first');
export const assessmentId: Id = an('assessment', 'first');
export const entryId: Id = an('record-entry', 'first');
export const stepsId: Id = an('next-steps', 'first');
export const transferId: Id = an('transfer', 'first');

const OF_EPISODE = { series: WEEKLY, personId: rowan, episodeId };
const because = trace('An invented reason.', boardsOwn('An invented rule.'), '2026-03-30T08:58:00.000Z');
const said = <Name extends string>(name: Name) =>
  [{ name, of: [rowan], content: { text: 'Invented: as it was said.' } }] as const;

const DATES: Readonly<Record<Id, string>> = { [first]: FIRST, [second]: SECOND, [third]: THIRD };

export const heardAt = (sittingId: Id, over: Partial<Placement> = {}): Placement => ({
  ...{ sittingId, date: DATES[sittingId] ?? FIRST, late: false, lateItem: false, ...over },
});

export const reviewDue = (over: Partial<ReviewDue> = {}): ReviewDue => ({
  ...{ reviewOn: FIRST, level: 'HIGH', agency: agency.socialCare, enteredAt: '2026-03-30T08:58:00.000Z' },
  ...{ placement: heardAt(first), because, ...over },
});

export const entered = (over: Partial<EpisodeEntered['data']> = {}): EpisodeEntered => {
  const data = {
    ...{ ...OF_EPISODE, ...reviewDue(), route: 'MEETING' as const, assessmentId, differenceId: null },
    ...{ openToSocialCare: true, enteredOn: '2026-03-30', previousEpisodeId: null, reEntry: false, ...over },
  };
  return { type: 'EpisodeEntered', data, parts: said('reason'), subjects: [data.personId] };
};

export const reviewPlaced = (over: Partial<ReviewPlaced['data']> = {}): ReviewPlaced => {
  const due = reviewDue({ placement: heardAt(second) });
  const data = { ...OF_EPISODE, ...due, from: first, moved: 'NOT_REACHED' as const, ...over };
  return { type: 'ReviewPlaced', data, parts: [], subjects: [data.personId] };
};

export const reviewDateMoved = (over: Partial<ReviewDateMoved['data']> = {}): ReviewDateMoved => {
  const due = reviewDue({ reviewOn: SECOND, placement: heardAt(second) });
  const data = { ...OF_EPISODE, ...due, was: FIRST, slipped: true, from: first, ...over };
  return { type: 'ReviewDateMoved', data, parts: said('reason'), subjects: [data.personId] };
};

export const reviewPrioritised = (
  over: Partial<ReviewPriorityRecorded['data']> = {},
): ReviewPriorityRecorded => {
  const priority = { currentlyMissing: true, strategyPending: false, riskLevel: 'HIGH' as const };
  const data = { ...OF_EPISODE, sittingId: first, priority, ...over };
  return { type: 'ReviewPriorityRecorded', data, parts: [], subjects: [data.personId] };
};

export const stepsAgreed = (over: Partial<NextStepsAgreed['data']> = {}): NextStepsAgreed => {
  const data: NextStepsAgreed['data'] = {
    ...{ ...OF_EPISODE, stepsId, sittingId: first, discussionId: ids.discussion(first, rowan) },
    ...{ level: 'HIGH', assessmentId, next: 'REVIEW', leaves: null, reviewOn: THIRD },
    recordEntry: {
      ...{ entryId, owner: manager.actor.id, ownerAgency: agency.socialCare },
      dueAt: '2026-04-03T16:00:00.000Z',
    },
    ...{ officer: manager.actor.id, absentRoles: ['HEALTH'], because, ...over },
  };
  return { type: 'NextStepsAgreed', data, parts: said('steps'), subjects: [data.personId] };
};

export const entryWritten = (over: Partial<RecordEntryWritten['data']> = {}): RecordEntryWritten => ({
  type: 'RecordEntryWritten',
  data: { ...OF_EPISODE, entryId, writtenOn: '2026-04-02', inTime: true, ...over },
  parts: [{ name: 'entry', of: [rowan], content: { reference: 'Invented: entry 12' } }],
  subjects: [rowan],
});

export const paused = (over: Partial<EpisodePaused['data']> = {}): EpisodePaused => {
  const data = { ...OF_EPISODE, pausedBecause: 'HOSPITAL' as const, until: null, from: first, because };
  return { type: 'EpisodePaused', data: { ...data, ...over }, parts: said('reason'), subjects: [rowan] };
};

export const resumed = (over: Partial<EpisodeResumed['data']> = {}): EpisodeResumed => ({
  type: 'EpisodeResumed',
  data: { ...OF_EPISODE, ...reviewDue({ reviewOn: SECOND, placement: heardAt(second) }), ...over },
  ...{ parts: said('reason'), subjects: [rowan] },
});

export const transferProposed = (over: Partial<TransferProposed['data']> = {}): TransferProposed => ({
  type: 'TransferProposed',
  data: { ...OF_EPISODE, transferId, transferBecause: 'MOVED', ...over },
  parts: [
    {
      ...{ name: 'transfer', of: [rowan] },
      content: { receivingBody: 'An invented board', contact: 'Invented: duty desk', handover: 'Invented.' },
    },
  ],
  subjects: [rowan],
});

export const transferDeclined = (over: Partial<TransferDeclined['data']> = {}): TransferDeclined => ({
  type: 'TransferDeclined',
  data: { ...OF_EPISODE, transferId, ...over },
  ...{ parts: said('reason'), subjects: [rowan] },
});

export const transferAccepted = (over: Partial<TransferAccepted['data']> = {}): TransferAccepted => ({
  type: 'TransferAccepted',
  data: { ...OF_EPISODE, transferId, acceptedOn: '2026-04-20', ...over },
  parts: [{ name: 'acceptance', of: [rowan], content: { by: 'Invented: their duty manager' } }],
  subjects: [rowan],
});

export const ended = (over: Partial<EpisodeEnded['data']> = {}): EpisodeEnded => ({
  type: 'EpisodeEnded',
  data: {
    ...{ ...OF_EPISODE, endedBecause: 'LOW', endedOn: FIRST, assessmentId, confirmedBy: manager.actor.id },
    ...{ from: first, because, ...over },
  },
  ...{ parts: said('reason'), subjects: [rowan] },
});

export const reinstated = (over: Partial<EpisodeReinstated['data']> = {}): EpisodeReinstated => ({
  type: 'EpisodeReinstated',
  data: { ...OF_EPISODE, ...reviewDue({ reviewOn: SECOND, placement: heardAt(second) }), ...over },
  ...{ parts: said('reason'), subjects: [rowan] },
});

export const openedToSocialCare = (over: Partial<OpenedToSocialCare['data']> = {}): OpenedToSocialCare => ({
  type: 'OpenedToSocialCare',
  data: { ...OF_EPISODE, openedOn: '2026-04-02', ...over },
  ...{ parts: [], subjects: [rowan] },
});

/** One of each, for the walks over all events. */
export const trackedEvents = {
  EpisodeEnded: ended(),
  EpisodeEntered: entered(),
  EpisodePaused: paused(),
  EpisodeReinstated: reinstated(),
  EpisodeResumed: resumed(),
  NextStepsAgreed: stepsAgreed(),
  OpenedToSocialCare: openedToSocialCare(),
  RecordEntryWritten: entryWritten(),
  ReviewDateMoved: reviewDateMoved(),
  ReviewPlaced: reviewPlaced(),
  ReviewPriorityRecorded: reviewPrioritised(),
  TransferAccepted: transferAccepted(),
  TransferDeclined: transferDeclined(),
  TransferProposed: transferProposed(),
};
