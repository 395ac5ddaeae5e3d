/**
 * Shows a chair what has changed under somebody on a tracker: an assessment was corrected, the difference that brought
 * them is resolved, or who was to write an entry has left. Nothing is decided by itself.
 */
import { differenceKind } from '../../domain/difference/difference.js';
import { endOfDay } from '../../domain/due.js';
import type { Id } from '../../domain/event.js';
import { officerKind } from '../../domain/officer/officer.js';
import type { Instant } from '../../domain/time.js';
import type { DifferenceView } from '../../projections/differences.js';
import type { RecordEntryView } from '../../projections/record-entries.js';
import type { TrajectoryView } from '../../projections/trajectories.js';
import { trackersOfPerson, zoneOf } from './on-trackers.js';
import { nothing, sends, type Consult, type Intention, type Policy, type Reaction } from './policy.js';

/** Of one officer; whoever owed more has them seen as they come due. */
const ENTRIES_AT_MOST = 500;

export const askingChairs: Policy = {
  name: 'asking-chairs',
  on: [
    ...(['RiskAssessmentCompleted', 'RiskAssessmentCorrected', 'DifferenceResolved'] as const),
    ...(['DifferenceWithdrawn', 'OfficerLeft', 'NextStepsAgreed', 'RecordEntryReassigned'] as const),
    'DeadlineFired',
  ],
  react: async (event, consult) => {
    switch (event.type) {
      case 'RiskAssessmentCompleted':
        return sends(await withdrawnWhereKept(event.data.personId, consult));
      case 'RiskAssessmentCorrected': {
        const { personId, assessmentId: about } = event.data;
        const resting = (await trackersOfPerson(personId, consult)).filter(
          ({ assessmentId }) => assessmentId === about,
        );
        return sends([
          ...resting.map(({ series, personId: record }): Intention => ({
            command: 'AskChair',
            input: { series, personId: record, question: 'ASSESSMENT_CORRECTED', about },
          })),
          ...(await withdrawnWhereKept(personId, consult)),
          // What was corrected before is what was asked about as the difference ended: a chair may have answered that.
          ...mayLeave(
            (await broughtByWhatIsOver(personId, consult)).filter(({ since }) => since <= event.occurredAt),
          ),
        ]);
      }
      case 'DifferenceResolved':
      case 'DifferenceWithdrawn': {
        const { personId, differenceId: about } = event.data;
        const brought = (await trackersOfPerson(personId, consult)).filter(
          ({ differenceId }) => differenceId === about,
        );
        return sends(
          brought.map(({ series, personId: record }) => ({
            command: 'AskChair',
            input: { series, personId: record, question: 'MAY_LEAVE', about },
          })),
        );
      }
      case 'OfficerLeft': {
        const { officerId } = event.data;
        const query = { index: 'byOwner', equal: [officerId, 'AWAITED'], limit: ENTRIES_AT_MOST };
        const owed = await consult.find<RecordEntryView>('record-entries', query);
        return afterTheLastDay(officerId, owed, consult);
      }
      case 'NextStepsAgreed': {
        const { series, personId, recordEntry } = event.data;
        const { owner, entryId } = recordEntry;
        return afterTheLastDay(owner, [{ series, personId, entryId }], consult);
      }
      case 'RecordEntryReassigned':
        return afterTheLastDay(event.data.owner, [event.data], consult);
      case 'DeadlineFired': {
        const { policy, key } = event.data;
        if (policy !== askingChairs.name) return nothing;
        const [owner = '', series = '', personId = '', about = ''] = key.split('/');
        const entry = await consult.document<RecordEntryView>('record-entries', about);
        // Somebody else owes it by now.
        if (entry?.owner !== owner) return nothing;
        const question = 'RECORD_ENTRY_WITHOUT_OWNER' as const;
        return sends([{ command: 'AskChair', input: { series, personId, question, about } }]);
      }
      default:
        return nothing;
    }
  },
};

/** Nobody is asked whether somebody may leave whom a level keeps by now: what keeps them is looked at as it is decided. */
const withdrawnWhereKept = async (personId: Id, consult: Consult): Promise<readonly Intention[]> =>
  (await broughtByWhatIsOver(personId, consult)).map(({ series, personId: record }) => ({
    ...{ command: 'WithdrawQuestion', input: { series, personId: record, question: 'MAY_LEAVE' } },
  }));

const mayLeave = (brought: readonly Brought[]): readonly Intention[] =>
  brought.map(({ series, personId, differenceId: about }) => ({
    ...{ command: 'AskChair', input: { series, personId, question: 'MAY_LEAVE', about } },
  }));

interface Brought extends Pick<TrajectoryView, 'series' | 'personId'> {
  readonly differenceId: Id;
  /** Since when it is over. */
  readonly since: Instant;
}

/** Where the person goes on being followed though the difference that brought them is over. */
const broughtByWhatIsOver = async (personId: Id, consult: Consult): Promise<readonly Brought[]> => {
  const brought: Brought[] = [];
  for (const { open, series, personId: record, differenceId } of await trackersOfPerson(personId, consult)) {
    if (!open || differenceId === null) continue;
    const { phase } = await consult.state(differenceKind, differenceId);
    if (!OVER.has(phase)) continue;
    const view = await consult.document<DifferenceView>('differences', differenceId);
    brought.push({ series, personId: record, differenceId, since: view?.stages.at(-1)?.since ?? '' });
  }
  return brought;
};

/** A difference that brings nobody here any more. */
const OVER: ReadonlySet<string> = new Set(['RESOLVED', 'WITHDRAWN']);

type Owed = Pick<RecordEntryView, 'series' | 'personId' | 'entryId'>;

/** An owner who is known to be leaving may still write it until then. */
const afterTheLastDay = async (owner: Id, owed: readonly Owed[], consult: Consult): Promise<Reaction> => {
  const { lastDay } = await consult.state(officerKind, owner);
  if (lastDay === null || owed.length === 0) return nothing;
  const dueAt = endOfDay(lastDay, await zoneOf(consult));
  const keyOf = ({ series, personId, entryId }: Owed) => [owner, series, personId, entryId].join('/');
  return { commands: [], deadlines: owed.map((entry) => ({ key: keyOf(entry), dueAt })) };
};
