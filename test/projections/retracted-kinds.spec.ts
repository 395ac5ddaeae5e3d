/** Whatever can be taken back is kept for who follows it up, marked where it stood, and shown in no view any more. */
import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import type { RetractableKind } from '../../src/domain/retraction/retraction.js';
import { discussions } from '../../src/projections/discussions.js';
import type { Projection } from '../../src/projections/projection.js';
import { projections } from '../../src/projections/all.js';
import { retractables } from '../../src/projections/retractables.js';
import { ids } from '../support/a-board.js';
import { decided, received, rowan, started } from '../support/a-case.js';
import { noteId, noteRevised, noteWritten } from '../support/a-discussion.js';
import { monday } from '../support/a-meeting.js';
import { invited } from '../support/a-presenting.js';
import { retracted } from '../support/a-retraction.js';
import { everyEvent } from '../support/every-event.js';
import { differed } from '../support/a-difference.js';
import { entered, first, stepsAgreed, WEEKLY } from '../support/a-tracked-person.js';
import { inLog } from '../support/in-log.js';
import { documentOf, projected } from '../support/projected.js';

/** Every text of what is taken back begins with this. */
const WRONG = 'zq-wrong';

interface Row {
  readonly recordedBy: BoardsEvent['type'];
  /** Where its id stands in the event. Left out where it is that of the event. */
  readonly id?: string;
  readonly views: readonly string[];
  /** What has to be there before it can be recorded, besides the item. */
  readonly after?: readonly BoardsEvent[];
}

/** The item of the weekly meeting in which the next steps are agreed. */
const begun = started({ sittingId: first, discussionId: ids.discussion(first, rowan), series: WEEKLY });

const ROWS: Readonly<Record<RetractableKind, Row>> = {
  SHARE: { recordedBy: 'InformationShared', id: 'shareId', views: ['discussions', 'minutes'] },
  NOT_SHARED: { recordedBy: 'SharingDeclined', id: 'declineId', views: ['discussions', 'minutes'] },
  NOTE: { recordedBy: 'NoteWritten', id: 'noteId', views: ['discussions', 'minutes'] },
  THRESHOLD: { recordedBy: 'ThresholdRecorded', id: 'thresholdId', views: ['discussions', 'minutes'] },
  DECISION: { recordedBy: 'DecisionRecorded', id: 'decisionId', views: ['discussions', 'minutes'] },
  DISSENT: { recordedBy: 'DissentRecorded', id: 'dissentId', views: ['discussions', 'minutes'] },
  ACTION: { recordedBy: 'ActionAgreed', id: 'actionId', views: ['actions', 'minutes'] },
  CHECK_ANSWER: { recordedBy: 'CheckAnswered', id: 'answerId', views: ['checks'] },
  SAFETY_PLAN: { recordedBy: 'SafetyPlanRecorded', id: 'planId', views: ['handover'] },
  ASSESSMENT: {
    ...{ recordedBy: 'RiskAssessmentCompleted', id: 'assessmentId', views: ['assessments', 'risk'] },
  },
  WORKER_REPORT: {
    ...{ recordedBy: 'WorkerReportSubmitted', id: 'reportId', views: ['presenting', 'minutes'] },
    after: [invited()],
  },
  PLAN: { recordedBy: 'PlanSetOut', id: 'planId', views: ['plans'] },
  PLAN_ASSURANCE: { recordedBy: 'PlanAssured', id: 'assuranceId', views: ['plans', 'minutes'] },
  BARRIER: { recordedBy: 'BarrierRecorded', id: 'barrierId', views: ['barriers'] },
  SUPPORT: { recordedBy: 'SupportAsked', id: 'supportId', views: ['support'] },
  REFERRAL: { recordedBy: 'ReferralReceived', id: 'referralId', views: ['referrals'] },
  VOLT: { recordedBy: 'VoltItemRecorded', id: 'voltId', views: ['volt-items'] },
  NEXT_STEPS: {
    ...{ recordedBy: 'NextStepsAgreed', id: 'stepsId', views: ['discussions', 'tracker', 'trajectories'] },
    after: [entered(), begun],
  },
  POSITION: {
    ...{ recordedBy: 'PositionTaken', id: 'positionId', views: ['differences', 'minutes'] },
    after: [differed()],
  },
  // A reason has no id of its own: that of its event stands for it.
  DIFFERENCE_REASON: {
    ...{ recordedBy: 'DifferenceResolved', views: ['differences', 'minutes'] },
    after: [differed()],
  },
  TRACKER_REASON: { recordedBy: 'EpisodeEntered', views: ['trajectories'] },
  TRANSFER: {
    ...{ recordedBy: 'TransferProposed', id: 'transferId', views: ['trajectories'] },
    after: [entered()],
  },
};

