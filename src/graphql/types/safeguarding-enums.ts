/** Words of missing episodes, other routes, serious harm and clocks on the wire. */
import { registerEnumType } from '@nestjs/graphql';

export enum EpisodeType {
  MISSING = 'MISSING',
  AWAY_WITHOUT_AUTHORISATION = 'AWAY_WITHOUT_AUTHORISATION',
}
registerEnumType(EpisodeType, {
  name: 'EpisodeType',
  description: 'How somebody is missing.',
  valuesMap: {
    MISSING: { description: 'Nobody knows where the person is.' },
    AWAY_WITHOUT_AUTHORISATION: { description: 'Away from where they should be, without authorisation.' },
  },
});

export enum EpisodeEnding {
  FOUND = 'FOUND',
  RETURNED = 'RETURNED',
}
registerEnumType(EpisodeEnding, {
  name: 'EpisodeEnding',
  description: 'How a missing episode ended.',
  valuesMap: {
    FOUND: { description: 'The person was found.' },
    RETURNED: { description: 'The person came back.' },
  },
});

export enum YesNoOrNotApplicable {
  YES = 'YES',
  NO = 'NO',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}
registerEnumType(YesNoOrNotApplicable, {
  name: 'YesNoOrNotApplicable',
  description: 'An answer of the national data about interviews.',
  valuesMap: {
    YES: { description: 'Yes.' },
    NO: { description: 'No.' },
    NOT_APPLICABLE: {
      description: 'It does not apply, for example because the person has died or lives in another area.',
    },
  },
});

export enum ChannelDecision {
  REFERRED = 'REFERRED',
  ADOPTED = 'ADOPTED',
  NOT_ADOPTED = 'NOT_ADOPTED',
  EXITED = 'EXITED',
}
registerEnumType(ChannelDecision, {
  name: 'ChannelDecision',
  description: 'What the Channel panel decided.',
  valuesMap: {
    REFERRED: { description: 'Referred to the panel.' },
    ADOPTED: { description: 'Adopted as a case of the panel.' },
    NOT_ADOPTED: { description: 'Not adopted; alternatives were considered.' },
    EXITED: { description: 'Left the panel; reviews follow.' },
  },
});

export enum Assessed {
  PRESENT = 'PRESENT',
  NOT_PRESENT = 'NOT_PRESENT',
  UNCLEAR = 'UNCLEAR',
}
registerEnumType(Assessed, {
  name: 'Assessed',
  description: 'How one dimension of vulnerability was assessed.',
  valuesMap: {
    PRESENT: { description: 'It is there.' },
    NOT_PRESENT: { description: 'It is not there.' },
    UNCLEAR: { description: 'It cannot be told yet.' },
  },
});

export enum AdultRoute {
  S42_ENQUIRY = 'S42_ENQUIRY',
  MARAC = 'MARAC',
  MARM = 'MARM',
  NO_FURTHER_ACTION = 'NO_FURTHER_ACTION',
}
registerEnumType(AdultRoute, {
  name: 'AdultRoute',
  description: 'Which route an adult at risk takes.',
  valuesMap: {
    S42_ENQUIRY: {
      description: 'A safeguarding enquiry about an adult; in England under section 42 of the Care Act 2014.',
    },
    MARAC: { description: 'The multi-agency risk assessment conference on domestic abuse.' },
    MARM: { description: 'Multi-agency risk management.' },
    NO_FURTHER_ACTION: { description: 'No further action, with the reasons.' },
  },
});

export enum Capacity {
  HAS = 'HAS',
  LACKS = 'LACKS',
  FLUCTUATING = 'FLUCTUATING',
  NOT_ASSESSED = 'NOT_ASSESSED',
}
registerEnumType(Capacity, {
  name: 'Capacity',
  description: 'Mental capacity to decide about the risk. It is presumed until it is assessed.',
  valuesMap: {
    HAS: { description: 'The adult has it.' },
    LACKS: { description: 'The adult lacks it.' },
    FLUCTUATING: { description: 'It comes and goes.' },
    NOT_ASSESSED: { description: 'It has not been assessed.' },
  },
});

export enum Consent {
  GIVEN = 'GIVEN',
  WITHHELD = 'WITHHELD',
  NOT_ASKED = 'NOT_ASKED',
}
registerEnumType(Consent, {
  name: 'Consent',
  description: 'Whether the adult consents.',
  valuesMap: {
    GIVEN: { description: 'The adult consents.' },
    WITHHELD: { description: 'The adult does not consent.' },
    NOT_ASKED: { description: 'Nobody has been able to ask.' },
  },
});

