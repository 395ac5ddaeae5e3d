/** The commands of a death or serious harm, and of the hold on the records that follows it. */
import type { Authority } from '../../access/authority.js';
import type { Id } from '../../domain/event.js';
import {
  holdKind,
  liftHold,
  placeHold,
  type LiftHold,
  type PlaceHold,
} from '../../domain/serious-harm/hold.js';
import {
  recordNotification,
  recordRapidReview,
  recordSeriousHarm,
  type RecordNotification,
  type RecordRapidReview,
  type RecordSeriousHarm,
  type SeriousHarmGiven,
} from '../../domain/serious-harm/record-serious-harm.js';
import { harmKind, type HarmEvent, type SeriousHarm } from '../../domain/serious-harm/serious-harm.js';
import type { StrategyGiven } from '../../domain/strategy/strategy-state.js';
import type { HarmView } from '../../projections/serious-harm.js';
import { nothing, policyRow, row, type Look, type Services, type Surroundings } from '../command.js';
import { itsPerson } from '../command-scope.js';
import { adultBy } from './discussion-lookups.js';
import { membersOf, withRecords, type CardWithRecords } from './of-person.js';
import { lastSeriesOf, underTermsOf } from './under-terms.js';

const members = ({ given: { under } }: { readonly given: StrategyGiven }): readonly Authority[] => [
  { of: 'MEMBER', terms: under?.terms },
];

const recordedUnder = async (
  { harmId }: { readonly harmId: Id },
  look: Look,
  around: Surroundings,
): Promise<StrategyGiven> => {
  const { series } = await look.state(harmKind, harmId);
  return { under: await underTermsOf(series, look, around) };
};

interface RecordedBefore extends CardWithRecords {
  readonly harmIds: readonly Id[];
}

const HARMS_AT_MOST = 100;

/** What two people record of one day is recorded once: the views are waited for. */
const recordedBefore = async (input: RecordSeriousHarm, services: Services): Promise<RecordedBefore> => {
  await services.settle();
  const found = await withRecords(input, services);
  const harms = await Promise.all(
    [input.personId, ...found.others].map((personId) =>
      services.find<HarmView>('serious-harm', { index: 'byPerson', equal: [personId], limit: HARMS_AT_MOST }),
    ),
  );
  return { ...found, harmIds: harms.flat().map(({ harmId }) => harmId) };
};

export const seriousHarmCommands = {
  RecordSeriousHarm: row<
    SeriousHarm,
    HarmEvent,
    RecordSeriousHarm,
    SeriousHarmGiven & { readonly authorities: readonly Authority[] },
    RecordedBefore
  >({
    kind: harmKind,
    stream: (_input, newId) => newId('harm'),
    authority: ({ given }) => given.authorities,
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: recordedBefore,
    gather: async ({ personId }, look, around, { card: person, harmIds }) => ({
      referred: person !== undefined,
      adult: await adultBy(look, [personId], person?.referrals.map(({ referralId }) => referralId) ?? []),
      recorded: await Promise.all(harmIds.map((harmId) => look.state(harmKind, harmId))),
      under: await underTermsOf(lastSeriesOf(person), look, around),
      authorities: membersOf(person, around.facts, around.now),
    }),
    decide: recordSeriousHarm,
  }),
  RecordNotification: row({
    kind: harmKind,
    stream: ({ harmId }: RecordNotification) => harmId,
    authority: members,
    about: itsPerson,
    // What the law asks outside a meeting has papers and participants of its own.
    atSitting: 'NONE',
    gather: recordedUnder,
    decide: recordNotification,
  }),
  RecordRapidReview: row({
    kind: harmKind,
    stream: ({ harmId }: RecordRapidReview) => harmId,
    authority: members,
    about: itsPerson,
    atSitting: 'NONE',
    gather: recordedUnder,
    decide: recordRapidReview,
  }),
  PlaceHold: policyRow({
    kind: holdKind,
    stream: ({ holdId }: PlaceHold) => holdId,
    gather: nothing,
    decide: placeHold,
  }),
  LiftHold: row({
    kind: holdKind,
    stream: ({ holdId }: LiftHold) => holdId,
    authority: () => [{ of: 'ADMINISTRATOR' as const }],
    about: itsPerson,
    atSitting: 'NONE',
    gather: nothing,
    decide: liftHold,
  }),
};
