/**
 * One way to follow a disagreement to its end: dissent from a decision and a threshold that was not agreed upon come
 * into the register by themselves, and what becomes of an escalation is shown where the difference is (ADR 43).
 */
import { differenceKind } from '../../domain/difference/difference.js';
import { escalationKind } from '../../domain/escalation/escalation.js';
import type { Id } from '../../domain/event.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

export const followingDifferences: Policy = {
  name: 'following-differences',
  // A disagreement that nobody settled is not over because it is old.
  alsoOfBefore: true,
  on: [
    ...(['DissentRecorded', 'ThresholdRecorded', 'EscalationRaised', 'EscalationTakenFurther'] as const),
    ...(['EscalationResolved', 'EscalationWithdrawn'] as const),
  ],
  react: async (event, consult) => {
    switch (event.type) {
      case 'DissentRecorded': {
        const { discussionId, personId, decisionId, dissentId, agency, officer } = event.data;
        const { recorded } = await consult.state(differenceKind, decisionId);
        if (recorded.has(dissentId)) return nothing;
        const dissent = { dissentId, agency, officer };
        const input = { differenceId: decisionId, discussionId, personId, dissent };
        return sends([
          {
            command: 'TakeUpDisagreement',
            input: { ...input, beside: 'DECISION', saidAt: event.occurredAt },
          },
        ]);
      }
      case 'ThresholdRecorded': {
        const { discussionId, personId, thresholdId, outcome } = event.data;
        if (outcome !== 'DISAGREED') return nothing;
        const { phase } = await consult.state(differenceKind, thresholdId);
        if (phase !== 'NONE') return nothing;
        const input = { differenceId: thresholdId, discussionId, personId, dissent: null };
        return sends([
          {
            command: 'TakeUpDisagreement',
            input: { ...input, beside: 'THRESHOLD', saidAt: event.occurredAt },
          },
        ]);
      }
      case 'EscalationRaised':
      case 'EscalationTakenFurther':
      case 'EscalationResolved':
      case 'EscalationWithdrawn':
        return followed(event.data.escalationId, consult);
      default:
        return nothing;
    }
  },
};

const followed = async (escalationId: Id, { state }: Consult): Promise<Reaction> => {
  const { differenceId } = await state(escalationKind, escalationId);
  if (differenceId === null) return nothing;
  return sends([{ command: 'FollowEscalation', input: { differenceId, escalationId } }]);
};
