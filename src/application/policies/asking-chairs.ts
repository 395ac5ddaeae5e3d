/**
 * Shows a chair what has changed under somebody on a tracker: an assessment was corrected, the difference that brought
 * them is resolved, or who was to write an entry has left. Nothing is decided by itself.
 */
import { endOfDay } from '../../domain/due.js';
import type { Id } from '../../domain/event.js';
import { officerKind } from '../../domain/officer/officer.js';
import type { RecordEntryView } from '../../projections/record-entries.js';
import { trackersOfPerson, zoneOf } from './on-trackers.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

/** Of one officer; whoever owed more has them seen as they come due. */
const ENTRIES_AT_MOST = 500;

export const askingChairs: Policy = {
  name: 'asking-chairs',
  on: [
    ...(['RiskAssessmentCorrected', 'OfficerLeft', 'NextStepsAgreed', 'RecordEntryReassigned'] as const),
    ...(['DifferenceResolved', 'DifferenceWithdrawn', 'DeadlineFired'] as const),
  ],
  react: async (event, consult) => {
    switch (event.type) {
      case 'RiskAssessmentCorrected': {
        const { personId, assessmentId: about } = event.data;
        const resting = (await trackersOfPerson(personId, consult)).filter(
          ({ assessmentId }) => assessmentId === about,
        );
        return sends(
          resting.map(({ series, personId: record }) => ({
            command: 'AskChair',
            input: { series, personId: record, question: 'ASSESSMENT_CORRECTED', about },
          })),
        );
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

type Owed = Pick<RecordEntryView, 'series' | 'personId' | 'entryId'>;

/** An owner who is known to be leaving may still write it until then. */
const afterTheLastDay = async (owner: Id, owed: readonly Owed[], consult: Consult): Promise<Reaction> => {
  const { lastDay } = await consult.state(officerKind, owner);
  if (lastDay === null || owed.length === 0) return nothing;
  const dueAt = endOfDay(lastDay, await zoneOf(consult));
  const keyOf = ({ series, personId, entryId }: Owed) => [owner, series, personId, entryId].join('/');
  return { commands: [], deadlines: owed.map((entry) => ({ key: keyOf(entry), dueAt })) };
};
