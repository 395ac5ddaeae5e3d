/** The meeting looks at the plan in an item: whether it disrupts and works on who harms, whether it works, what is asked. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Discussion } from '../discussion/discussion.js';
import { conflictBars, inTheRoom, notGoingOn, withoutWhom } from '../discussion/discussion-state.js';
import type { Id } from '../event.js';
import type { OfItem } from '../discussion/item-state.js';
import { absentRoles } from '../sitting/attendance.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { Effectiveness, PlanEvent } from './plan-events.js';
import type { Plan, PlanVersion } from './plan.js';
import { isRefusal, planBars } from './plan-state.js';

export interface AssurePlan extends OfItem {
  readonly disruption: boolean;
  readonly personOfConcernFocused: boolean;
  readonly effectiveness: Effectiveness;
  readonly found: string;
  /** What is asked of the plan, and why not more; left out where nothing is. */
  readonly asked?: string;
}

export interface AssureGiven {
  readonly discussion: Discussion;
  readonly discussionId: Id;
  readonly sitting: Sitting;
  /** The newest version among the records of the person: the plan may stand under another one than the item. */
  readonly standing: PlanVersion | undefined;
}

export const assurePlan = (
  plan: Plan,
  input: AssurePlan,
  { discussion, discussionId, sitting, standing }: AssureGiven,
  context: Context,
): Decision<PlanEvent> => {
  const { personId, sittingId, disruption, personOfConcernFocused, effectiveness, found, asked } = input;
  const assuranceId = context.newId('plan-assurance');
  const repeated = plan.assurances.has(assuranceId);
  if (discussion.phase !== 'GOING_ON' && !repeated) return notGoingOn(discussion);
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const settings = planBars({ terms, isItsBusiness: true });
  if (isRefusal(settings)) return settings;
  const clause = settings.clauses.qualityAssurance;
  const absent = absentRoles(terms, inTheRoom(discussion, sitting));
  const because = trace(`The plan was looked at. ${withoutWhom(absent, terms)}`, clause, context.now);
  if (repeated) return already(because);
  const barred = conflictBars(discussion, context, terms);
  if (barred !== undefined) return barred;
  if (standing === undefined) {
    return refuse('NO_PLAN', 'No plan has been set out: ask whoever presents the child to set it out.', {
      clause,
    });
  }
  // The source asks for their promotion: a plan without one of them is not passed over in silence.
  if ((!disruption || !personOfConcernFocused) && asked === undefined) {
    return refuse(
      'PROMOTION_MISSING',
      `The plan ${wanting({ disruption, personOfConcernFocused })}. Say what is asked of it, or why nothing can be.`,
      { clause, path: ['asked'] },
    );
  }
  return accept(
    [
      {
        type: 'PlanAssured',
        data: {
          ...{ personId, series, assuranceId, planId: standing.planId, version: standing.version },
          ...{ discussionId, sittingId, disruption, personOfConcernFocused },
          ...{ effectiveness, asks: asked !== undefined, absentRoles: absent },
        },
        parts: [{ name: 'assurance', of: [personId], content: { found, asked: asked ?? null } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const wanting = ({
  disruption,
  personOfConcernFocused,
}: Pick<AssurePlan, 'disruption' | 'personOfConcernFocused'>): string => {
  if (disruption) return 'does not work on whoever is thought to harm';
  return personOfConcernFocused
    ? 'does not disrupt the harm'
    : 'neither disrupts the harm nor works on whoever is thought to harm';
};
