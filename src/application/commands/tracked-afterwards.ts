/** The commands on somebody who is on a tracker already: pauses, transfers, endings, and what is owed to their record. */
import { agencyInPost } from '../../access/facts.js';
import type { Authority } from '../../access/authority.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import { latestAssessment } from '../../domain/risk/assessed.js';
import type { RiskLevel } from '../../domain/risk/level.js';
import { harmKind } from '../../domain/serious-harm/serious-harm.js';
import { localDateOf } from '../../domain/time.js';
import { acceptTransfer, type AcceptTransfer } from '../../domain/tracked/accept-transfer.js';
import { askChair, type AskChair } from '../../domain/tracked/ask-chair.js';
import { chooseEpisode, type ChooseEpisode } from '../../domain/tracked/choose-episode.js';
import { declineTransfer, type DeclineTransfer } from '../../domain/tracked/decline-transfer.js';
import { endOnDeath, type EndOnDeath } from '../../domain/tracked/end-on-death.js';
import type { OfTracked, TrackerGiven } from '../../domain/tracked/episode-bars.js';
import { pauseEpisode, type PauseEpisode } from '../../domain/tracked/pause-episode.js';
import { proposeTransfer, type ProposeTransfer } from '../../domain/tracked/propose-transfer.js';
import { reassignRecordEntry, type ReassignRecordEntry } from '../../domain/tracked/reassign-record-entry.js';
import { entryOf } from '../../domain/tracked/record-entries.js';
import { recordEntryWritten, type RecordEntryWritten } from '../../domain/tracked/record-entry-written.js';
import { recordOpened, type RecordOpened } from '../../domain/tracked/record-opened.js';
import { reinstateEpisode, type ReinstateEpisode } from '../../domain/tracked/reinstate-episode.js';
import { resumeEpisode, type ResumeEpisode } from '../../domain/tracked/resume-episode.js';
import {
  leaveAsItStands,
  withdrawQuestion,
  type WithdrawQuestion,
  type LeaveAsItStands,
} from '../../domain/tracked/settle-question.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import { openEpisode, type Tracked } from '../../domain/tracked/tracked-state.js';
import { policyRow, row, type Look, type Services, type Surroundings } from '../command.js';
import { personNamed } from '../command-scope.js';
import type { ConflictView } from '../../projections/conflicts.js';
import { deathsOf } from '../deaths.js';
import { concern, conflictsOf } from '../conflicts.js';
import { leadingOf, recordIdsOf } from '../leading.js';
import { assessedOf } from './known-of-person.js';
import {
  itemAtSitting,
  nextReview,
  recordsOfTracked,
  sittingsProposed,
  trackedStream,
  trackerOf,
} from './tracked-lookups.js';

type Found<Given extends TrackerGiven = TrackerGiven> = { readonly given: Given };

const chair = ({ given: { terms } }: Found): readonly Authority[] => [{ of: 'CHAIR', terms }];
const leading = ({ given: { terms } }: Found): readonly Authority[] => [
  { of: 'CHAIR', terms },
  { of: 'COORDINATOR', terms },
];
const leadingOrPolicy = (found: Found): readonly Authority[] => [...leading(found), { of: 'POLICY' }];
const chairOrPolicy = (found: Found): readonly Authority[] => [...chair(found), { of: 'POLICY' }];

/** "Written elsewhere, later" (P13): who owes it, or a colleague of theirs. */
const owing = ({
  state,
  input: { entryId },
}: {
  readonly state: Tracked;
  readonly input: RecordEntryWritten;
}): readonly Authority[] => {
  const found = entryOf(state, entryId);
  if (found === undefined) return [];
  const { owner, ownerAgency } = found.entry;
  return [
    { of: 'OFFICER', officer: owner },
    { of: 'AGENCY', agency: ownerAgency },
  ];
};

const zoned = (input: OfTracked, around: Surroundings) => ({
  ...trackerOf(input, around),
  zone: around.facts.board.zone,
});

const ofTracker = (input: OfTracked, _look: Look, around: Surroundings): Promise<TrackerGiven> =>
  Promise.resolve(trackerOf(input, around));

const withItem = async (input: OfTracked, look: Look, around: Surroundings, records: readonly Id[]) => ({
  ...trackerOf(input, around),
  ...(await itemAtSitting(input, look, around, records)),
});

const withNext = async (input: OfTracked, look: Look, around: Surroundings, proposed: readonly Id[]) => ({
  ...trackerOf(input, around),
  ...(await nextReview(input, look, around, proposed)),
});

interface RecordsAndSittings {
  readonly records: readonly Id[];
  readonly proposed: readonly Id[];
}

const recordsAndSittings = async (input: OfTracked, services: Services): Promise<RecordsAndSittings> => ({
  records: await recordsOfTracked(input, services),
  proposed: await sittingsProposed(input, services),
});

const ofTracked = { kind: trackedKind, stream: trackedStream };

