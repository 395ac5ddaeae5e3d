/** What must be empty or somebody must act: referrals and reviews without a place, and what a policy could not do. */
import type { RuleTrace } from '../domain/decision.js';
import type { Id } from '../domain/event.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { trackedId } from '../domain/tracked/tracked-state.js';
import { projection } from './projection.js';

/** A person whom no sitting is going to hear: the view is empty, or it alarms. */
export interface WithoutPlace {
  readonly referralId: Id;
  readonly personId: Id;
  readonly series: string;
  readonly receivedAt: Instant;
  readonly because: RuleTrace;
}

export const referralsWithoutPlace = projection<WithoutPlace>({
  name: 'referrals-without-place',
  version: 2,
  indexes: { bySeries: ['series', 'receivedAt'] },
  index: ({ series, receivedAt }) => ({ series, receivedAt }),
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
      case 'ReferralPlaced':
        return event.data.subjects.map(({ personId }) => `${event.data.referralId}/${personId}`);
      case 'ReferralWithdrawn':
        return event.data.people.map(({ personId }) => `${event.data.referralId}/${personId}`);
      default:
        return [];
    }
  },
  apply: (document, event, key) => {
    if (event.type === 'ReferralWithdrawn') return null;
    if (event.type !== 'ReferralReceived' && event.type !== 'ReferralPlaced') return document;
    if (event.data.placement !== null) return null;
    const { referralId, series, receivedAt, because } = event.data;
    return { referralId, personId: key.slice(referralId.length + 1), series, receivedAt, because };
  },
});

/** Somebody on a tracker whose next review no sitting is going to hear: the view is empty, or it alarms. */
export interface ReviewWithoutPlace {
  readonly episodeId: Id;
  readonly personId: Id;
  readonly series: string;
  readonly reviewOn: LocalDate;
  /** Since when it has had no place. */
  readonly since: Instant;
  readonly because: RuleTrace;
}

export const reviewsWithoutPlace = projection<ReviewWithoutPlace>({
  name: 'reviews-without-place',
  version: 1,
  indexes: { bySeries: ['series', 'reviewOn'] },
  index: ({ series, reviewOn }) => ({ series, reviewOn }),
  keys: (event) => {
    switch (event.type) {
      case 'EpisodeEntered':
      case 'EpisodeResumed':
      case 'EpisodeReinstated':
      case 'ReviewPlaced':
      case 'ReviewDateMoved':
      case 'EpisodePaused':
      case 'EpisodeEnded':
        return [trackedId(event.data.series, event.data.personId)];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'EpisodeEntered':
      case 'EpisodeResumed':
      case 'EpisodeReinstated':
      case 'ReviewPlaced':
      case 'ReviewDateMoved': {
        const { episodeId, personId, series, reviewOn, placement, because } = event.data;
        if (placement !== null) return null;
        const since = document?.since ?? event.occurredAt;
        return { episodeId, personId, series, reviewOn, since, because };
      }
      // Whoever rests or has left waits for no sitting.
      case 'EpisodePaused':
      case 'EpisodeEnded':
        return null;
      default:
        return document;
    }
  },
});

/** What somebody has to see to: shown to the co-ordinator, never only logged. */
export interface WorkItem {
  readonly workItemId: Id;
  readonly policy: string;
  readonly command: string;
  readonly code: string;
  readonly sentence: string;
  readonly since: Instant;
}

export const workItems = projection<WorkItem>({
  name: 'work-items',
  version: 2,
  indexes: { bySince: ['since'] },
  index: ({ since }) => ({ since }),
  keys: (event) => {
    switch (event.type) {
      case 'PolicyCommandNotAccepted':
        return [event.data.commandId];
      case 'CaseNoteMissed':
      case 'CaseNoteWritten':
      case 'CaseNoteReversed':
        return [event.data.caseNoteId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    const since = event.occurredAt;
    switch (event.type) {
      case 'PolicyCommandNotAccepted': {
        const { commandId, policy, command, code, sentence } = event.data;
        return { workItemId: commandId, policy, command, code, sentence, since };
      }
      case 'CaseNoteMissed':
        return { workItemId: event.data.caseNoteId, ...NOTE_OVERDUE, since };
      // A case note that is written after all, or taken back, is nobody's work any more.
      case 'CaseNoteWritten':
      case 'CaseNoteReversed':
        return null;
      default:
        return document;
    }
  },
});

const NOTE_OVERDUE = {
  ...{ policy: 'case-notes', command: 'RecordCaseNoteWritten', code: 'CASE_NOTE_OVERDUE' },
  sentence:
    'A case note has not been written in time. Whoever leads the meeting writes it on the person’s own file.',
};

/** The deadlines that policies have set and that have not fired: what the clock is watched for. */
export interface DueDeadline {
  readonly policy: string;
  readonly key: string;
  readonly dueAt: Instant;
}

export const deadlines = projection<DueDeadline>({
  name: 'deadlines',
  version: 1,
  indexes: { byDue: ['dueAt'] },
  index: ({ dueAt }) => ({ dueAt }),
  keys: (event) => {
    switch (event.type) {
      case 'PolicyReacted':
        return event.data.deadlines.map(({ key }) => `${event.data.policy}/${key}`);
      case 'DeadlineFired':
        return [`${event.data.policy}/${event.data.key}`];
      default:
        return [];
    }
  },
  apply: (document, event, documentKey) => {
    switch (event.type) {
      case 'PolicyReacted': {
        const { policy, deadlines: set } = event.data;
        const mine = set.find(({ key }) => `${policy}/${key}` === documentKey);
        return mine === undefined ? document : { policy, ...mine };
      }
      case 'DeadlineFired':
        return document?.dueAt === event.data.dueAt ? null : document;
      default:
        return document;
    }
  },
});
