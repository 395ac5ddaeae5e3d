/** The closed sets of VOLT, of themes and of what is raised, described for partners. */
import { registerEnumType } from '@nestjs/graphql';

export enum VoltKind {
  VICTIM = 'VICTIM',
  PERSON_OF_CONCERN = 'PERSON_OF_CONCERN',
  CHILD_ALLEGED_TO_HAVE_HARMED = 'CHILD_ALLEGED_TO_HAVE_HARMED',
  LOCATION = 'LOCATION',
  TREND = 'TREND',
}
registerEnumType(VoltKind, {
  name: 'VoltKind',
  description: 'What an item of VOLT tells of: victim, offender, location, or trend.',
  valuesMap: {
    VICTIM: { description: 'Somebody who is harmed, or may be.' },
    PERSON_OF_CONCERN: {
      description: 'An adult who is thought to harm or exploit somebody: a concern, not a finding.',
    },
    CHILD_ALLEGED_TO_HAVE_HARMED: {
      description: 'Somebody under eighteen who is said to have harmed: a child first.',
    },
    LOCATION: { description: 'A place where people are harmed, or are met.' },
    TREND: { description: 'A pattern or theme.' },
  },
});

export enum VoltSource {
  PROFESSIONAL = 'PROFESSIONAL',
  CHILD = 'CHILD',
  FAMILY = 'FAMILY',
  COMMUNITY = 'COMMUNITY',
  POLICE = 'POLICE',
  ONLINE = 'ONLINE',
  ANONYMOUS = 'ANONYMOUS',
}
registerEnumType(VoltSource, {
  name: 'VoltSource',
  description: 'What sort of source it comes from; never who it is.',
  valuesMap: {
    PROFESSIONAL: { description: 'Seen or heard by a professional.' },
    CHILD: { description: 'Told by a child or young person.' },
    FAMILY: { description: 'Told by family or carers.' },
    COMMUNITY: { description: 'Told by somebody in the community.' },
    POLICE: { description: 'Police information or intelligence.' },
    ONLINE: { description: 'Seen on a device or online.' },
    ANONYMOUS: { description: 'Told by somebody who did not say who they are.' },
  },
});

export enum SourceEvaluation {
  RELIABLE = 'RELIABLE',
  UNTESTED = 'UNTESTED',
  NOT_RELIABLE = 'NOT_RELIABLE',
}
registerEnumType(SourceEvaluation, {
  name: 'SourceEvaluation',
  description: 'How reliable the source is.',
  valuesMap: {
    RELIABLE: { description: 'Has been reliable.' },
    UNTESTED: { description: 'Not known yet whether it is.' },
    NOT_RELIABLE: { description: 'Has not been reliable.' },
  },
});

export enum IntelligenceAssessment {
  KNOWN_DIRECTLY = 'KNOWN_DIRECTLY',
  KNOWN_INDIRECTLY_CORROBORATED = 'KNOWN_INDIRECTLY_CORROBORATED',
  KNOWN_INDIRECTLY = 'KNOWN_INDIRECTLY',
  NOT_KNOWN = 'NOT_KNOWN',
  SUSPECTED_FALSE = 'SUSPECTED_FALSE',
}
registerEnumType(IntelligenceAssessment, {
  name: 'IntelligenceAssessment',
  description: 'How it is known.',
  valuesMap: {
    KNOWN_DIRECTLY: { description: 'The source saw or heard it.' },
    KNOWN_INDIRECTLY_CORROBORATED: { description: 'The source was told, and something else bears it out.' },
    KNOWN_INDIRECTLY: { description: 'The source was told.' },
    NOT_KNOWN: { description: 'It cannot be said how the source knows.' },
    SUSPECTED_FALSE: { description: 'It is thought to be untrue.' },
  },
});

export enum HandlingCode {
  SHARING_PERMITTED = 'SHARING_PERMITTED',
  SHARING_WITH_CONDITIONS = 'SHARING_WITH_CONDITIONS',
}
registerEnumType(HandlingCode, {
  name: 'HandlingCode',
  description: 'Whether it may be handed on.',
  valuesMap: {
    SHARING_PERMITTED: { description: 'It may be shared where the law permits it.' },
    SHARING_WITH_CONDITIONS: { description: 'Ask the source before it is handed on.' },
  },
});

export enum VoltSensitivity {
  OPEN = 'OPEN',
  RESTRICTED = 'RESTRICTED',
}
registerEnumType(VoltSensitivity, {
  name: 'VoltSensitivity',
  description: 'Who reads the text.',
  valuesMap: {
    OPEN: { description: 'Everybody who takes part in the meeting.' },
    RESTRICTED: {
      description: 'The agency that told it and the chairs; everybody else reads what was sanitised of it.',
    },
  },
});

export enum VoltStatus {
  RECORDED = 'RECORDED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(VoltStatus, {
  name: 'VoltStatus',
  description: 'Whether its source stands by it.',
  valuesMap: {
    RECORDED: { description: 'It stands.' },
    WITHDRAWN: { description: 'Its source no longer stands by it: it links nobody any more.' },
  },
});