export const trackedAfterwardsCommands = {
  PauseEpisode: row({
    ...ofTracked,
    authority: leading,
    about: personNamed,
    // What becomes of somebody between sittings is of the person.
    atSitting: 'NONE',
    prepare: (input: PauseEpisode, services: Services) => recordsOfTracked(input, services),
    gather: withItem,
    decide: pauseEpisode,
  }),
  ResumeEpisode: row({
    ...ofTracked,
    authority: leadingOrPolicy,
    about: personNamed,
    atSitting: 'NONE',
    prepare: (input: ResumeEpisode, services: Services) => sittingsProposed(input, services),
    gather: withNext,
    decide: resumeEpisode,
  }),
  ProposeTransfer: row({
    ...ofTracked,
    authority: leading,
    about: personNamed,
    atSitting: 'NONE',
    gather: (input: ProposeTransfer, look, around) => ofTracker(input, look, around),
    decide: proposeTransfer,
  }),
  DeclineTransfer: row({
    ...ofTracked,
    authority: leading,
    about: personNamed,
    atSitting: 'NONE',
    gather: (input: DeclineTransfer, look, around) => ofTracker(input, look, around),
    decide: declineTransfer,
  }),
  AcceptTransfer: row({
    ...ofTracked,
    authority: leading,
    about: personNamed,
    atSitting: 'NONE',
    prepare: (input: AcceptTransfer, services: Services) => recordsOfTracked(input, services),
    gather: withItem,
    decide: acceptTransfer,
  }),
  EndOnDeath: policyRow({
    ...ofTracked,
    gather: async ({ harmId }: EndOnDeath, look, { facts }) => {
      const { kind, happenedAt } = await look.state(harmKind, harmId);
      const died = kind === 'DEATH' && happenedAt !== '';
      return { diedOn: died ? localDateOf(happenedAt, facts.board.zone) : null };
    },
    decide: endOnDeath,
  }),
  ReinstateEpisode: row({
    ...ofTracked,
    authority: chairOrPolicy,
    about: personNamed,
    atSitting: 'NONE',
    prepare: async (input: ReinstateEpisode, services: Services) => {
      const { records, proposed } = await recordsAndSittings(input, services);
      return { records, proposed, deaths: await deathsOf(records, services.find) };
    },
    gather: async (input, look, around, { records, proposed, deaths }) => {
      const given = await withNext(input, look, around, proposed);
      const { assessedNow: level } = await levelNow(records, given, look);
      return {
        ...{ ...given, level },
        openElsewhere: await isOpenElsewhere(input, look, records),
        deaths,
      };
    },
    decide: reinstateEpisode,
  }),
  ChooseEpisode: row({
    ...ofTracked,
    authority: chair,
    about: ({ input }) => [input.personId, input.goesOn],
    atSitting: 'NONE',
    prepare: (input: ChooseEpisode, services: Services) => recordsOfTracked(input, services),
    gather: async (input, look, around, records) => ({
      ...(await withItem(input, look, around, records)),
      onePerson: await isOnePerson(input.personId, input.goesOn, look),
      other: await look.state(trackedKind, trackedStream({ series: input.series, personId: input.goesOn })),
    }),
    decide: chooseEpisode,
  }),
  RecordEntryWritten: row({
    ...ofTracked,
    authority: owing,
    // That what was agreed stands where it belongs decides nothing.
    about: 'NEWS',
    // An entry that is owed is its owner's.
    atSitting: 'NONE',
    gather: (input: RecordEntryWritten, _look, around) => Promise.resolve(zoned(input, around)),
    decide: recordEntryWritten,
  }),
  ReassignRecordEntry: row({
    ...ofTracked,
    authority: leading,
    about: personNamed,
    atSitting: 'NONE',
    prepare: ({ owner }: ReassignRecordEntry, { find }: Services) => conflictsOf(owner, find),
    gather: async (input: ReassignRecordEntry, look, around, conflicts: readonly ConflictView[]) => ({
      ...{ ...zoned(input, around), ownerAgency: agencyInPost(input.owner, around) },
      ownerHasConflict: await concern(conflicts, [input.personId], look),
    }),
    decide: reassignRecordEntry,
  }),
  RecordOpened: policyRow({
    ...ofTracked,
    gather: (input: RecordOpened, look, around) => ofTracker(input, look, around),
    decide: recordOpened,
  }),
  AskChair: policyRow({
    ...ofTracked,
    prepare: recordsAndSittings,
    gather: async (input: AskChair, look, around, { records, proposed }: RecordsAndSittings) => {
      const given = zoned(input, around);
      const { next } = await nextReview(input, look, around, proposed);
      return { ...given, next, ...(await levelNow(records, given, look)) };
    },
    decide: askChair,
  }),
  LeaveAsItStands: row({
    ...ofTracked,
    authority: chair,
    about: personNamed,
    atSitting: 'NONE',
    gather: (input: LeaveAsItStands, look, around) => ofTracker(input, look, around),
    decide: leaveAsItStands,
  }),
  WithdrawQuestion: policyRow({
    ...ofTracked,
    prepare: ({ personId }: WithdrawQuestion, services: Services) => recordIdsOf(personId, services),
    gather: async (input: WithdrawQuestion, look, around, records: readonly Id[]) => {
      const given = zoned(input, around);
      return { ...given, ...(await levelNow(records, given, look)) };
    },
    decide: withdrawQuestion,
  }),
};

/** By the latest completed assessment of any record of the person; nothing where none stands. */
const levelNow = async (
  records: readonly Id[],
  { terms }: TrackerGiven,
  look: Look,
): Promise<{ readonly assessedNow?: RiskLevel }> => {
  const level = latestAssessment(await assessedOf(records, look), terms?.tracker?.tool)?.level;
  return level == null ? {} : { assessedNow: level };
};

/** Whether another record of the person has an episode that goes on. */
const isOpenElsewhere = async (
  { series, personId }: OfTracked,
  look: Look,
  records: readonly Id[],
): Promise<boolean> => {
  for (const record of records) {
    if (record === personId) continue;
    const tracked = await look.state(trackedKind, trackedStream({ series, personId: record }));
    if (openEpisode(tracked) !== undefined) return true;
  }
  return false;
};

/** As the people's own streams have it now: the same record leads both. */
const isOnePerson = async (one: Id, other: Id, look: Look): Promise<boolean> => {
  const leads = (personId: Id): Promise<Id> =>
    leadingOf(personId, async (record) => (await look.state(personKind, record)).mergedInto);
  return (await leads(one)) === (await leads(other));
};
