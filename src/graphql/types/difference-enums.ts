/** Codes of what the register of professional differences records. */
import { registerEnumType } from '@nestjs/graphql';

export enum DifferenceAbout {
  ENTRY = 'ENTRY',
  LEVEL = 'LEVEL',
  DECISION = 'DECISION',
  THRESHOLD = 'THRESHOLD',
  OTHER = 'OTHER',
}
registerEnumType(DifferenceAbout, {
  name: 'DifferenceAbout',
  description: 'What professionals disagree about.',
  valuesMap: {
    ENTRY: { description: 'Whether somebody belongs on the tracker of the meeting.' },
    LEVEL: { description: 'How high the risk is.' },
    DECISION: { description: 'What was decided, or the want of a decision.' },
    THRESHOLD: { description: 'Whether the threshold for a joint investigation is met.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum DifferenceState {
  RAISED = 'RAISED',
  ESCALATED = 'ESCALATED',
  RESOLVED = 'RESOLVED',
  NOTED = 'NOTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(DifferenceState, {
  name: 'DifferenceState',
  description: 'How far a professional difference has got.',
  valuesMap: {
    RAISED: { description: 'Open: to be resolved, noted or escalated.' },
    ESCALATED: { description: 'Somebody further up has it.' },
    RESOLVED: { description: 'Resolved, by the meeting or between the professionals.' },
    NOTED: { description: 'A chair has noted that it stands, and nothing more is done about it.' },
    WITHDRAWN: { description: 'The agency whose difference it was took it back.' },
  },
});

export enum DifferenceStage {
  OPEN = 'OPEN',
  WITH_SOCIAL_CARE = 'WITH_SOCIAL_CARE',
  ESCALATED = 'ESCALATED',
  HANDED_BACK = 'HANDED_BACK',
  RESOLVED = 'RESOLVED',
  NOTED = 'NOTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(DifferenceStage, {
  name: 'DifferenceStage',
  description: 'Where a professional difference waits, and for whom.',
  valuesMap: {
    OPEN: { description: 'With the professionals and the meeting.' },
    WITH_SOCIAL_CARE: { description: 'With social care, to which it was put.' },
    ESCALATED: { description: 'With whoever was turned to by an escalation.' },
    HANDED_BACK: { description: 'The escalation is over; whoever differed, or a chair, says how it stands.' },
    RESOLVED: { description: 'With nobody: it is resolved.' },
    NOTED: { description: 'With nobody: a chair has noted that it stands.' },
    WITHDRAWN: { description: 'With nobody: it was taken back.' },
  },
});

export enum SocialCareAnswer {
  OPENS = 'OPENS',
  DOES_NOT_OPEN = 'DOES_NOT_OPEN',
  ASKS_MORE = 'ASKS_MORE',
}
registerEnumType(SocialCareAnswer, {
  name: 'SocialCareAnswer',
  description: 'What social care answers to a difference that was put to it.',
  valuesMap: {
    OPENS: { description: 'It opens the case.' },
    DOES_NOT_OPEN: { description: 'It does not open the case.' },
    ASKS_MORE: { description: 'It asks for more before it says.' },
  },
});

export enum DifferenceOutcome {
  TAKEN_UP = 'TAKEN_UP',
  STANDS = 'STANDS',
  ANOTHER_WAY = 'ANOTHER_WAY',
}
registerEnumType(DifferenceOutcome, {
  name: 'DifferenceOutcome',
  description: 'What a difference came to.',
  valuesMap: {
    TAKEN_UP: { description: 'What whoever differed asked for is taken up.' },
    STANDS: { description: 'What stood before stands.' },
    ANOTHER_WAY: { description: 'Something else was found.' },
  },
});

export enum ResolvedHow {
  BY_MEETING = 'BY_MEETING',
  BETWEEN_PROFESSIONALS = 'BETWEEN_PROFESSIONALS',
}
registerEnumType(ResolvedHow, {
  name: 'ResolvedHow',
  description: 'Who resolved a difference.',
  valuesMap: {
    BY_MEETING: { description: 'The meeting did.' },
    BETWEEN_PROFESSIONALS: { description: 'The professionals did among themselves.' },
  },
});
