/** Setting out the plan that is to reduce or remove the risk: always as a whole, so that what stands is one text. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { localDateOf } from '../time.js';
import type { ElementKind, PlanEvent } from './plan-events.js';
import { lackedBy, planNow, type Plan } from './plan.js';
import { isRefusal, planBars, type PlanGiven } from './plan-state.js';

export interface StatedElement {
  readonly kind: ElementKind;
  readonly ownerAgency: Id;
  readonly text: string;
}

export interface SetOutPlan {
  readonly personId: Id;
  readonly series: string;
  readonly elements: readonly StatedElement[];
  readonly contingency?: string;
}

export interface SetOutGiven extends PlanGiven {
  readonly ownAgency: Id;
  /** Of the agencies that are named, those that the board does not have. */
  readonly unknownAgencies: readonly Id[];
}

export const setOutPlan = (
  plan: Plan,
  input: SetOutPlan,
  given: SetOutGiven,
  context: Context,
): Decision<PlanEvent> => {
  const { personId, series, elements, contingency } = input;
  const planId = context.newId('plan');
  const settings = planBars(given);
  if (isRefusal(settings)) return settings;
  const because = trace(sentenceFor(elements), settings.clauses.qualityAssurance, context.now);
  if (plan.versions.some((version) => version.planId === planId)) return already(because);
  const unknown = elements.findIndex(({ ownerAgency }) => given.unknownAgencies.includes(ownerAgency));
  if (unknown >= 0) {
    return refuse('NO_SUCH_AGENCY', 'The board has no agency with this id.', {
      path: ['elements', String(unknown), 'ownerAgency'],
    });
  }
  const named = elements.map((element, index) => ({
    ...element,
    elementId: context.newId('plan-element', index),
  }));
  return accept(
    [
      {
        type: 'PlanSetOut',
        data: {
          ...{ personId, series, planId, version: (planNow(plan)?.version ?? 0) + 1 },
          setOutOn: localDateOf(context.now, given.terms?.zone ?? 'UTC'),
          ...{ agency: given.ownAgency, officer: context.actor.id },
          elements: named.map(({ elementId, kind, ownerAgency }) => ({ elementId, kind, ownerAgency })),
          hasContingency: contingency !== undefined,
        },
        parts: [
          {
            name: 'plan',
            of: [personId],
            content: {
              elements: named.map(({ elementId, text }) => ({ elementId, text })),
              contingency: contingency ?? null,
            },
          },
        ],
        subjects: [personId],
      },
    ],
    because,
  );
};

const sentenceFor = (elements: readonly StatedElement[]): string => {
  const wanting = lackedBy(elements.map(({ kind }) => kind)).map((promoted) => DOES[promoted]);
  return wanting.length === 0
    ? 'The plan is set out. It disrupts, and works on whoever is thought to harm.'
    : `The plan is set out. Nothing in it ${wanting.join(', and nothing ')}: the meeting will ask.`;
};

const DOES = {
  DISRUPTION: 'disrupts the harm',
  PERSON_OF_CONCERN_FOCUSED: 'works on whoever is thought to harm',
} as const;
