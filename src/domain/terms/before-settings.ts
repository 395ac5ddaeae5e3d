/**
 * What terms of reference went by that were adopted before their rows had these settings: the shipped defaults,
 * with the chairs in every place where a role is needed. Read by the upcasters of the events that hold a row.
 */
import { drm } from './drm.js';
import type { TermsOfReference } from './terms-of-reference.js';

export type TermsBeforeSettings = Pick<TermsOfReference, 'chairs' | 'administeredBy' | 'mainGateways'> & {
  readonly clauses: Pick<TermsOfReference['clauses'], 'recording' | 'chairing' | 'actionPlan'>;
};

export const withSettings = <Row extends TermsBeforeSettings>(row: Row): TermsOfReference => {
  const chairs = row.chairs.map(({ role }) => role);
  const { chasing, missing, repeats, channelReviewMonths, caseNotes, seriousHarm, strategy, reminders } = drm;
  const settings = {
    otherRoles: [],
    minutesDelegation: false,
    adultGateways: row.mainGateways,
    criticalIncidentsFrom: chairs,
    chasing,
    strategy: { ...strategy, chairedBy: chairs },
    missing,
    repeats,
    channelReviewMonths,
    escalation: {
      stages: [
        {
          name: 'The chairs',
          anyOf: chairs.map((role) => ({ role, of: 'BOARD' })),
          answerWithinWorkingDays: 2,
        },
      ],
    },
    reminders: { ...reminders, outOfHoursRole: row.administeredBy },
    caseNotes,
    seriousHarm,
    clauses: {
      strategy: row.clauses.recording,
      minutesContent: row.clauses.recording,
      caseNote: row.clauses.recording,
      escalation: row.clauses.chairing,
      escalationFurther: row.clauses.chairing,
      ...row.clauses,
    },
  };
  return { ...settings, ...row, clauses: settings.clauses } as unknown as TermsOfReference;
};
