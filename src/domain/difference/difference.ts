/**
 * A professional difference: "Any areas of professionals difference of opinion" (RMM terms, Agenda). Each position is
 * kept beside the other and none is overwritten; the decision that it stands beside is not touched by it. It stays open
 * until it is resolved, noted by a chair or withdrawn; an escalation is on its way, not its end.
 */
import type { Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import { differenceCatalogue } from './difference-catalogue.js';
import type { DifferenceEvent } from './difference-events.js';
import type { Difference } from './difference-state.js';

export const differenceKind: StreamKind<Difference, DifferenceEvent> = {
  category: 'difference',
  initial: {
    ...{ phase: 'NONE', about: 'OTHER', series: '', personId: '', raisedOn: '', raisedBy: null },
    ...{ discussionId: null, decisionId: null, thresholdId: null },
    ...{ differing: [], positionsOf: [], standing: new Map(), evidenced: false },
    ...{ putToSocialCareOn: null, answerBy: null, answered: false, answer: null },
    ...{ escalationId: null, outcome: null, recorded: new Set() },
  },
  evolve: (difference, event) => {
    switch (event.type) {
      case 'DifferenceRaised': {
        const { series, personId, about, discussionId, decisionId, thresholdId, raisedOn } = event.data;
        const beside = { discussionId, decisionId, thresholdId };
        const raised = { ...difference, series, personId, about, ...beside, raisedOn };
        const { agency } = event.data;
        return withPosition(
          { ...raised, phase: 'RAISED', raisedBy: agency, differing: [agency] },
          event.data,
        );
      }
      case 'DisagreementTakenUp':
        return takenUp(difference, event.data);
      case 'PositionTaken':
        return withPosition(difference, event.data);
      case 'DifferencePutToSocialCare': {
        const { putOn: putToSocialCareOn, answerBy } = event.data;
        return { ...difference, putToSocialCareOn, answerBy, answered: false };
      }
      case 'SocialCareAnswered': {
        const answered = { ...difference, answered: true, answer: event.data.answer };
        return withPosition(answered, { ...event.data, evidenced: false });
      }
      case 'DifferenceEscalated':
        return { ...difference, phase: 'ESCALATED', escalationId: event.data.escalationId };
      case 'DifferenceHandedBack':
        return { ...difference, phase: difference.phase === 'ESCALATED' ? 'RAISED' : difference.phase };
      case 'DifferenceResolved':
        return { ...difference, phase: 'RESOLVED', outcome: event.data.outcome };
      case 'DifferenceNoted':
        return { ...difference, phase: 'NOTED', outcome: null };
      case 'DifferenceReopened':
        return {
          ...{ ...difference, phase: 'RAISED', outcome: null },
          evidenced: difference.evidenced || event.data.evidenced,
        };
      case 'DifferenceWithdrawn':
        return { ...difference, phase: 'WITHDRAWN', outcome: null };
    }
  },
  catalogue: differenceCatalogue,
};

const withPosition = (
  difference: Difference,
  {
    agency,
    positionId,
    evidenced,
  }: { readonly agency: Id; readonly positionId: Id; readonly evidenced: boolean },
): Difference => ({
  ...difference,
  positionsOf: withAgency(difference.positionsOf, agency),
  standing: new Map(difference.standing).set(agency, positionId),
  evidenced: difference.evidenced || evidenced,
  recorded: new Set([...difference.recorded, positionId]),
});

const withAgency = (agencies: readonly Id[], agency: Id): readonly Id[] => [
  ...new Set([...agencies, agency]),
];

/** Also dissent from a decision that somebody else differs from already, or of which the difference was settled. */
const takenUp = (
  difference: Difference,
  data: Extract<DifferenceEvent, { type: 'DisagreementTakenUp' }>['data'],
): Difference => {
  const { series, personId, about, discussionId, decisionId, thresholdId, raisedOn, dissent } = data;
  const isNew = difference.phase === 'NONE';
  const open: Difference = {
    ...difference,
    ...(isNew && { series, personId, about, discussionId, decisionId, thresholdId, raisedOn }),
    ...(isNew && { raisedBy: dissent?.agency ?? null }),
    phase: difference.phase === 'ESCALATED' ? 'ESCALATED' : 'RAISED',
    outcome: null,
    differing: dissent === null ? difference.differing : withAgency(difference.differing, dissent.agency),
  };
  if (dissent === null) return open;
  return withPosition(open, { agency: dissent.agency, positionId: dissent.dissentId, evidenced: false });
};
