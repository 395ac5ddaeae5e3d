/** The commands that change which sittings there are, and when. */
import { sittingKind, type Sitting } from '../../domain/sitting/sitting.js';
import { sittingDay } from '../../domain/sitting/sitting-days.js';
import {
  arrangeExtraSitting,
  type ArrangeExtraSitting,
  type ArrangeGiven,
} from '../../domain/sitting/arrange-extra-sitting.js';
import { cancelSitting, type CancelSitting } from '../../domain/sitting/cancel-sitting.js';
import { moveSitting, type MoveSitting, type MoveSittingGiven } from '../../domain/sitting/move-sitting.js';
import { reviewSitting, type ReviewGiven, type ReviewSitting } from '../../domain/sitting/review-sitting.js';
import { instantAt } from '../../domain/time.js';
import type { SittingView } from '../../projections/sittings.js';
import { chairOfSitting, type Authority } from '../../access/authority.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { nothing, policyRow, row, type Services } from '../command.js';
import { sittingById, termsInForce } from './lookups.js';
import { anotherAt, proposedAt } from './other-sittings.js';

const chairsOrCoordinator = (terms: TermsOfReference | undefined): readonly Authority[] => [
  { of: 'CHAIR', terms },
  { of: 'COORDINATOR', terms },
];
const ofSitting = ({ state }: { readonly state: Sitting }): readonly Authority[] => [
  chairOfSitting(state),
  { of: 'COORDINATOR', terms: state.convening?.terms },
];

export const calendarOfSittingsCommands = {
  ArrangeExtraSitting: row({
    kind: sittingKind,
    stream: (_input: ArrangeExtraSitting, newId) => newId('sitting'),
    authority: ({ given }) => chairsOrCoordinator(given.terms),
    about: 'NOBODY',
    atSitting: 'NONE',
    prepare: async ({ series, date, startsAt }: ArrangeExtraSitting, services: Services) => {
      const found = await services.document<{ readonly versions: readonly { readonly zone: string }[] }>(
        'series',
        series,
      );
      const zone = found?.versions.at(-1)?.zone;
      return zone === undefined ? [] : proposedAt(services, series, instantAt(date, startsAt, zone));
    },
    gather: async ({ series, date, startsAt }, look, { newId }, proposed): Promise<ArrangeGiven> => {
      const inForce = await termsInForce(look, series, date);
      if (inForce === undefined) return { terms: undefined, calendarVersion: 0, another: undefined };
      const { terms, calendar } = inForce;
      const at = instantAt(date, startsAt, terms.zone);
      const another = await anotherAt(look, proposed, at, newId('sitting'));
      return { terms, calendarVersion: calendar.version, another };
    },
    decide: arrangeExtraSitting,
  }),
  MoveSitting: row({
    kind: sittingKind,
    stream: (input: MoveSitting) => input.sittingId,
    authority: ofSitting,
    about: 'NOBODY',
    atSitting: 'NONE',
    prepare: async ({ sittingId, date, startsAt }: MoveSitting, services: Services) => {
      const sitting = await services.document<SittingView>('sittings', sittingId);
      if (sitting === undefined) return [];
      return proposedAt(services, sitting.series, instantAt(date, startsAt, sitting.terms.zone));
    },
    gather: async ({ sittingId, date, startsAt }, look, _around, proposed): Promise<MoveSittingGiven> => {
      const { convening } = await sittingById(look, sittingId);
      if (convening === undefined) return { another: undefined };
      const at = instantAt(date, startsAt, convening.terms.zone);
      return { another: await anotherAt(look, proposed, at, sittingId) };
    },
    decide: moveSitting,
  }),
  CancelSitting: row({
    kind: sittingKind,
    stream: (input: CancelSitting) => input.sittingId,
    authority: ofSitting,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: nothing,
    decide: cancelSitting,
  }),
  ReviewSitting: policyRow({
    kind: sittingKind,
    stream: (input: ReviewSitting) => input.sittingId,
    gather: async ({ sittingId }, look): Promise<ReviewGiven> => {
      const { convening } = await sittingById(look, sittingId);
      const inForce = convening && (await termsInForce(look, convening.series, convening.date));
      if (inForce === undefined) return { terms: undefined, calendarVersion: 0, day: undefined };
      const { terms, calendar } = inForce;
      const day = sittingDay(terms, calendar, convening?.date ?? '');
      return { terms, calendarVersion: calendar.version, day };
    },
    decide: reviewSitting,
  }),
};
