/** The commands of a person's missing episodes. */
import { agencyOf } from '../../access/facts.js';
import type { Authority } from '../../access/authority.js';
import { missingKind, type MissingEpisodes, type MissingEvent } from '../../domain/missing/missing.js';
import { recordLastSeen, type RecordLastSeen } from '../../domain/missing/record-last-seen.js';
import {
  recordReturn,
  type RecordReturn,
  type RecordReturnGiven,
} from '../../domain/missing/record-return.js';
import {
  reportMissing,
  type ReportMissing,
  type ReportMissingGiven,
} from '../../domain/missing/report-missing.js';
import {
  offerReturnInterview,
  recordReturnInterview,
  type OfferReturnInterview,
  type RecordInterviewGiven,
  type RecordReturnInterview,
} from '../../domain/missing/return-interview.js';
import type { StrategyGiven } from '../../domain/strategy/strategy-state.js';
import type { Id } from '../../domain/event.js';
import type { Instant } from '../../domain/time.js';
import { row, type Look, type Surroundings } from '../command.js';
import { personNamed } from '../command-scope.js';
import { withRecords, type CardWithRecords } from './of-person.js';
import { lastSeriesOf, underTermsOf } from './under-terms.js';

interface OfPerson {
  readonly personId: Id;
}

const personOf = ({ personId }: OfPerson): Id => personId;

/** The terms of the series in which the person was reported missing. */
const reportedUnder = async (
  { personId }: OfPerson,
  look: Look,
  around: Surroundings,
): Promise<StrategyGiven> => {
  const { series } = await look.state(missingKind, personId);
  return { under: await underTermsOf(series, look, around) };
};

/** An episode that goes on under another record is the one that is reported now: it is not counted twice. */
const startsOf = async (records: readonly Id[], look: Look): Promise<readonly Instant[]> => {
  const found = await Promise.all(records.map((record) => look.state(missingKind, record)));
  return found.flatMap(({ episodes }) =>
    [...episodes.values()].flatMap(({ startedAt, endedAt }) => (endedAt === null ? [] : [startedAt])),
  );
};

const members = ({ given: { under } }: { readonly given: StrategyGiven }): readonly Authority[] => [
  { of: 'MEMBER', terms: under?.terms },
];

export const missingCommands = {
  ReportMissing: row<MissingEpisodes, MissingEvent, ReportMissing, ReportMissingGiven, CardWithRecords>({
    kind: missingKind,
    stream: personOf,
    // News of a risk: from any professional.
    authority: () => [{ of: 'ANY_PROFESSIONAL' }],
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: withRecords,
    gather: async (_input, look, around, { card: person, others }) => ({
      referred: person !== undefined,
      startsOfOtherRecords: await startsOf(others, look),
      agency: agencyOf(around.actor),
      under: await underTermsOf(lastSeriesOf(person), look, around),
    }),
    decide: reportMissing,
  }),
  RecordLastSeen: row({
    kind: missingKind,
    stream: (input: RecordLastSeen) => personOf(input),
    // News: from whoever has seen the person.
    authority: () => [{ of: 'ANY_PROFESSIONAL' as const }],
    about: 'NEWS',
    atSitting: 'NEWS',
    gather: (_input, _look, around) => Promise.resolve({ agency: agencyOf(around.actor) }),
    decide: recordLastSeen,
  }),
  RecordReturn: row<MissingEpisodes, MissingEvent, RecordReturn, RecordReturnGiven>({
    kind: missingKind,
    stream: personOf,
    // News as well: who sees the person come back says so.
    authority: () => [{ of: 'ANY_PROFESSIONAL' }],
    about: 'NEWS',
    atSitting: 'NEWS',
    gather: async (input, look, around) => ({
      ...(await reportedUnder(input, look, around)),
      agency: agencyOf(around.actor),
    }),
    decide: recordReturn,
  }),
  OfferReturnInterview: row({
    kind: missingKind,
    stream: (input: OfferReturnInterview) => personOf(input),
    authority: members,
    about: personNamed,
    // What the law asks outside a meeting has papers and participants of its own.
    atSitting: 'NONE',
    gather: reportedUnder,
    decide: offerReturnInterview,
  }),
  RecordReturnInterview: row<
    MissingEpisodes,
    MissingEvent,
    RecordReturnInterview,
    RecordInterviewGiven & StrategyGiven
  >({
    kind: missingKind,
    stream: personOf,
    authority: members,
    about: personNamed,
    atSitting: 'NONE',
    gather: async (input, look, around) => ({
      ...(await reportedUnder(input, look, around)),
      agency: agencyOf(around.actor),
    }),
    decide: recordReturnInterview,
  }),
};
