/** The mutations of a professional difference: tried in `differences.spec.ts`. */
export const DIFFERENCE_MUTATIONS: readonly string[] = [
  ...['raiseDifference', 'takePosition', 'putToSocialCare', 'answerDifference', 'resolveDifference'],
  ...['noteDifference', 'reopenDifference', 'withdrawDifference', 'escalateDifference'],
];
