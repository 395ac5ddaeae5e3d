/** The closed sets of what is recorded of a person. */
import { registerEnumType } from '@nestjs/graphql';

export enum AgeBand {
  UNBORN = 'UNBORN',
  CHILD = 'CHILD',
  ADULT = 'ADULT',
}
registerEnumType(AgeBand, {
  name: 'AgeBand',
  description: 'What the age decides: which law, which agencies, which route.',
  valuesMap: {
    UNBORN: { description: 'A child who was not born yet when last referred or corrected.' },
    CHILD: { description: 'Under 18 when last referred or corrected.' },
    ADULT: { description: '18 or older when last referred or corrected.' },
  },
});

export enum DateOfBirthAccuracy {
  EXACT = 'EXACT',
  ESTIMATED = 'ESTIMATED',
  EXPECTED = 'EXPECTED',
}
registerEnumType(DateOfBirthAccuracy, {
  name: 'DateOfBirthAccuracy',
  description: 'How far a date of birth can be relied on.',
  valuesMap: {
    EXACT: { description: 'As on a document, or as the person says.' },
    ESTIMATED: { description: 'Somebody has judged it.' },
    EXPECTED: { description: 'The day on which a child who is not born yet is due.' },
  },
});

export enum IdentifierKind {
  NHS_NUMBER = 'NHS_NUMBER',
  UPN = 'UPN',
  ULN = 'ULN',
}
registerEnumType(IdentifierKind, {
  name: 'IdentifierKind',
  description: 'Which number it is. Numbers are sensitive, and never keys.',
  valuesMap: {
    NHS_NUMBER: { description: 'NHS number: ten digits, the last is a check.' },
    UPN: { description: 'Unique pupil number: a check letter and twelve digits, or a temporary one.' },
    ULN: { description: 'Unique learner number: ten digits, the last is a check.' },
  },
});

export enum SourceGrading {
  RELIABLE = 'RELIABLE',
  UNTESTED = 'UNTESTED',
  NOT_RELIABLE = 'NOT_RELIABLE',
}
registerEnumType(SourceGrading, {
  name: 'SourceGrading',
  description: 'How far the source of a statement can be relied on.',
  valuesMap: {
    RELIABLE: { description: 'The source has been right before.' },
    UNTESTED: { description: 'Nobody can tell yet.' },
    NOT_RELIABLE: { description: 'The source has been wrong before.' },
  },
});

export enum OpenStatus {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(OpenStatus, {
  name: 'OpenStatus',
  description: "Whether a known person's case is open to the authority.",
  valuesMap: {
    OPEN: { description: 'A worker or team has it.' },
    CLOSED: { description: 'There is a case file, and nobody works on it.' },
  },
});
