/** What a meeting knows beyond one person: victims, offenders, locations and trends, their themes, what it raised. */
import type { StrategicView } from '../../../projections/strategic-referrals.js';
import type { ThemeView } from '../../../projections/themes.js';
import type { VoltView } from '../../../projections/volt-items.js';
import { itsPeople, itsPersons, itsSitting, MEETING } from './recurring.js';
import { view } from './view.js';

/** What everybody entitled reads of VOLT: of what is restricted the sanitised text, and not who told it. */
const VOLT = [
  ...['voltId', 'series', 'kind', 'sensitivity', 'status', 'agency', 'grading', 'discussionId', 'sittingId'],
  ...['people', 'recordedAt', 'correctedAt', 'withdrawnAt', 'retractedAt', 'text', 'things', 'source'],
  ...['recordedBy', 'correctedBecause', 'withdrawnBecause'],
] as const;
/** Whom a link would add may be known by what is restricted alone. */
const THEME = [
  ...['themeId', 'series', 'status', 'since', 'link', 'people', 'voltIds', 'restricted', 'identified'],
  ...['content', 'ended'],
] as const;
/** The meeting that answers reads what was said to it: neither whose record nor which theme it is. */
const AS_RAISED = [
  ...['strategicId', 'series', 'to', 'status', 'since', 'raised', 'raisedAt', 'raisedBy', 'place'],
  ...['answerBy', 'content', 'answer', 'withdrawn'],
] as const;

export const viewsBeyondThePerson = {
  'volt-items': view<VoltView>({
    about: ({ series, agency }) => ({ series: [series], owningAgencies: [agency] }),
    readBy: [
      { to: ['CHAIR', 'PRIVY', 'OWNING_AGENCY'], fields: 'ALL' },
      { to: ['MEMBER', 'COORDINATOR'], fields: VOLT },
    ],
    closed: itsPersons,
    gated: { ...itsSitting, ...itsPersons },
  }),
  themes: view<ThemeView>({
    // What rests on something restricted is for the chairs until the meeting has said what it is.
    about: ({ series, restricted, identified }) => ({
      series: [series],
      issued: !restricted || identified !== null,
    }),
    readBy: [
      { to: ['CHAIR', 'PRIVY'], fields: 'ALL' },
      { to: ['MEMBER', 'COORDINATOR'], onceIssued: true, fields: THEME },
    ],
    closed: { people: ({ people, further }) => [...people, ...(further?.people ?? [])] },
    // It joins people of several sittings: whoever may read of one of them decides about it; their cards stay closed.
    gated: { ...itsPeople, anyOfThem: true },
  }),
  'strategic-referrals': view<StrategicView>({
    about: ({ series, to }) => ({ series: [series], raisedTo: [to] }),
    readBy: [
      { to: MEETING, fields: 'ALL' },
      { to: ['RAISED_TO'], fields: AS_RAISED },
    ],
    closed: itsPeople,
    // The meeting that answers reads what was written for it by a door of its own.
    gated: { ...itsSitting, ...itsPeople },
  }),
};
