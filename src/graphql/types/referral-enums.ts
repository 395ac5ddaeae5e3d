/** The closed sets of a referral. A board's own sets are data: `Coded`. */
import { registerEnumType } from '@nestjs/graphql';

export enum Channel {
  EMAIL = 'EMAIL',
  TELEPHONE = 'TELEPHONE',
  API = 'API',
  IN_PERSON = 'IN_PERSON',
  OTHER = 'OTHER',
}
registerEnumType(Channel, {
  name: 'Channel',
  description: 'By which way a message came, or went.',
  valuesMap: {
    EMAIL: { description: 'By mail.' },
    TELEPHONE: { description: 'By telephone.' },
    API: { description: "From a partner's own system." },
    IN_PERSON: { description: 'Said in person.' },
    OTHER: { description: 'By another way.' },
  },
});

export enum ConsentPosition {
  AGREED = 'AGREED',
  TOLD = 'TOLD',
  OBJECTED = 'OBJECTED',
  NOT_TOLD = 'NOT_TOLD',
}
registerEnumType(ConsentPosition, {
  name: 'ConsentPosition',
  description: 'How the person or family stands to the referral. No position stops a referral.',
  valuesMap: {
    AGREED: { description: 'They know of the referral and agree to it.' },
    TOLD: { description: 'They know of it; whether they agree is not known.' },
    OBJECTED: { description: 'They know of it and do not agree.' },
    NOT_TOLD: { description: 'They have not been told; say why.' },
  },
});

export enum ProtectiveMarking {
  OFFICIAL = 'OFFICIAL',
  OFFICIAL_SENSITIVE = 'OFFICIAL_SENSITIVE',
}
registerEnumType(ProtectiveMarking, {
  name: 'ProtectiveMarking',
  description: 'How the record may be handled. Anything higher has no place in this service.',
  valuesMap: {
    OFFICIAL: { description: 'Official.' },
    OFFICIAL_SENSITIVE: { description: 'Official, sensitive: for those who need to know.' },
  },
});

export enum AttachmentKind {
  REFERRAL_FORM = 'REFERRAL_FORM',
  ASSESSMENT = 'ASSESSMENT',
  CHRONOLOGY = 'CHRONOLOGY',
  REPORT = 'REPORT',
  PHOTO = 'PHOTO',
  BODY_MAP = 'BODY_MAP',
  MESSAGE = 'MESSAGE',
  OTHER = 'OTHER',
}
registerEnumType(AttachmentKind, {
  name: 'AttachmentKind',
  description: 'What kind of paper belongs to a referral.',
  valuesMap: {
    REFERRAL_FORM: { description: 'The form of the agency that referred.' },
    ASSESSMENT: { description: 'An assessment or a scored tool.' },
    CHRONOLOGY: { description: 'What happened, in order.' },
    REPORT: { description: 'A report, for example of a visit or an examination.' },
    PHOTO: { description: 'A photo or a film.' },
    BODY_MAP: { description: 'A drawing of marks on a body.' },
    MESSAGE: { description: 'A message, for example a mail or what was written on a phone.' },
    OTHER: { description: 'Another paper.' },
  },
});

export enum StatutoryReferralStanding {
  MADE = 'MADE',
  NOT_MADE = 'NOT_MADE',
}
registerEnumType(StatutoryReferralStanding, {
  name: 'StatutoryReferralStanding',
  description: 'Whether the statutory referral was made as well. The meeting does not replace it.',
  valuesMap: {
    MADE: { description: 'It was made; give its reference.' },
    NOT_MADE: { description: 'It was not made.' },
  },
});

export enum IncidentReport {
  REPORTED = 'REPORTED',
  CLAIMED = 'CLAIMED',
}
registerEnumType(IncidentReport, {
  name: 'IncidentReport',
  description: 'How a referral stands to the route of critical incidents.',
  valuesMap: {
    REPORTED: { description: 'Reported by a role that reports critical incidents: heard without cut-off.' },
    CLAIMED: {
      description: 'Sent as one by somebody else: an ordinary referral, which the chairs are shown.',
    },
  },
});

export enum ReferralTaskKind {
  ASK_FOR_MISSING = 'ASK_FOR_MISSING',
  ACKNOWLEDGE_RECEIPT = 'ACKNOWLEDGE_RECEIPT',
  TELL_OUTCOME = 'TELL_OUTCOME',
  DECIDE_WITHDRAWAL = 'DECIDE_WITHDRAWAL',
  CONSIDER_INCIDENT = 'CONSIDER_INCIDENT',
}
registerEnumType(ReferralTaskKind, {
  name: 'ReferralTaskKind',
  description: 'What somebody has to do about a referral.',
  valuesMap: {
    ASK_FOR_MISSING: { description: 'Answers are missing: ask the referrer. It is heard all the same.' },
    ACKNOWLEDGE_RECEIPT: { description: 'Tell a referrer without an account that it came.' },
    TELL_OUTCOME: { description: 'The item has closed: tell the referrer what came of it.' },
    DECIDE_WITHDRAWAL: { description: 'A chair agrees to a withdrawal, or keeps the item.' },
    CONSIDER_INCIDENT: { description: 'A chair considers what was sent as a critical incident.' },
  },
});
