/** Tried in `presenting.spec.ts`, with the meeting that they need. */
export const PRESENTING_MUTATIONS: readonly string[] = [
  ...['acceptInvitation', 'sendDeputy', 'submitWorkerReport', 'recordWorkerAbsent', 'setOutPlan'],
  ...['assurePlan', 'recordBarrier', 'removeBarrier', 'askForSupport', 'offerSupport', 'answerSupport'],
];