/** Other events by which a kind is recorded, where its words stand elsewhere. */
const OTHERS: readonly (readonly [RetractableKind, Row])[] = [
  [
    'DIFFERENCE_REASON',
    { recordedBy: 'DifferenceNoted', views: ['differences', 'minutes'], after: [differed()] },
  ],
  ['DIFFERENCE_REASON', { recordedBy: 'DifferenceWithdrawn', views: ['differences'], after: [differed()] }],
  ['DIFFERENCE_REASON', { recordedBy: 'DifferenceReopened', views: ['differences'], after: [differed()] }],
  ['TRACKER_REASON', { recordedBy: 'TransferAccepted', views: ['trajectories'], after: [entered()] }],
  [
    'TRACKER_REASON',
    {
      recordedBy: 'RecordEntryReassigned',
      views: ['record-entries'],
      after: [entered(), begun, stepsAgreed()],
    },
  ],
];

/** Who a person is, and who spoke: it is what was told that is taken back. */
const KEPT = new Set(['identity', 'particulars', 'referrer', 'registration']);

const every = Object.values(projections) as unknown as readonly Projection<object>[];

/** The same event, each text of it marked. */
const wrong = (event: BoardsEvent): BoardsEvent => {
  const marked = (content: unknown): unknown =>
    JSON.parse(JSON.stringify(content), (_key, value: unknown) =>
      typeof value === 'string' ? `${WRONG} ${value}` : value,
    );
  const parts = event.parts.map((part) =>
    KEPT.has(part.name) ? part : { ...part, content: marked(part.content) },
  );
  return { ...event, parts } as BoardsEvent;
};

const rows = [...(Object.entries(ROWS) as [RetractableKind, Row][]), ...OTHERS].map(
  ([what, row]) => [what, row.recordedBy, row] as const,
);

describe.each(rows)('%s by %s', (what, _recordedBy, row) => {
  const { recordedBy, id, views, after = [] } = row;
  const event = wrong(everyEvent[recordedBy]);
  const before: readonly BoardsEvent[] =
    recordedBy === 'ReferralReceived'
      ? [event]
      : [received(), started(), ...after, ...(recordedBy === 'DissentRecorded' ? [decided()] : []), event];
  const data = event.data as Readonly<Record<string, string | undefined>>;
  const recordId = (id === undefined ? inLog(before).at(-1)?.id : data[id]) ?? '';
  const { sittingId = null, discussionId = null, differenceId, entryId, series = 'DRM' } = data;
  const referralId = what === 'REFERRAL' ? recordId : null;
  const of = {
    ...(differenceId !== undefined && { differenceId }),
    ...(recordedBy === 'RecordEntryReassigned' && entryId !== undefined && { entryId }),
  };
  const back = retracted({
    what,
    recordId,
    personIds: [rowan],
    sittingId,
    discussionId,
    referralId,
    series,
    ...of,
  });

  it('can be taken back, and is kept for those who follow that up', () => {
    const found = documentOf(retractables, recordId, ...before, back);
    expect(found).toMatchObject({ what, recordId, personIds: [rowan], sittingId });
    expect(JSON.stringify(found?.content)).toContain(WRONG);
  });

  it.each(every.filter(({ name }) => views.includes(name)).map((view) => [view.name, view] as const))(
    'vanishes from the view %s, where it is marked',
    (_name, view) => {
      const shown = (...events: readonly BoardsEvent[]) =>
        JSON.stringify([...projected(view, ...events).values()]);
      expect(shown(...before)).toContain(WRONG);
      expect(shown(...before, back)).not.toContain(WRONG);
      expect(shown(...before, back)).toContain('"retractedAt"');
    },
  );

  it('vanishes from every view but the one that keeps it', () => {
    const showing = every.filter((view) =>
      JSON.stringify([...projected(view, ...before, back).values()]).includes(WRONG),
    );
    expect(showing.map(({ name }) => name)).toEqual(['retractables']);
  });
});

describe('a note that was revised', () => {
  const back = retracted({ what: 'NOTE', recordId: noteId });
  it('is taken back as it stands now, and a revision that crossed the retraction does not bring it back', () => {
    const written = [received(), started(), noteWritten(), noteRevised()] as const;
    expect(documentOf(retractables, noteId, ...written)?.content).toEqual(noteRevised().parts[0]?.content);
    const document = documentOf(discussions, ids.discussion(monday, rowan), ...written, back, noteRevised());
    expect(document?.notes).toMatchObject([{ noteId, note: { erased: true } }]);
  });
});
