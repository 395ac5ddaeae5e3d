/** The commands of what one meeting raises to another, and of the decision that comes back. */
import type { Authority } from '../../access/authority.js';
import { termsNow } from '../../access/facts.js';
import type { Id } from '../../domain/event.js';
import {
  acknowledgeStrategicDecision,
  type AcknowledgeStrategicDecision,
} from '../../domain/strategic/acknowledge-strategic-decision.js';
import {
  answerStrategicReferral,
  type AnswerStrategicReferral,
} from '../../domain/strategic/answer-strategic-referral.js';
import {
  placeStrategicReferral,
  type PlaceGiven,
  type PlaceStrategicReferral,
} from '../../domain/strategic/place-strategic-referral.js';
import {
  raiseToStrategic,
  type RaiseGiven,
  type RaiseToStrategic,
} from '../../domain/strategic/raise-to-strategic.js';
import {
  strategicKind,
  type Strategic,
  type StrategicEvent,
  type StrategicPlace,
} from '../../domain/strategic/strategic.js';
import {
  withdrawStrategicReferral,
  type WithdrawStrategicReferral,
} from '../../domain/strategic/withdraw-strategic-referral.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { AtSittingGiven } from '../../domain/theme/theme-rules.js';
import { themeKind } from '../../domain/theme/theme.js';
import type { SeriesView } from '../../projections/adopted.js';
import { policyRow, row, type Look, type Services, type Surroundings } from '../command.js';
import { peopleJoined, sittingNamed } from '../command-scope.js';
import { chairsOrCoordinator } from './discussion-lookups.js';
import { cardsKnown } from './known-cards.js';
import { sittingById } from './lookups.js';
import { proposedOthers } from './other-sittings.js';
import { nextSitting, NOT_OPENED } from './sittings-ahead.js';

interface UnderTerms {
  readonly terms: TermsOfReference | undefined;
}
interface Raising {
  /** Sittings with times of their own of the series that answers, as the view proposes them. */
  readonly proposed: readonly Id[];
  readonly personKnown: boolean;
}

const leading = ({ terms }: UnderTerms): readonly Authority[] => [
  { of: 'CHAIR', terms },
  { of: 'COORDINATOR', terms },
];
const ofStrategic = {
  kind: strategicKind,
  stream: ({ strategicId }: { readonly strategicId: Id }) => strategicId,
};
const termsOf = (series: string, { facts, now }: Surroundings) => termsNow(facts, now).get(series);

export const strategicCommands = {
  RaiseToStrategic: row<Strategic, StrategicEvent, RaiseToStrategic, RaiseGiven, Raising>({
    kind: strategicKind,
    stream: (_input, newId) => newId('strategic'),
    authority: ({ given }) => leading(given),
    about: ({ input, given }) => [input.personId, ...(given.theme?.people ?? [])],
    atSitting: ({ input }) => input.sittingId,
    prepare: async ({ series, personId }, services) => ({
      proposed: await othersRaisedTo(series, services),
      personKnown: personId !== undefined && (await cardsKnown([personId], services)).has(personId),
    }),
    gather: async ({ series, sittingId, themeId }, look, around, { proposed, personKnown }) => {
      const terms = termsOf(series, around);
      const to = terms?.raisesTo;
      return {
        ...{ terms, personKnown },
        sitting: sittingId === undefined ? undefined : await sittingById(look, sittingId),
        theme: themeId === undefined ? undefined : await look.state(themeKind, themeId),
        next: to === undefined ? undefined : await nextOf(to, look, around, proposed),
      };
    },
    decide: raiseToStrategic,
  }),
  PlaceStrategicReferral: policyRow<
    Strategic,
    StrategicEvent,
    PlaceStrategicReferral,
    PlaceGiven,
    readonly Id[]
  >({
    ...ofStrategic,
    prepare: ({ to }, services) => proposedOthers(services, to, services.now),
    gather: async ({ to }, look, around, proposed) => ({
      next: await nextOf(to, look, around, proposed),
      zone: around.facts.board.zone,
    }),
    decide: placeStrategicReferral,
  }),
  AnswerStrategicReferral: row<Strategic, StrategicEvent, AnswerStrategicReferral, UnderTerms>({
    ...ofStrategic,
    authority: ({ given }) => leading(given),
    about: peopleJoined,
    atSitting: 'NONE',
    gather: async ({ strategicId }, look, around) => ({
      terms: termsOf((await look.state(strategicKind, strategicId)).to, around),
    }),
    decide: answerStrategicReferral,
  }),
  AcknowledgeStrategicDecision: row<Strategic, StrategicEvent, AcknowledgeStrategicDecision, AtSittingGiven>({
    ...ofStrategic,
    authority: chairsOrCoordinator,
    about: peopleJoined,
    atSitting: sittingNamed,
    gather: async ({ sittingId }, look) => ({ sitting: await sittingById(look, sittingId) }),
    decide: acknowledgeStrategicDecision,
  }),
  WithdrawStrategicReferral: row<Strategic, StrategicEvent, WithdrawStrategicReferral, UnderTerms>({
    ...ofStrategic,
    authority: ({ given }) => leading(given),
    about: peopleJoined,
    atSitting: 'NONE',
    gather: async ({ strategicId }, look, around) => ({
      terms: termsOf((await look.state(strategicKind, strategicId)).series, around),
    }),
    decide: withdrawStrategicReferral,
  }),
};

/** Of whatever series any version of the terms raises to: which one is in force is said when it is decided. */
const othersRaisedTo = async (series: string, services: Services): Promise<readonly Id[]> => {
  const adopted = await services.document<SeriesView>('series', series);
  const to = new Set((adopted?.versions ?? []).flatMap(({ raisesTo }) => raisesTo ?? []));
  const found = await Promise.all([...to].map((one) => proposedOthers(services, one, services.now)));
  return found.flat();
};

/** The next sitting of a series that has not opened; undefined where none is in sight. */
const nextOf = async (
  series: string,
  look: Look,
  around: Surroundings,
  proposed: readonly Id[],
): Promise<StrategicPlace | undefined> => {
  const { next } = await nextSitting(series, look, around, { phases: NOT_OPENED, proposed });
  return next && { sittingId: next.sittingId, date: next.date };
};