export enum HarmKind {
  DEATH = 'DEATH',
  SERIOUS_HARM = 'SERIOUS_HARM',
}
registerEnumType(HarmKind, {
  name: 'HarmKind',
  description: 'What befell the person.',
  valuesMap: {
    DEATH: { description: 'The person has died.' },
    SERIOUS_HARM: { description: 'The person was seriously harmed.' },
  },
});

export enum DutyKind {
  STRATEGY_DISCUSSION = 'STRATEGY_DISCUSSION',
  STRATEGY_CONSIDERED = 'STRATEGY_CONSIDERED',
  STRATEGY_FOLLOW_UP = 'STRATEGY_FOLLOW_UP',
  STRATEGY_RECORD = 'STRATEGY_RECORD',
  CHILD_PROTECTION_CONFERENCE = 'CHILD_PROTECTION_CONFERENCE',
  RETURN_INTERVIEW = 'RETURN_INTERVIEW',
  CHANNEL_REVIEW = 'CHANNEL_REVIEW',
  HARM_NOTIFICATION = 'HARM_NOTIFICATION',
  RAPID_REVIEW = 'RAPID_REVIEW',
  ADULT_REVIEW = 'ADULT_REVIEW',
  ANOTHER_OWNER = 'ANOTHER_OWNER',
  CASE_NOTE_TO_CHECK = 'CASE_NOTE_TO_CHECK',
  STRATEGIC_ANSWER = 'STRATEGIC_ANSWER',
  RECORD_ENTRY = 'RECORD_ENTRY',
  WHICH_EPISODE_GOES_ON = 'WHICH_EPISODE_GOES_ON',
  RECORDS_TAKEN_APART = 'RECORDS_TAKEN_APART',
  ASSESSMENT_CORRECTED = 'ASSESSMENT_CORRECTED',
  TURNING_18 = 'TURNING_18',
  PAUSE_LASTS = 'PAUSE_LASTS',
  MAY_LEAVE = 'MAY_LEAVE',
  RECORD_ENTRY_WITHOUT_OWNER = 'RECORD_ENTRY_WITHOUT_OWNER',
}
registerEnumType(DutyKind, {
  name: 'DutyKind',
  description: 'What is due outside a meeting.',
  valuesMap: {
    STRATEGY_DISCUSSION: {
      description: 'A strategy discussion that was requested is held, or declined with reasons.',
    },
    STRATEGY_CONSIDERED: {
      description:
        'After repeated missing episodes social care considers a strategy discussion. Nothing happens by itself.',
    },
    ANOTHER_OWNER: {
      description:
        'An action whose owner has a conflict about the person is given to somebody else before it is due.',
    },
    CASE_NOTE_TO_CHECK: {
      description:
        'Two records were taken apart after a case note was written for both: it is reversed on a wrong file, or acknowledged again.',
    },
    STRATEGIC_ANSWER: {
      description: 'What another meeting has raised is answered. It names no child: see the referral.',
    },
    RECORD_ENTRY: {
      description:
        "What a meeting agreed about somebody on its tracker is written into the person's own record.",
    },
    WHICH_EPISODE_GOES_ON: {
      description: 'Two records of one person are both on a tracker: a chair says which episode goes on.',
    },
    RECORDS_TAKEN_APART: {
      description:
        'An episode ended because two records were thought to be of one person: a chair says whether it goes on.',
    },
    ASSESSMENT_CORRECTED: {
      description:
        'The assessment that a level rests on was wrong: a chair looks at the level, and at whether who left should have.',
    },
    TURNING_18: {
      description: 'Somebody on a tracker turns 18 in the months to come: a transfer is begun in time.',
    },
    PAUSE_LASTS: { description: 'A pause has lasted long: a chair says whether it still holds.' },
    MAY_LEAVE: {
      description:
        'The difference of opinion by which somebody came is resolved, and no level keeps them: a chair may let them leave.',
    },
    RECORD_ENTRY_WITHOUT_OWNER: {
      description: "Who was to write into a person's own record has left: somebody else is named.",
    },
    STRATEGY_FOLLOW_UP: { description: 'A discipline that an urgent discussion went without is consulted.' },
    STRATEGY_RECORD: { description: 'The record of a strategy discussion is issued to those who took part.' },
    CHILD_PROTECTION_CONFERENCE: {
      description: 'The initial child protection conference is held, or ruled out with reasons.',
    },
    RETURN_INTERVIEW: { description: 'Somebody who was missing is offered an interview.' },
    CHANNEL_REVIEW: { description: 'Somebody who left the Channel panel is reviewed.' },
    HARM_NOTIFICATION: { description: 'A death or serious harm is notified.' },
    RAPID_REVIEW: { description: 'The rapid review of a death or serious harm of a child is completed.' },
    ADULT_REVIEW: {
      description:
        'It is decided whether a death or serious harm of an adult has a Safeguarding Adults Review.',
    },
  },
});
