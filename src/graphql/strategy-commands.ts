/** From the inputs of strategy discussions to their commands: ids of the wire read, defaults filled in. */
import type { ReadSession } from '../application/reads/session.js';
import type { ConveneStrategyDiscussion } from '../domain/strategy/convene-strategy-discussion.js';
import type { DecideThreshold } from '../domain/strategy/decide-threshold.js';
import type { RecordConference } from '../domain/strategy/record-conference.js';
import type { RecordFollowUp } from '../domain/strategy/record-follow-up.js';
import type { RecordStrategyDiscussion } from '../domain/strategy/record-strategy-discussion.js';
import { badInput } from './errors.js';
import { uuidOf } from './ids.js';
import type {
  ConveneStrategyDiscussionInput,
  RecordFollowUpInput,
  StrategyParticipantInput,
} from './inputs/strategy.inputs.js';
import type {
  PositionInput,
  RecordConferenceInput,
  RecordStrategyDiscussionInput,
} from './inputs/strategy-record.inputs.js';

export const convening = (
  personId: string,
  input: ConveneStrategyDiscussionInput,
  { reader, board }: ReadSession,
): ConveneStrategyDiscussion => ({
  personId,
  format: input.format,
  heldAt: input.heldAt?.toISOString() ?? board.clock.now(),
  chair: input.chair ? uuidOf('officer', input.chair, 'input.chair') : reader.actor.id,
  participants: input.participants.map((one, index) => contact(one, `input.participants.${index}`)),
  apologies: input.apologies.map(({ agency, discipline, reason }, index) => ({
    ...{ agency: uuidOf('agency', agency, `input.apologies.${index}.agency`), discipline, reason },
  })),
  ...(input.urgentException && { urgentException: { reason: input.urgentException } }),
  ...(input.kind && { kind: input.kind }),
  ...(input.concernAt && { concernAt: input.concernAt.toISOString() }),
  ...(input.statutoryReference && { statutoryReference: input.statutoryReference }),
  ...(input.request && { requestId: uuidOf('strategy', input.request, 'input.request') }),
  ...(input.earlier && { earlier: uuidOf('strategy', input.earlier, 'input.earlier') }),
  ...(input.discussion && { discussionId: uuidOf('discussion', input.discussion, 'input.discussion') }),
});

export const followUp = (
  strategyId: string,
  input: RecordFollowUpInput,
  { board }: ReadSession,
): RecordFollowUp => ({
  strategyId,
  ...contact(input, 'input'),
  consultedAt: input.consultedAt?.toISOString() ?? board.clock.now(),
  information: input.information,
});

const contact = (
  { agency, discipline, officer, name, role }: StrategyParticipantInput | RecordFollowUpInput,
  path: string,
) => ({
  ...{ agency: uuidOf('agency', agency, `${path}.agency`), discipline },
  officer: officer ? uuidOf('officer', officer, `${path}.officer`) : null,
  // Whoever has an account is named by it.
  ...(!officer && name && { named: { name, role: role ?? null } }),
});

export const recorded = (
  strategyId: string,
  input: RecordStrategyDiscussionInput,
): RecordStrategyDiscussion => ({
  strategyId,
  record: {
    immediateActionTaken: input.immediateActionTaken,
    information: input.information.map(({ agency, information: text }, index) => ({
      agency: uuidOf('agency', agency, `input.information.${index}.agency`),
      text,
    })),
    otherChildren: input.otherChildren ?? null,
    riskAnalysis: input.riskAnalysis,
    criminalInvestigation: input.criminalInvestigation ?? null,
    furtherInformation: input.furtherInformation ?? null,
    plan: input.plan,
    medical: input.medical ?? null,
    evidence: input.evidence ?? null,
    interviews: input.interviews ?? null,
    parents: input.parents,
    legalAction: input.legalAction ?? null,
    contingency: input.contingency ?? null,
  },
  criminalInvestigation: input.criminalInvestigationNeeded,
  medical: input.medicalNeeded,
  legalAction: input.legalActionNeeded,
  parents: input.parentsTold,
  reviewOn: input.reviewOn,
  otherPeople: input.otherPeople.map((id, index) => uuidOf('person', id, `input.otherPeople.${index}`)),
  ...(input.statutoryReference && { statutoryReference: input.statutoryReference }),
});

export const position = (
  { agency, threshold, reasons }: PositionInput,
  index: number,
): DecideThreshold['positions'][number] => ({
  agency: uuidOf('agency', agency, `input.positions.${index}.agency`),
  threshold,
  reasons,
});

/** @throws GraphQLError BAD_USER_INPUT where neither of the two is given, or both. */
export const conference = ({
  heldOn,
  notNeededBecause,
}: RecordConferenceInput): RecordConference['outcome'] => {
  if (heldOn && !notNeededBecause) return { heldOn };
  if (notNeededBecause && !heldOn) return { notNeededBecause };
  const message = 'Say when the conference was held, or why none is needed: one of the two.';
  throw badInput([{ path: 'input', rule: 'ONE_OF_TWO', message }]);
};
