/**
 * The Strategic Exploitation Meeting of the Isle of Man. A placeholder: the source gives its name and that the weekly
 * meeting raises children, young people and risks to it, and none of its terms. Every setting in it is for the board to replace.
 */
import { boardsOwn } from '../decision.js';
import { rmm } from './rmm.js';
import type { TermsOfReference } from './terms-of-reference.js';

const { tracker: _tracker, declaration: _declaration, template: _template, ...shared } = rmm;
const { timeBudget: _timeBudget, raisesTo: _raisesTo, ...engine } = shared;

const SAYS = {
  heading: 'Agenda',
  text: 'Children and young people or risks to be raised to the Strategic Exploitation Meeting',
};

export const sem: TermsOfReference = {
  ...engine,
  series: 'SEM',
  title: 'Strategic Exploitation Meeting',
  placeholder:
    "The terms of reference of the weekly meeting name the Strategic Exploitation Meeting and give none of its terms. Until the board adopts its own, days, times, members and chairs are settings that lean on the weekly meeting's.",
  sitsOn: ['THU'],
  startsAt: '10:00',
  durationMinutes: 120,
  bankHolidays: 'DO_NOT_SIT',
  cutOff: { daysBefore: 3, at: '12:00', test: 'RECEIPT', afterCutOff: 'NEXT_SITTING' },
  conveneAheadDays: 91,
  clauses: {
    ...engine.clauses,
    purpose: SAYS,
    sittingDays: boardsOwn('The meeting sits on Thursdays that are no bank holidays.'),
    referral: boardsOwn('The weekly meeting raises themes, children and risks to it.'),
    cutOff: boardsOwn('What comes in by noon three days before is heard at the sitting.'),
    afterCutOff: boardsOwn('What comes in later is heard at the next sitting.'),
    agendaOrder: boardsOwn('What was raised first is heard first.'),
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
