/** What a chair is asked about an invented child on the tracker of an invented weekly meeting, and who writes what. */
import { boardsOwn, trace } from '../../src/domain/decision.js';
import type {
  ChairAsked,
  ChairsQuestionSettled,
  RecordEntryReassigned,
} from '../../src/domain/tracked/afterwards.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { agency, holds, officer, supervisor } from './a-board.js';
import { rowan } from './a-case.js';
import { assessmentId, entryId, episodeId, WEEKLY } from './a-tracked-person.js';

/** Chairs and co-ordinates the invented weekly meeting, and who owes an entry. */
export const weeklyChair = officer('weekly chair', agency.socialCare, holds('INTAKE_ASSESSMENT_MANAGER'));
export const weeklyAdministrator = officer('weekly clerk', agency.socialCare, holds('RMM_ADMINISTRATOR'));

/** The terms of the invented meeting, whose tracker is like the island's. */
export const weekly: TermsOfReference = { ...rmm, series: WEEKLY };

const OF_EPISODE = { series: WEEKLY, personId: rowan, episodeId };
const because = trace('An invented reason.', boardsOwn('An invented rule.'), '2026-03-30T08:58:00.000Z');
const said = [{ name: 'reason', of: [rowan], content: { text: 'Invented: as it was said.' } }] as const;

export const chairAsked = (over: Partial<ChairAsked['data']> = {}): ChairAsked => ({
  type: 'ChairAsked',
  data: {
    ...{ ...OF_EPISODE, question: 'ASSESSMENT_CORRECTED', about: assessmentId },
    ...{ answerBy: '2026-04-08T23:00:00.000Z', because, ...over },
  },
  ...{ parts: [], subjects: [rowan] },
});

export const questionSettled = (
  over: Partial<ChairsQuestionSettled['data']> = {},
): ChairsQuestionSettled => ({
  type: 'ChairsQuestionSettled',
  data: {
    ...{ ...OF_EPISODE, question: 'ASSESSMENT_CORRECTED', about: assessmentId },
    ...{ settledBecause: 'AS_IT_STANDS', ...over },
  },
  ...{ parts: said, subjects: [rowan] },
});

export const entryReassigned = (
  over: Partial<RecordEntryReassigned['data']> = {},
): RecordEntryReassigned => ({
  type: 'RecordEntryReassigned',
  data: {
    ...{ ...OF_EPISODE, entryId, was: weeklyChair.actor.id, owner: supervisor.actor.id },
    ...{ ownerAgency: agency.police, dueAt: '2026-04-03T16:00:00.000Z', ...over },
  },
  ...{ parts: said, subjects: [rowan] },
});

/** One of each, for the walks over all events. */
export const trackedAfterwardsEvents = {
  ChairAsked: chairAsked(),
  ChairsQuestionSettled: questionSettled(),
  RecordEntryReassigned: entryReassigned(),
};
