/**
 * The Daily Exploitation Meeting of the Isle of Man. A placeholder: the source gives its name and that its assessments
 * bring children into the weekly meeting, and none of its terms. Every setting in it is for the board to replace.
 */
import { boardsOwn } from '../decision.js';
import { rmm } from './rmm.js';
import type { TermsOfReference } from './terms-of-reference.js';

const { tracker: _tracker, declaration: _declaration, template: _template, ...shared } = rmm;
const { timeBudget: _timeBudget, raisesTo: _raisesTo, ...engine } = shared;

const SAYS = {
  heading: 'Child selection and preparation',
  text: 'Children and young people will be referred into the RMM from the assessments made at the Daily Exploitation Meeting',
};

export const dem: TermsOfReference = {
  ...engine,
  series: 'DEM',
  title: 'Daily Exploitation Meeting',
  placeholder:
    "The terms of reference of the weekly meeting name the Daily Exploitation Meeting and give none of its terms. Until the board adopts its own, days, times, members and chairs are settings that lean on the weekly meeting's.",
  sitsOn: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
  startsAt: '09:30',
  durationMinutes: 60,
  bankHolidays: 'DO_NOT_SIT',
  cutOff: { daysBefore: 0, at: '09:00', test: 'RECEIPT', afterCutOff: 'NEXT_SITTING' },
  conveneAheadDays: 14,
  agendaOrder: ['CRITICAL_INCIDENT', 'IMMEDIATE_SAFETY', 'CURRENTLY_MISSING', 'RISK_LEVEL', 'RECEIPT'],
  clauses: {
    ...engine.clauses,
    purpose: SAYS,
    sittingDays: boardsOwn('The meeting sits every weekday that is no bank holiday.'),
    referral: boardsOwn('Any professional refers a child who may be exploited.'),
    cutOff: boardsOwn('What comes in before nine is heard the same morning.'),
    afterCutOff: boardsOwn('What comes in later is heard at the next sitting.'),
    agendaOrder: boardsOwn('Critical incidents come first, then whoever is in danger or missing now.'),
    membership: boardsOwn('The members of the weekly meeting, until the board has named its own.'),
    chairing: boardsOwn('The chair of the weekly meeting, until the board has named its own.'),
  },
  openPoints: [
    {
      field: 'series',
      because: 'The source names the meeting and gives none of its terms: every field is a setting.',
    },
  ],
};
