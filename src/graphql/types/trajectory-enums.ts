/** Words of the way of somebody on a tracker, and of what is asked about it, on the wire. */
import { registerEnumType } from '@nestjs/graphql';

export enum TrajectoryStepKind {
  ASSESSED = 'ASSESSED',
  ENTERED = 'ENTERED',
  REVIEWED = 'REVIEWED',
  REVIEW_PUT_OFF = 'REVIEW_PUT_OFF',
  PAUSED = 'PAUSED',
  RESUMED = 'RESUMED',
  TRANSFER_PROPOSED = 'TRANSFER_PROPOSED',
  TRANSFER_DECLINED = 'TRANSFER_DECLINED',
  TRANSFER_ACCEPTED = 'TRANSFER_ACCEPTED',
  OPENED_TO_SOCIAL_CARE = 'OPENED_TO_SOCIAL_CARE',
  CHAIR_ASKED = 'CHAIR_ASKED',
  LEFT_AS_IT_STANDS = 'LEFT_AS_IT_STANDS',
  ENDED = 'ENDED',
  REINSTATED = 'REINSTATED',
}
registerEnumType(TrajectoryStepKind, {
  name: 'TrajectoryStepKind',
  description: 'What happened at one step of the way of somebody who is followed from meeting to meeting.',
  valuesMap: {
    ASSESSED: { description: 'The risk was assessed, and the assessment completed.' },
    ENTERED: { description: 'The person came onto the tracker, for the first time or again.' },
    REVIEWED: { description: 'A meeting reviewed the person, and the item was closed.' },
    REVIEW_PUT_OFF: { description: 'A review that was due was not held then.' },
    PAUSED: { description: 'The episode rests: the person is in custody, in hospital, abroad or the like.' },
    RESUMED: { description: 'The episode goes on after a pause.' },
    TRANSFER_PROPOSED: { description: 'Somebody else was asked to take over.' },
    TRANSFER_DECLINED: { description: 'They do not take over.' },
    TRANSFER_ACCEPTED: { description: 'They took over.' },
    OPENED_TO_SOCIAL_CARE: {
      description: 'The case of somebody who came by a difference of opinion was opened to social care.',
    },
    CHAIR_ASKED: { description: 'A chair was asked to look at something. Nothing was decided by itself.' },
    LEFT_AS_IT_STANDS: { description: 'The chair left that as it stands, with the reason.' },
    ENDED: { description: 'The episode ended.' },
    REINSTATED: { description: 'It had ended by mistake, and goes on.' },
  },
});

export enum PausedBecause {
  CUSTODY = 'CUSTODY',
  HOSPITAL = 'HOSPITAL',
  MISSING_ABROAD = 'MISSING_ABROAD',
  OTHER = 'OTHER',
}
registerEnumType(PausedBecause, {
  name: 'PausedBecause',
  description: 'Why an episode rests.',
  valuesMap: {
    CUSTODY: { description: 'In custody; without a day, until the release.' },
    HOSPITAL: { description: 'In hospital; without a day, until the discharge.' },
    MISSING_ABROAD: { description: 'Missing abroad; without a day, until the return.' },
    OTHER: { description: 'Something else, which the reason tells.' },
  },
});

export enum TransferBecause {
  MOVED = 'MOVED',
  TURNED_18 = 'TURNED_18',
  ADOPTED = 'ADOPTED',
}
registerEnumType(TransferBecause, {
  name: 'TransferBecause',
  description: 'Why somebody else is asked to take over. None of these ends anything by itself.',
  valuesMap: {
    MOVED: { description: 'Has moved, or is to.' },
    TURNED_18: { description: 'Turns 18, or has.' },
    ADOPTED: { description: 'Is adopted.' },
  },
});

export enum ChairsQuestion {
  WHICH_EPISODE_GOES_ON = 'WHICH_EPISODE_GOES_ON',
  RECORDS_TAKEN_APART = 'RECORDS_TAKEN_APART',
  ASSESSMENT_CORRECTED = 'ASSESSMENT_CORRECTED',
  TURNING_18 = 'TURNING_18',
  PAUSE_LASTS = 'PAUSE_LASTS',
  MAY_LEAVE = 'MAY_LEAVE',
  RECORD_ENTRY_WITHOUT_OWNER = 'RECORD_ENTRY_WITHOUT_OWNER',
}
registerEnumType(ChairsQuestion, {
  name: 'ChairsQuestion',
  description: 'What a chair is asked about somebody on a tracker. Each is a duty until it is answered.',
  valuesMap: {
    WHICH_EPISODE_GOES_ON: {
      description: 'Two records of one person are both on the tracker: `chooseEpisode` answers.',
    },
    RECORDS_TAKEN_APART: {
      description:
        'An episode ended by a merger that was taken back: `reinstateEpisode` answers, or it stays.',
    },
    ASSESSMENT_CORRECTED: {
      description:
        'What the level rests on was wrong: the next review answers; of who has left, `reinstateEpisode`; or it stays.',
    },
    TURNING_18: { description: 'Somebody turns 18 in the months to come: `proposeTransfer` answers.' },
    PAUSE_LASTS: { description: 'A pause lasts: `resumeEpisode` answers, another pause, or it stays.' },
    MAY_LEAVE: {
      description:
        'No level keeps who came by a difference that is resolved: the next review answers, or it stays.',
    },
    RECORD_ENTRY_WITHOUT_OWNER: {
      description: 'Who was to write into the record has left: `reassignRecordEntry` answers.',
    },
  },
});

export enum DriftKind {
  SAME_LEVEL = 'SAME_LEVEL',
  ACTION_CARRIED = 'ACTION_CARRIED',
  REVIEW_SLIPPED = 'REVIEW_SLIPPED',
  PLAN_UNCHANGED = 'PLAN_UNCHANGED',
}
registerEnumType(DriftKind, {
  name: 'DriftKind',
  description: 'How a plan drifts: it goes on without going anywhere. A sign to ask about, never a decision.',
  valuesMap: {
    SAME_LEVEL: { description: 'The same level of risk, review after review.' },
    ACTION_CARRIED: { description: 'Open actions are carried from sitting to sitting.' },
    REVIEW_SLIPPED: { description: 'The review that is due has been put off.' },
    PLAN_UNCHANGED: { description: 'Risk increased, and the plan is what it was before.' },
  },
});
