/** A sitting: when and where it is, who was there, its declaration, its agenda, and what is prepared for it. */
import type { AbsencesView } from '../../../projections/absences.js';
import type { AgencyAskedView } from '../../../projections/agencies-asked.js';
import type { Agenda } from '../../../projections/agenda-items.js';
import type { ChecksView } from '../../../projections/checks.js';
import type { DeclarationView } from '../../../projections/declarations.js';
import type { HandoverView } from '../../../projections/handover.js';
import type { LastClosed } from '../../../projections/last-closed.js';
import type { SittingView } from '../../../projections/sittings.js';
import { EVERYBODY, itsPerson, itsSitting, MEETING, notOf, ofSeries, presenters } from './recurring.js';
import { view } from './view.js';

const ANY_SITTING = [
  ...['sittingId', 'series', 'date', 'startsAt', 'insteadOf', 'cutOffAt', 'phase', 'terms'],
  'calendarVersion',
] as const;
/** Whoever may be there for one item reads what they sign; not who else has signed. */
const WHAT_IS_SIGNED = ['sittingId', 'series', 'text', 'readOut'] as const;

export const sittingViews = {
  sittings: view<SittingView>({
    about: ofSeries,
    readBy: [
      { to: MEETING, fields: 'ALL' },
      { to: EVERYBODY, fields: ANY_SITTING },
    ],
    closed: 'NOBODY',
    // When and where a sitting is and who was there: whoever has not signed must know it.
    gated: 'NEVER',
  }),
  declarations: view<DeclarationView>({
    about: ofSeries,
    readBy: [
      { to: MEETING, fields: 'ALL' },
      { to: EVERYBODY, fields: WHAT_IS_SIGNED },
    ],
    closed: 'NOBODY',
    // What is signed is read before it is signed.
    gated: 'NEVER',
  }),
  'last-closed': view<LastClosed>({
    about: ofSeries,
    readBy: [{ to: MEETING, fields: 'ALL' }],
    closed: 'NOBODY',
    gated: 'NEVER',
  }),
  agenda: view<Agenda>({
    about: ({ series, items }) => ({
      series: [series],
      presenters: presenters(items.map(({ presentedBy }) => presentedBy)),
    }),
    readBy: [
      { to: MEETING, fields: 'ALL' },
      // Who presents an item reads that item, and no other of the sitting.
      { to: ['PRESENTER'], own: true, fields: 'ALL' },
    ],
    closed: {
      without: (agenda, closed) => ({
        ...agenda,
        moves: agenda.moves.filter(notOf(closed)),
        items: agenda.items.filter(notOf(closed)),
      }),
    },
    // Whoever presents an item signs like everybody before they see it.
    gated: { ...itsSitting, presented: true },
    ownItems: (agenda, officer) => {
      const items = agenda.items.filter(({ presentedBy }) => presentedBy?.officers.includes(officer));
      const people = new Set(items.map(({ personId }) => personId));
      return { ...agenda, items, moves: agenda.moves.filter(({ personId }) => people.has(personId)) };
    },
  }),
  'agencies-asked': view<AgencyAskedView>({
    about: ({ series, agency }) => ({ series: [series], askedAgencies: [agency] }),
    readBy: [{ to: [...MEETING, 'ASKED_AGENCY'], fields: 'ALL' }],
    closed: itsPerson,
    gated: itsSitting,
  }),
  checks: view<ChecksView>({
    about: ofSeries,
    readBy: [{ to: MEETING, fields: 'ALL' }],
    closed: {
      without: (checks, closed) => ({ ...checks, people: checks.people.filter(notOf(closed)) }),
    },
    gated: itsSitting,
  }),
  handover: view<HandoverView>({
    about: ofSeries,
    readBy: [{ to: MEETING, fields: 'ALL' }],
    closed: { without: (sheet, closed) => ({ ...sheet, plans: sheet.plans.filter(notOf(closed)) }) },
    gated: itsSitting,
  }),
  absences: view<AbsencesView>({
    about: ofSeries,
    readBy: [{ to: MEETING, fields: 'ALL' }],
    closed: {
      without: (sitting, closed) => ({
        ...sitting,
        taken: sitting.taken.filter(notOf(closed)),
        outOfItem: sitting.outOfItem.filter(notOf(closed)),
      }),
    },
    gated: itsSitting,
  }),
};
