/** The closed sets of case notes. */
import { registerEnumType } from '@nestjs/graphql';

export enum CaseNoteStatus {
  GOING_ON = 'GOING_ON',
  KEPT_IN_MINUTES = 'KEPT_IN_MINUTES',
  REQUESTED = 'REQUESTED',
  WRITTEN = 'WRITTEN',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  REVERSED = 'REVERSED',
}
registerEnumType(CaseNoteStatus, {
  name: 'CaseNoteStatus',
  description: "How far the record of a discussion has got on the way to the person's own file.",
  valuesMap: {
    GOING_ON: { description: 'The discussion has not been concluded.' },
    KEPT_IN_MINUTES: { description: 'The authority does not know the person: the minutes are the record.' },
    REQUESTED: { description: 'To be written on the file.' },
    WRITTEN: { description: 'Written on the file.' },
    ACKNOWLEDGED: { description: 'Somebody has seen it on the file.' },
    REVERSED: { description: 'Taken back on the file, or the request withdrawn. It may be written again.' },
  },
});

export enum CaseNoteBecause {
  CONCLUDED = 'CONCLUDED',
  NOT_CONCLUDED = 'NOT_CONCLUDED',
  KNOWN_LATER = 'KNOWN_LATER',
}
registerEnumType(CaseNoteBecause, {
  name: 'CaseNoteBecause',
  description: 'Why a case note is due.',
  valuesMap: {
    CONCLUDED: { description: 'The discussion of a known person was concluded.' },
    NOT_CONCLUDED: { description: 'The item was left unconcluded, with something said or decided in it.' },
    KNOWN_LATER: { description: 'The person has become known since: the earlier record is attached.' },
  },
});

export enum ReversedBecause {
  WRONG_PERSON = 'WRONG_PERSON',
  RECORDED_TWICE = 'RECORDED_TWICE',
  NOT_KNOWN_AFTER_ALL = 'NOT_KNOWN_AFTER_ALL',
}
registerEnumType(ReversedBecause, {
  name: 'ReversedBecause',
  description: 'Why a case note was reversed.',
  valuesMap: {
    WRONG_PERSON: { description: "It stood on another person's file." },
    RECORDED_TWICE: { description: 'It stood on the file twice.' },
    NOT_KNOWN_AFTER_ALL: { description: 'There is no file: the person is not known after all.' },
  },
});

export enum FeedbackStatus {
  REQUESTED = 'REQUESTED',
  TOLD = 'TOLD',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
}
registerEnumType(FeedbackStatus, {
  name: 'FeedbackStatus',
  description: 'Whether the worker whose case it is knows what was shared.',
  valuesMap: {
    REQUESTED: { description: 'The worker is to be told.' },
    TOLD: { description: 'The worker was told.' },
    ACKNOWLEDGED: { description: 'The worker has said so.' },
  },
});

export enum ToldBy {
  IN_PERSON = 'IN_PERSON',
  TELEPHONE = 'TELEPHONE',
  VIDEO = 'VIDEO',
  SECURE_EMAIL = 'SECURE_EMAIL',
  CASE_SYSTEM = 'CASE_SYSTEM',
}
registerEnumType(ToldBy, {
  name: 'ToldBy',
  description: 'In which way a worker was told.',
  valuesMap: {
    IN_PERSON: { description: 'Face to face.' },
    TELEPHONE: { description: 'By telephone.' },
    VIDEO: { description: 'By video.' },
    SECURE_EMAIL: { description: 'By secure e-mail.' },
    CASE_SYSTEM: { description: 'Through the case management system.' },
  },
});
