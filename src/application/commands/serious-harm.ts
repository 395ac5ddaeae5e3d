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
import { row, type Look, type Surroundings } from '../command.js';
import { cardOf, membersOf, type Card } from './of-person.js';
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

export const seriousHarmCommands = {
  RecordSeriousHarm: row<
    SeriousHarm,
    HarmEvent,
    RecordSeriousHarm,
    SeriousHarmGiven & { readonly authorities: readonly Authority[] },
    Card
  >({
    kind: harmKind,
    stream: (_input, newId) => newId('harm'),
    authority: ({ given }) => given.authorities,
    prepare: ({ personId }, services) => cardOf(personId, services),
    gather: async (_input, look, around, person) => ({
      referred: person !== undefined,
      under: await underTermsOf(lastSeriesOf(person), look, around),
      authorities: membersOf(person, around.facts, around.now),
    }),
    decide: recordSeriousHarm,
  }),
  RecordNotification: row({
    kind: harmKind,
    stream: ({ harmId }: RecordNotification) => harmId,
    authority: members,
    gather: recordedUnder,
    decide: recordNotification,
  }),
  RecordRapidReview: row({
    kind: harmKind,
    stream: ({ harmId }: RecordRapidReview) => harmId,
    authority: members,
    gather: recordedUnder,
    decide: recordRapidReview,
  }),
  PlaceHold: row({
    kind: holdKind,
    stream: ({ holdId }: PlaceHold) => holdId,
    authority: () => [{ of: 'POLICY' as const }],
    gather: () => Promise.resolve({}),
    decide: placeHold,
  }),
  LiftHold: row({
    kind: holdKind,
    stream: ({ holdId }: LiftHold) => holdId,
    authority: () => [{ of: 'ADMINISTRATOR' as const }],
    gather: () => Promise.resolve({}),
    decide: liftHold,
  }),
};
