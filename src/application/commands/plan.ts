/** The commands of the plan of a person, and of what stands in its way. */
import type { Authority } from '../../access/authority.js';
import { agencyInPost, termsNow } from '../../access/facts.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { assurePlan, type AssureGiven, type AssurePlan } from '../../domain/plan/assure-plan.js';
import type { PlanEvent } from '../../domain/plan/plan-events.js';
import { planKind, planNow, type Plan, type PlanVersion } from '../../domain/plan/plan.js';
import {
  recordBarrierLeftStanding,
  type RecordBarrierLeftStanding,
} from '../../domain/plan/record-barrier-left-standing.js';
import { recordBarrier, type BarrierGiven, type RecordBarrier } from '../../domain/plan/record-barrier.js';
import { removeBarrier, type RemoveBarrier, type RemoveGiven } from '../../domain/plan/remove-barrier.js';
import { setOutPlan, type SetOutGiven, type SetOutPlan } from '../../domain/plan/set-out-plan.js';
import type { PersonView } from '../../projections/people.js';
import { nothing, policyRow, row, type Look } from '../command.js';
import { personNamed, sittingNamed } from '../command-scope.js';
import { recordIdsOf } from '../leading.js';
import { chairsOrCoordinator } from './discussion-lookups.js';
import { sittingById } from './lookups.js';
import { isItsItem, recordsReviewed, reviewedAt, type Reviewed } from './reviewed-people.js';

type Records = readonly PersonView[];

const ofPerson = ({ personId }: { readonly personId: Id }): Id => personId;
const entitled = ({ given }: { readonly given: Reviewed }): readonly Authority[] => given.authorities;

export const planCommands = {
  SetOutPlan: row<Plan, PlanEvent, SetOutPlan, SetOutGiven & Reviewed, Records>({
    kind: planKind,
    stream: ofPerson,
    authority: entitled,
    about: personNamed,
    // Of the person, whichever sitting looks at it.
    atSitting: 'NONE',
    prepare: recordsReviewed,
    gather: async (input, look, around, records) => ({
      ...(await reviewedAt(input, look, around, records)),
      unknownAgencies: input.elements
        .map(({ ownerAgency }) => ownerAgency)
        .filter((agency) => !around.facts.agencies.has(agency)),
    }),
    decide: setOutPlan,
  }),
  AssurePlan: row<Plan, PlanEvent, AssurePlan, AssureGiven, readonly Id[]>({
    kind: planKind,
    stream: ofPerson,
    authority: chairsOrCoordinator,
    about: personNamed,
    atSitting: sittingNamed,
    prepare: ({ personId }, services) => recordIdsOf(personId, services),
    gather: async ({ sittingId, personId }, look, { ids }, records) => {
      const discussionId = ids.discussion(sittingId, personId);
      const discussion = await look.state(discussionKind, discussionId);
      const sitting = await sittingById(look, sittingId);
      return { discussion, discussionId, sitting, standing: await newest([personId, ...records], look) };
    },
    decide: assurePlan,
  }),
  RecordBarrier: row<Plan, PlanEvent, RecordBarrier, BarrierGiven & Reviewed, Records>({
    kind: planKind,
    stream: ofPerson,
    authority: entitled,
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: recordsReviewed,
    gather: async (input, look, around, records) => ({
      ...(await reviewedAt(input, look, around, records)),
      ownersAgency: agencyInPost(input.owner, around),
      isItsItem: await isItsItem(input.discussionId, look, records),
    }),
    decide: recordBarrier,
  }),
  RemoveBarrier: row<
    Plan,
    PlanEvent,
    RemoveBarrier,
    RemoveGiven & { readonly terms: ReturnType<typeof termsNow> },
    undefined
  >({
    kind: planKind,
    stream: ofPerson,
    authority: ({ state, given, input }): readonly Authority[] => {
      const barrier = state.barriers.get(input.barrierId);
      if (barrier === undefined) return [];
      const terms = given.terms.get(barrier.series);
      return [
        { of: 'OFFICER', officer: barrier.owner },
        { of: 'AGENCY', agency: barrier.ownerAgency },
        { of: 'CHAIR', terms },
        { of: 'COORDINATOR', terms },
      ];
    },
    about: personNamed,
    atSitting: 'NONE',
    gather: (_input, _look, { facts, now }) =>
      Promise.resolve({ terms: termsNow(facts, now), zone: facts.board.zone }),
    decide: removeBarrier,
  }),
  RecordBarrierLeftStanding: policyRow({
    kind: planKind,
    stream: (input: RecordBarrierLeftStanding): Id => input.personId,
    gather: nothing,
    decide: recordBarrierLeftStanding,
  }),
};

/** Of the plans under the records of one person, the one that was set out last. */
const newest = async (records: readonly Id[], look: Look): Promise<PlanVersion | undefined> => {
  let latest: PlanVersion | undefined;
  for (const record of new Set(records)) {
    const now = planNow(await look.state(planKind, record));
    if (now !== undefined && (latest === undefined || now.setOutOn > latest.setOutOn)) latest = now;
  }
  return latest;
};
