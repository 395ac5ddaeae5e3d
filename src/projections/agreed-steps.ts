/** "Agreed next steps (including record entry onto tracker and child's record)" (RMM terms, Agenda), as an item has them. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Personal } from '../domain/event.js';
import type { NextStepsAgreed } from '../domain/tracked/tracked-events.js';
import type { Instant } from '../domain/time.js';

type Agreed = NextStepsAgreed['data'];

export interface AgreedSteps extends Pick<
  Agreed,
  | 'stepsId'
  | 'personId'
  | 'episodeId'
  | 'sittingId'
  | 'discussionId'
  | 'level'
  | 'assessmentId'
  | 'next'
  | 'leaves'
  | 'reviewOn'
  | 'officer'
  | 'absentRoles'
> {
  /** Who writes it into the person's own record by when; whether that was done stands with the entry. */
  readonly recordEntry: Pick<Agreed['recordEntry'], 'entryId' | 'owner' | 'ownerAgency' | 'dueAt'>;
  readonly at: Instant;
  readonly steps: Personal<{ readonly text: string }>;
  /** When its words were taken back. Left out where they were not. */
  readonly retractedAt?: Instant;
}

export const stepsIn = (event: Extract<LogEvent, { type: 'NextStepsAgreed' }>): AgreedSteps => {
  const { stepsId, personId, episodeId, sittingId, discussionId, level, assessmentId } = event.data;
  const { next, leaves, reviewOn, officer, absentRoles, recordEntry } = event.data;
  const { entryId, owner, ownerAgency, dueAt } = recordEntry;
  return {
    ...{ stepsId, personId, episodeId, sittingId, discussionId, level, assessmentId },
    ...{ next, leaves, reviewOn, officer, absentRoles, recordEntry: { entryId, owner, ownerAgency, dueAt } },
    ...{ at: event.occurredAt, steps: partOf(event, 'steps') ?? ERASED },
  };
};

/** Said again in one item, the later one stands. */
export const withSteps = (all: readonly AgreedSteps[], steps: AgreedSteps): readonly AgreedSteps[] => [
  ...all.filter(
    ({ episodeId, discussionId }) => episodeId !== steps.episodeId || discussionId !== steps.discussionId,
  ),
  steps,
];
