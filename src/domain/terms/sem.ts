/**
 * The Strategic Exploitation Meeting of the Isle of Man. A placeholder: the source gives its name and that the weekly
 * meeting raises children, young people and risks to it, and none of its terms. Every setting in it is for the board to replace.
 */
import { boardsOwn } from '../decision.js';
import { placeholderBeside } from './placeholder.js';
import { rmm } from './rmm.js';
import type { TermsOfReference } from './terms-of-reference.js';

export const sem: TermsOfReference = placeholderBeside(rmm, {
  series: 'SEM',
  title: 'Strategic Exploitation Meeting',
  placeholder:
    "The terms of reference of the weekly meeting name the Strategic Exploitation Meeting and give none of its terms. Until the board adopts its own, days, times, members and chairs are settings that lean on the weekly meeting's.",
  sitsOn: ['THU'],
  weeksOfMonth: [1],
  startsAt: '10:00',
  durationMinutes: 120,
  bankHolidays: 'NEXT_WORKING_DAY',
  cutOff: { daysBefore: 3, at: '12:00', test: 'RECEIPT', afterCutOff: 'NEXT_SITTING' },
  conveneAheadDays: 91,
  agendaOrder: ['IMMEDIATE_SAFETY', 'CURRENTLY_MISSING', 'RISK_LEVEL', 'RECEIPT'],
  named: {
    heading: 'Agenda',
    text: 'Children and young people or risks to be raised to the Strategic Exploitation Meeting',
  },
  clauses: {
    sittingDays: boardsOwn(
      'The meeting sits on the first Thursday of the month, or on the next working day where that is a bank holiday.',
    ),
    referral: boardsOwn('The weekly meeting raises themes, children and risks to it.'),
    cutOff: boardsOwn('What comes in by noon three days before is heard at the sitting.'),
    afterCutOff: boardsOwn('What comes in later is heard at the next sitting.'),
    agendaOrder: boardsOwn('Whoever is in danger or missing now comes first, then what was raised first.'),
  },
});
