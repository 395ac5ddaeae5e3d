/** Why what rules and counts need of somebody on a tracker may stand in clear. */
import type { EventCatalogue } from '../event.js';
import { PLACEMENT } from '../referral/referral-fields.js';
import type { TrackedEvent } from './tracked-events.js';

const BECAUSE = 'why the rules answered so; holds no personal data';
const OF_EPISODE = {
  series: 'whose tracker it is; a code',
  personId: 'who is tracked; a random pseudonym',
  episodeId: 'which episode it is; a random id',
};
const DUE = {
  reviewOn: 'which sitting hears it; a date',
  level: 'order of the agenda and counts by level; a code',
  agency: 'who brought the person; an id',
  enteredAt: 'order of the agenda; an instant',
  placement: PLACEMENT,
  because: BECAUSE,
  heardWith: 'one person is heard once; a random pseudonym',
};
const FROM = 'which sitting no longer hears it; an id';
const ASSESSMENT = 'which assessment it rests on; a random id';

export const TRACKED_CATALOGUE: EventCatalogue<TrackedEvent> = {
  EpisodeEntered: {
    version: 1,
    clear: {
      ...{ ...OF_EPISODE, ...DUE },
      route: 'counts of how people come; a code',
      assessmentId: ASSESSMENT,
      differenceId: 'which difference of opinion it rests on; a random id',
      openToSocialCare: 'which rule of entry applied; yes or no',
      enteredOn: 'how long somebody is tracked; a date',
      previousEpisodeId: 'which episode went before; a random id',
      reEntry: 'counts of those who came back; yes or no',
    },
    parts: { reason: 'why the person is brought, in the words of whoever brings them' },
  },
  ReviewPlaced: {
    version: 1,
    clear: {
      ...OF_EPISODE,
      ...DUE,
      from: FROM,
      moved: 'why it moved; a code',
      reviewedAt: 'which sitting heard it before; an id',
    },
    parts: {},
  },
  ReviewDateMoved: {
    version: 1,
    clear: {
      ...{ ...OF_EPISODE, ...DUE, from: FROM },
      was: 'when it was to be heard; a date',
      slipped: 'counts of reviews put off; yes or no',
    },
    parts: { reason: 'why it is heard sooner or later than was agreed' },
  },
  ReviewPriorityRecorded: {
    version: 1,
    clear: {
      ...OF_EPISODE,
      sittingId: 'on which agenda it counts; an id',
      priority: {
        currentlyMissing: 'order of the agenda; yes or no',
        strategyPending: 'order of the agenda; yes or no',
        riskLevel: 'order of the agenda; a code',
      },
    },
    parts: {},
  },
  NextStepsAgreed: {
    version: 1,
    clear: {
      ...OF_EPISODE,
      stepsId: 'what is taken back where it was wrong; a random id',
      sittingId: 'which sitting agreed it; an id',
      discussionId: 'which item it belongs to; an id',
      level: 'counts by level, and when the next review is due; a code',
      assessmentId: ASSESSMENT,
      next: 'whether the person stays; a code',
      leaves: 'counts of why people leave; a code',
      reviewOn: 'when the next review is due; a date',
      recordEntry: {
        entryId: 'which entry it is; a random id',
        owner: 'who writes it; a random pseudonym',
        ownerAgency: 'whose record it is; an id',
        dueAt: 'when it is overdue; an instant',
        replaces: 'which entry nobody owes any more; a random id',
      },
      officer: 'whose confirmation it is; a random pseudonym',
      absentRoles: 'without whom it was agreed; codes',
      because: BECAUSE,
    },
    parts: { steps: 'the agreed next steps, in the words of the meeting' },
  },
  RecordEntryWritten: {
    version: 1,
    clear: {
      ...OF_EPISODE,
      entryId: 'which entry it is; a random id',
      writtenOn: 'when it was written; a date',
      inTime: 'counts of entries written in time; yes or no',
    },
    parts: { entry: "where it stands in the person's own record" },
  },
  EpisodePaused: {
    version: 1,
    clear: {
      ...OF_EPISODE,
      pausedBecause: 'counts of why episodes rest; a code',
      until: 'when the pause ends; a date',
      from: FROM,
      because: BECAUSE,
    },
    parts: { reason: 'why the episode rests, and what would end that' },
  },
  EpisodeResumed: {
    version: 1,
    clear: { ...OF_EPISODE, ...DUE },
    parts: { reason: 'why the episode goes on' },
  },
  TransferProposed: {
    version: 1,
    clear: {
      ...OF_EPISODE,
      transferId: 'which transfer it is; a random id',
      transferBecause: 'counts of why people are handed over; a code',
    },
    parts: { transfer: 'who is asked to take over, whom to reach there, and what was handed over' },
  },
  TransferDeclined: {
    version: 1,
    clear: { ...OF_EPISODE, transferId: 'which transfer it is; a random id' },
    parts: { reason: 'why the other body does not take over' },
  },
  TransferAccepted: {
    version: 1,
    clear: {
      ...OF_EPISODE,
      transferId: 'which transfer it is; a random id',
      acceptedOn: 'from when somebody else answers; a date',
    },
    parts: { acceptance: 'who accepted on behalf of the other body' },
  },
  EpisodeEnded: {
    version: 1,
    clear: {
      ...OF_EPISODE,
      endedBecause: 'counts of why people leave; a code',
      endedOn: 'how long somebody was tracked; a date',
      assessmentId: ASSESSMENT,
      confirmedBy: 'which chair answers for it; a random pseudonym',
      from: FROM,
      agreedAt: 'which sitting agreed it; an id',
      because: BECAUSE,
      goesOnIn: {
        personId: 'the record under which it goes on; a random pseudonym',
        episodeId: 'the episode that goes on; a random id',
      },
    },
    parts: { reason: 'why the person leaves the tracker' },
  },
  EpisodeReinstated: {
    version: 1,
    clear: {
      ...{ ...OF_EPISODE, ...DUE },
      despite: 'deaths that had been recorded and do not end it; random ids',
    },
    parts: { reason: 'why the episode should not have ended' },
  },
  OpenedToSocialCare: {
    version: 1,
    clear: { ...OF_EPISODE, openedOn: 'when the case was opened; a date' },
    parts: {},
  },
};
