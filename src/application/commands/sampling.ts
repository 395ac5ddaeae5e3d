/** The commands of a sample of items that somebody independent judges anew. */
import type { Authority } from '../../access/authority.js';
import { officerFacts, termsNow } from '../../access/facts.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { referralKind } from '../../domain/referral/referral.js';
import { retractionKind } from '../../domain/retraction/retraction.js';
import {
  closeConsistencySample,
  type CloseConsistencySample,
} from '../../domain/sampling/close-consistency-sample.js';
import { declineSampledItem, type DeclineSampledItem } from '../../domain/sampling/decline-sampled-item.js';
import {
  drawConsistencySample,
  type DrawConsistencySample,
  type DrawGiven,
} from '../../domain/sampling/draw-consistency-sample.js';
import {
  reviewSampledItem,
  type ReviewGiven,
  type ReviewSampledItem,
} from '../../domain/sampling/review-sampled-item.js';
import {
  samplingKind,
  type Outcome,
  type Sample,
  type SamplingEvent,
} from '../../domain/sampling/sampling.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { localDateOf } from '../../domain/time.js';
import type { ConflictView } from '../../projections/conflicts.js';
import { nothing, row, type Look, type Surroundings } from '../command.js';
import { concern, conflictsOf } from '../conflicts.js';
import { concludedItems, type Concluded } from './concluded-items.js';
import { sittingById } from './lookups.js';

interface Drawing {
  readonly concluded: readonly Concluded[];
  /** Of the reviewer, as the view has them. */
  readonly conflicts: readonly ConflictView[];
}
interface UnderTerms {
  readonly terms: TermsOfReference | undefined;
}

const leading = ({ terms }: UnderTerms): readonly Authority[] => [
  { of: 'CHAIR', terms },
  { of: 'COORDINATOR', terms },
];
const reviewing = ({ state }: { readonly state: Sample }): readonly Authority[] =>
  state.drawn ? [{ of: 'OFFICER', officer: state.reviewer }] : [];

const termsOf = (series: string, { facts, now }: Surroundings): UnderTerms['terms'] =>
  termsNow(facts, now).get(series);

export const samplingCommands = {
  DrawConsistencySample: row<Sample, SamplingEvent, DrawConsistencySample, DrawGiven & UnderTerms, Drawing>({
    kind: samplingKind,
    stream: (_input, newId) => newId('sample'),
    authority: ({ given }) => leading(given),
    // Whoever draws decides about nobody.
    about: 'NOBODY',
    atSitting: 'NONE',
    prepare: async (input, services, ids) => ({
      concluded: await concludedItems(input, services, ids),
      conflicts: await conflictsOf(input.reviewer, services.find),
    }),
    gather: async ({ series, reviewer }, look, around, { concluded, conflicts }) => {
      const { facts, now, tokenise, newId } = around;
      const eligible: DrawGiven['eligible'][number][] = [];
      for (const item of concluded) {
        if (await concern(conflicts, [item.personId], look)) continue;
        const found = await itemFor(reviewer, item, look, around);
        if (found !== undefined) eligible.push(found);
      }
      return {
        terms: termsOf(series, around),
        today: localDateOf(now, facts.board.zone),
        seed: tokenise('SEED', newId('sample')),
        reviewerInPost: officerFacts(facts, reviewer, now) !== undefined,
        eligible,
      };
    },
    decide: drawConsistencySample,
  }),
  ReviewSampledItem: row<Sample, SamplingEvent, ReviewSampledItem, ReviewGiven>({
    kind: samplingKind,
    stream: ({ sampleId }) => sampleId,
    authority: reviewing,
    about: ({ state, input }) => [state.items.get(input.itemId)?.personId],
    // Whoever judges anew took no part in the sitting, and is shown what they judge by that alone.
    atSitting: 'NONE',
    gather: async ({ sampleId, itemId }, look, around) => {
      const item = (await look.state(samplingKind, sampleId)).items.get(itemId);
      if (item === undefined) return { meeting: NOTHING_HELD, conflicted: [] };
      const { conflicted } = await look.state(discussionKind, item.discussionId);
      return { meeting: await outcomeOf(item.discussionId, look, around), conflicted: [...conflicted] };
    },
    decide: reviewSampledItem,
  }),
  DeclineSampledItem: row({
    kind: samplingKind,
    stream: ({ sampleId }: DeclineSampledItem) => sampleId,
    authority: reviewing,
    // Giving an item back is how a conflict is said.
    about: 'NEWS',
    atSitting: 'NONE',
    gather: nothing,
    decide: declineSampledItem,
  }),
  CloseConsistencySample: row<Sample, SamplingEvent, CloseConsistencySample, UnderTerms>({
    kind: samplingKind,
    stream: ({ sampleId }) => sampleId,
    authority: ({ given }) => leading(given),
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: async ({ sampleId }, look, around) => ({
      terms: termsOf((await look.state(samplingKind, sampleId)).series, around),
    }),
    decide: closeConsistencySample,
  }),
};

const NOTHING_HELD: Outcome = { threshold: null, decision: null };

/** The item, if its streams say that it was concluded, and that the reviewer had nothing to do with it. */
const itemFor = async (
  reviewer: Id,
  { discussionId, sittingId, personId, date }: Concluded,
  look: Look,
  { facts }: Surroundings,
): Promise<DrawGiven['eligible'][number] | undefined> => {
  const discussion = await look.state(discussionKind, discussionId);
  const { phase, concluded, heardBy, conflicted, referralIds } = discussion;
  if (phase !== 'CLOSED' || !concluded || heardBy.has(reviewer)) return undefined;
  const { chairs, attended } = await sittingById(look, sittingId);
  if ([...chairs, ...attended].some(({ officer }) => officer === reviewer)) return undefined;
  // Where somebody of their agency had a conflict, the agency is too close to it.
  const agency = facts.officers.get(reviewer)?.agency;
  const closedTo = [...conflicted];
  if (closedTo.some((officer) => facts.officers.get(officer)?.agency === agency)) return undefined;
  const concernTypes = new Set<string>();
  for (const referralId of referralIds) {
    const { subjects } = await look.state(referralKind, referralId);
    const own = subjects.find((subject) => subject.personId === personId);
    for (const concernType of own?.concernTypes ?? []) concernTypes.add(concernType);
  }
  const of = { discussionId, sittingId, date, personId, referralIds };
  return { ...of, concernTypes: [...concernTypes], closedTo };
};

/** What counts of an item: the threshold that was recorded last, and the last decision that was not taken back. */
const outcomeOf = async (discussionId: Id, look: Look, { ids }: Surroundings): Promise<Outcome> => {
  const { threshold, decided } = await look.state(discussionKind, discussionId);
  for (const [decisionId, decision] of [...decided].toReversed()) {
    const { retracted } = await look.state(retractionKind, ids.retraction(decisionId));
    if (!retracted) return { threshold, decision };
  }
  return { threshold, decision: null };
};
