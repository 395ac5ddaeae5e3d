/** The closed sets of a tracker. */
import { registerEnumType } from '@nestjs/graphql';

export enum TrackerPhase {
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  ENDED = 'ENDED',
}
registerEnumType(TrackerPhase, {
  name: 'TrackerPhase',
  description: 'How somebody stands on a tracker.',
  valuesMap: {
    ACTIVE: { description: 'On the tracker: a review is due on a day.' },
    PAUSED: { description: 'The episode rests: nothing is due meanwhile.' },
    ENDED: { description: 'The last episode has ended.' },
  },
});

export enum EntryRoute {
  MEETING = 'MEETING',
  ASSESSMENT = 'ASSESSMENT',
  DIFFERENCE = 'DIFFERENCE',
}
registerEnumType(EntryRoute, {
  name: 'EntryRoute',
  description: 'How somebody came onto the tracker.',
  valuesMap: {
    MEETING: { description: 'Assessed at the meeting, or at the one that feeds it.' },
    ASSESSMENT: { description: 'By an assessment that was completed elsewhere.' },
    DIFFERENCE: { description: 'By a difference of professional opinion.' },
  },
});

export enum EndedBecause {
  LOW = 'LOW',
  RESOLVED = 'RESOLVED',
  TRANSFERRED = 'TRANSFERRED',
  DIED = 'DIED',
  MERGED = 'MERGED',
}
registerEnumType(EndedBecause, {
  name: 'EndedBecause',
  description: 'Why an episode ended.',
  valuesMap: {
    LOW: { description: 'Assessed at low risk, which a chair confirmed.' },
    RESOLVED: { description: 'The risk is resolved, which a chair confirmed.' },
    TRANSFERRED: { description: 'Somebody else accepted to take over.' },
    DIED: { description: 'The person died.' },
    MERGED: { description: 'It goes on in the episode of another record of the person.' },
  },
});

export enum LeavesBecause {
  LOW = 'LOW',
  RESOLVED = 'RESOLVED',
}
registerEnumType(LeavesBecause, {
  name: 'LeavesBecause',
  description: 'Why somebody leaves the tracker as their item closes.',
  valuesMap: {
    LOW: { description: 'A completed assessment is at low risk.' },
    RESOLVED: { description: 'The risk is resolved: the steps say how.' },
  },
});

export enum TrackerFilter {
  ACTIVE = 'ACTIVE',
  DUE = 'DUE',
  OVERDUE = 'OVERDUE',
  WITHOUT_PLACE = 'WITHOUT_PLACE',
  PAUSED = 'PAUSED',
  ENDED = 'ENDED',
}
registerEnumType(TrackerFilter, {
  name: 'TrackerFilter',
  description: 'Which entries of a tracker.',
  valuesMap: {
    ACTIVE: { description: 'Everybody who is reviewed.' },
    DUE: { description: 'Whose review is due at the next sitting, overdue ones among them.' },
    OVERDUE: { description: 'Whose review was due before today.' },
    WITHOUT_PLACE: { description: 'Whom no sitting is going to hear: none, or act now.' },
    PAUSED: { description: 'Whose episode rests.' },
    ENDED: { description: 'Who has left.' },
  },
});
