/** The mutations of the committed schema, and what a step of the story tries with each. */
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isUnionType } from 'graphql';
import { DIFFERENCE_MUTATIONS } from './difference-mutations.js';
import { PRESENTING_MUTATIONS } from './presenting-steps.js';

export const MUTATIONS =
  buildSchema(readFileSync('schema.graphql', 'utf8')).getMutationType()?.getFields() ?? {};

/** Tried in specs of their own, each of which makes sure that it has tried all of its own. */
export const TRIED_OF_A_PERSON = [
  ...['recordKnownStatus', 'recordIdentifier', 'correctIdentity', 'recordSafeContact', 'endSafeContact'],
  ...['recordHousehold', 'recordAssociate', 'endAssociate', 'mergePeople', 'unmergePeople', 'dismissMatch'],
  ...['retractInformation', 'correctWrongPerson', 'acknowledgeRecall'],
];

/** The member of a mutation's union that is neither of the two that all unions have. */
const successOf = (name: string): string => {
  const union = getNamedType(MUTATIONS[name]?.type);
  const members = isUnionType(union) ? union.getTypes().map((type) => type.name) : [];
  return members.find((member) => !['WouldBeAccepted', 'NotAccepted'].includes(member)) ?? '';
};

/** A document for a mutation that asks for every kind of answer. */
export const documentOf = (name: string): string => {
  const args = MUTATIONS[name]?.args ?? [];
  return `mutation (${args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')}) {
    ${name}(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')}) {
      __typename
      ... on ${successOf(name)} { position }
      ... on WouldBeAccepted { trace { sentence clause { heading text } decidedAt } }
      ... on NotAccepted { code sentence path clause { heading text } instead { ... on AskRole { roles } ... on NextSitting { sittingId date } } }
    }
  }`;
};

export interface Attempt {
  readonly by: string;
  readonly of: Record<string, unknown>;
}

export interface Step extends Attempt {
  readonly name: string;
  readonly success: string;
  /** The same command id for something else on the same record. */
  readonly reused: Attempt & { readonly name?: string };
  /** Before it is accepted. */
  readonly refused: Partial<Attempt> & { readonly code: string; readonly roles?: readonly string[] };
  /** The argument that names what it is about; none for what creates. */
  readonly about?: string;
}

/** Tried in `mutations-of-a-referral.spec.ts`. */
export const REFERRAL_MUTATIONS: readonly string[] = [
  ...['acknowledgeReferral', 'amendReferral', 'decideWithdrawal', 'hearUrgently', 'recordImmediateAction'],
  ...['reportCriticalIncident', 'tellReferrerOutcome', 'withdrawReferral'],
];

/** Tried in `sampling.spec.ts`. */
export const SAMPLING_MUTATIONS: readonly string[] = [
  ...['drawConsistencySample', 'reviewSampledItem', 'declineSampledItem', 'closeConsistencySample'],
];

/** Tried in `missing-profile.spec.ts`. */
export const LOOKING_MUTATIONS: readonly string[] = ['recordMissingProfile', 'recordLastSeen'];

/** Tried in `assessment.spec.ts`. */
export const ASSESSING_MUTATIONS: readonly string[] = [
  ...['draftRiskAssessment', 'completeRiskAssessment', 'correctRiskAssessment'],
];
/** Tried in `chairing.spec.ts`. */
export const CHAIRING_MUTATIONS: readonly string[] = [
  ...['nameChairDelegate', 'withdrawChairDelegate', 'recordOtherBusiness'],
];
/** Tried in `themes.spec.ts`. */
export const THEME_MUTATIONS: readonly string[] = [
  ...['recordVoltItem', 'correctVoltItem', 'linkVoltItem', 'withdrawVoltItem', 'identifyTheme', 'nameTheme'],
  ...['addToTheme', 'dismissTheme', 'closeTheme', 'raiseToStrategic', 'answerStrategicReferral'],
  ...['acknowledgeStrategicDecision', 'withdrawStrategicReferral'],
];
/** Tried in `tracker.spec.ts`. */
export const TRACKER_MUTATIONS: readonly string[] = ['enterOnTracker', 'agreeNextSteps', 'moveReviewDate'];
/** Tried in `tracked-afterwards.spec.ts`. */
export const AFTERWARDS_MUTATIONS: readonly string[] = [
  ...['pauseEpisode', 'resumeEpisode', 'proposeTransfer', 'declineTransfer', 'acceptTransfer'],
  ...['reinstateEpisode', 'chooseEpisode', 'leaveAsItStands', 'recordEntryWritten', 'reassignRecordEntry'],
];

/** Mutations that a spec of their own tries, with the meeting that they need. */
export const TRIED_APART: readonly string[] = [
  ...REFERRAL_MUTATIONS,
  ...TRIED_OF_A_PERSON,
  ...SAMPLING_MUTATIONS,
  ...LOOKING_MUTATIONS,
  ...ASSESSING_MUTATIONS,
  ...CHAIRING_MUTATIONS,
  ...THEME_MUTATIONS,
  ...PRESENTING_MUTATIONS,
  ...TRACKER_MUTATIONS,
  // declaration.spec.ts
  ...['signDeclaration', 'refuseDeclaration', 'recordDeclarationReadOut', 'withdrawSignature'],
  ...DIFFERENCE_MUTATIONS,
  ...AFTERWARDS_MUTATIONS,
  // action-follow-up.spec.ts
  ...['acceptAction', 'returnAction', 'reassignAction', 'reportProgress', 'extendAction'],
  ...['recordActionNotDone', 'withdrawAction'],
  // escalation.spec.ts
  ...['raiseEscalation', 'answerEscalation', 'escalateFurther', 'handEscalation', 'linkEscalations'],
  ...['agreeActionFromEscalation', 'resolveEscalation', 'withdrawEscalation'],
  // calendar-of-sittings.spec.ts
  ...['arrangeExtraSitting', 'moveSitting', 'cancelSitting', 'declareOutage', 'recordLeaving'],
  ...['withdrawAttendance', 'admitVisitor', 'recordApologies', 'withdrawApologies'],
  // strategy.spec.ts
  ...['requestStrategyDiscussion', 'declineStrategyDiscussion', 'conveneStrategyDiscussion'],
  ...['recordStrategyDiscussion', 'recordFollowUp', 'decideThreshold', 'issueStrategyRecord'],
  ...['recordConference', 'reportMissing', 'recordReturn', 'offerReturnInterview', 'recordReturnInterview'],
  ...['recordDomesticAbuse', 'recordChannelOutcome', 'recordChannelReview', 'recordAdultOutcome'],
  ...['recordSeriousHarm', 'recordNotification', 'recordRapidReview', 'liftHold'],
];