export enum VoltRole {
  AFFECTED = 'AFFECTED',
  PERSON_OF_CONCERN = 'PERSON_OF_CONCERN',
  CHILD_ALLEGED_TO_HAVE_HARMED = 'CHILD_ALLEGED_TO_HAVE_HARMED',
  ASSOCIATE = 'ASSOCIATE',
}
registerEnumType(VoltRole, {
  name: 'VoltRole',
  description: 'How what is known concerns somebody.',
  valuesMap: {
    AFFECTED: { description: 'Is harmed, or may be.' },
    PERSON_OF_CONCERN: { description: 'An adult who is thought to harm or exploit somebody.' },
    CHILD_ALLEGED_TO_HAVE_HARMED: { description: 'Under eighteen, and said to have harmed.' },
    ASSOCIATE: { description: 'Friend or associate: friendship is not suspicion.' },
  },
});

export enum ThingKind {
  PLACE = 'PLACE',
  VEHICLE = 'VEHICLE',
  PHONE = 'PHONE',
  BANK_ACCOUNT = 'BANK_ACCOUNT',
  TRAVEL_CARD = 'TRAVEL_CARD',
  SOCIAL_MEDIA = 'SOCIAL_MEDIA',
  NAMED_PERSON = 'NAMED_PERSON',
  GIFT = 'GIFT',
}
registerEnumType(ThingKind, {
  name: 'ThingKind',
  description: 'What people may have in common.',
  valuesMap: {
    PLACE: { description: 'A place, as everybody calls it, or its address.' },
    VEHICLE: { description: 'A vehicle, by its registration alone.' },
    PHONE: { description: 'A telephone number.' },
    BANK_ACCOUNT: { description: 'A bank account, by sort code and number.' },
    TRAVEL_CARD: { description: 'A travel card, by its number.' },
    SOCIAL_MEDIA: { description: 'A name on social media.' },
    NAMED_PERSON: { description: 'Somebody without a record here, by name or nickname; a neutral word.' },
    GIFT: { description: 'Something given. Gifts are not compared.' },
  },
});

export enum LinkKind {
  PLACE = 'PLACE',
  VEHICLE = 'VEHICLE',
  PHONE = 'PHONE',
  BANK_ACCOUNT = 'BANK_ACCOUNT',
  TRAVEL_CARD = 'TRAVEL_CARD',
  SOCIAL_MEDIA = 'SOCIAL_MEDIA',
  NAMED_PERSON = 'NAMED_PERSON',
  PERSON = 'PERSON',
}
registerEnumType(LinkKind, {
  name: 'LinkKind',
  description: 'By what people are linked.',
  valuesMap: {
    PLACE: { description: 'The same place.' },
    VEHICLE: { description: 'The same vehicle.' },
    PHONE: { description: 'The same telephone number.' },
    BANK_ACCOUNT: { description: 'The same bank account.' },
    TRAVEL_CARD: { description: 'The same travel card.' },
    SOCIAL_MEDIA: { description: 'The same name on social media.' },
    NAMED_PERSON: { description: 'The same name of somebody without a record here.' },
    PERSON: { description: 'The same person, by a record here.' },
  },
});

export enum ThemeStatus {
  PROPOSED = 'PROPOSED',
  OPEN = 'OPEN',
  DISMISSED = 'DISMISSED',
  CLOSED = 'CLOSED',
}
registerEnumType(ThemeStatus, {
  name: 'ThemeStatus',
  description: 'What the meeting made of a theme.',
  valuesMap: {
    PROPOSED: { description: 'A link proposes it; the meeting has not decided.' },
    OPEN: { description: 'The meeting has identified it and looks at it.' },
    DISMISSED: { description: 'The meeting said that it is none.' },
    CLOSED: { description: 'The meeting looks at it no more.' },
  },
});

export enum RaisedKind {
  THEME = 'THEME',
  PERSON = 'PERSON',
  RISK = 'RISK',
}
registerEnumType(RaisedKind, {
  name: 'RaisedKind',
  description: 'What is raised to another meeting.',
  valuesMap: {
    THEME: { description: 'A theme that the meeting has identified.' },
    PERSON: { description: 'A child or young person.' },
    RISK: { description: 'A risk that is neither, for example a gap in services.' },
  },
});

export enum StrategicStatus {
  RAISED = 'RAISED',
  ANSWERED = 'ANSWERED',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(StrategicStatus, {
  name: 'StrategicStatus',
  description: 'How far what was raised has got.',
  valuesMap: {
    RAISED: { description: 'Waits for an answer.' },
    ANSWERED: { description: 'Returned: the meeting that raised it has not heard the answer yet.' },
    ACKNOWLEDGED: { description: 'The meeting that raised it has heard the answer.' },
    WITHDRAWN: { description: 'The meeting that raised it has withdrawn it.' },
  },
});

export enum StrategicOutcome {
  TAKEN_ON = 'TAKEN_ON',
  ADVICE_GIVEN = 'ADVICE_GIVEN',
  NOT_TAKEN_ON = 'NOT_TAKEN_ON',
}
registerEnumType(StrategicOutcome, {
  name: 'StrategicOutcome',
  description: 'What the meeting that answers does with it.',
  valuesMap: {
    TAKEN_ON: { description: 'It acts on it itself.' },
    ADVICE_GIVEN: { description: 'It advises the meeting that raised it.' },
    NOT_TAKEN_ON: { description: 'It does not take it on, and says why.' },
  },
});
