/** What a sitting leaves in writing: its minutes, their copies, and the notes for each person's own file. */
import type { CaseNoteView } from '../../../projections/case-notes.js';
import type { DistributionView } from '../../../projections/distributions.js';
import { REVIEW_LISTS, type MinutedReview } from '../../../projections/minuted-review.js';
import type { MinutesRecord } from '../../../projections/minutes-record.js';
import type { MinutesView } from '../../../projections/minutes.js';
import type { Id } from '../../../domain/event.js';
import { itsPerson, itsSitting, LEAD, MEETING, notAbout, notOf, present } from './recurring.js';
import { view, type People } from './view.js';

const reviewNotOf = (record: MinutedReview, closed: People): MinutedReview =>
  Object.fromEntries(
    REVIEW_LISTS.flatMap((list) => {
      const all: readonly { readonly personId: Id }[] | undefined = record[list];
      return all === undefined ? [] : [[list, all.filter(notOf(closed))]];
    }),
  );

const minutesWithout = (minutes: MinutesView, closed: People): MinutesView => {
  const recorded = (record: MinutesRecord): MinutesRecord => ({
    ...record,
    items: record.items.filter(notOf(closed)),
    ...(record.business && { business: record.business.filter(notAbout(closed)) }),
    ...reviewNotOf(record, closed),
  });
  const version = <Version extends Pick<MinutesView, 'corrections' | 'record'>>(of: Version): Version => ({
    ...of,
    corrections: of.corrections.filter(notOf(closed)),
    record: recorded(of.record),
  });
  return { ...version(minutes), drafts: minutes.drafts.map(version), issued: minutes.issued.map(version) };
};

export const minutesViews = {
  minutes: view<MinutesView>({
    about: ({ series, issued, delegates, chairDelegates }) => ({
      series: [series],
      issued: issued.length > 0,
      officers: [...delegates, ...chairDelegates].map(({ officer }) => officer),
    }),
    readBy: [
      { to: [...LEAD, 'NAMED_OFFICER'], fields: 'ALL' },
      // A version that is being corrected stays theirs; the draft of the next one is not.
      { to: ['MEMBER'], onceIssued: true, fields: ['sittingId', 'series', 'issued', 'terms'] },
    ],
    closed: { without: minutesWithout },
    // Whoever approves in the place of a chair has a part in the meeting as the chair has.
    gated: { ...itsSitting, named: true },
  }),
  distributions: view<DistributionView>({
    // A full copy is for the members among an agency's officers; what it has to do is for all of them.
    about: ({ series, agency, profile }) => ({
      series: [series],
      receivingAgencies: profile === 'OWN_ACTIONS' ? [agency] : [],
    }),
    readBy: [{ to: [...MEETING, 'RECEIVING_AGENCY'], fields: 'ALL' }],
    // What they say is in the copies, which are made for each reader.
    closed: 'NOBODY',
    gated: itsSitting,
  }),
  'case-notes': view<CaseNoteView>({
    // The worker whose case it is, once somebody is to tell them.
    about: ({ series, feedback }) => ({
      series: [series],
      officers: present([feedback?.allocatedOfficer]),
    }),
    readBy: [{ to: [...LEAD, 'NAMED_OFFICER'], fields: 'ALL' }],
    closed: itsPerson,
    gated: itsSitting,
  }),
};
