/** The settings of a meeting series, so that a client shows what a meeting is like without knowing any by name. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { RiskLevel } from './risk-enums.js';
import { Clause } from './rule.js';
import { TrackerTerms } from './tracker-terms.js';
import { UrgentContact } from './urgent-contact.js';

export enum Weekday {
  MON = 'MON',
  TUE = 'TUE',
  WED = 'WED',
  THU = 'THU',
  FRI = 'FRI',
  SAT = 'SAT',
  SUN = 'SUN',
}
registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week.',
  valuesMap: {
    MON: { description: 'Monday.' },
    TUE: { description: 'Tuesday.' },
    WED: { description: 'Wednesday.' },
    THU: { description: 'Thursday.' },
    FRI: { description: 'Friday.' },
    SAT: { description: 'Saturday.' },
    SUN: { description: 'Sunday.' },
  },
});

export enum BankHolidayPolicy {
  SIT = 'SIT',
  DO_NOT_SIT = 'DO_NOT_SIT',
  NEXT_WORKING_DAY = 'NEXT_WORKING_DAY',
}
registerEnumType(BankHolidayPolicy, {
  name: 'BankHolidayPolicy',
  description: 'What becomes of a sitting that falls on a bank holiday.',
  valuesMap: {
    SIT: { description: 'It is held all the same.' },
    DO_NOT_SIT: { description: 'There is none: what it would have heard is heard at the next one.' },
    NEXT_WORKING_DAY: { description: 'It is held on the first working day after it.' },
  },
});

export enum ChairPolicy {
  ANY_CHAIR = 'ANY_CHAIR',
  EVERY_CHAIR = 'EVERY_CHAIR',
}
registerEnumType(ChairPolicy, {
  name: 'ChairPolicy',
  description: 'Whether one of the chairs is enough, or each is needed.',
  valuesMap: {
    ANY_CHAIR: { description: 'One of them is enough.' },
    EVERY_CHAIR: { description: 'Each of them is needed.' },
  },
});

@ObjectType({ description: 'A chair of the meeting, and who takes it where its holder does not.' })
export class ChairSeat {
  @Field({ description: 'The chair role.' })
  role!: string;

  @Field(() => [String], { description: 'Roles whose holders are its deputies; mostly none.' })
  deputies!: readonly string[];
}

@ObjectType({ description: 'A text that everybody who takes part signs, and that is read out at the start.' })
export class DeclarationTerms {
  @Field(() => Int, { description: 'Version of the text; another text is signed anew.' })
  version!: number;

  @Field({ description: 'Its title.' })
  title!: string;

  @Field({ description: 'Its text.' })
  text!: string;

  @Field({ description: 'Whether nothing of a case is shown to somebody who has not signed.' })
  gatesPapers!: boolean;

  @Field(() => Clause, { description: 'Where the terms of reference ask for it.' })
  clause!: Clause;
}

@ObjectType({ description: 'A heading in a fixed order.' })
export class TemplateSection {
  @Field({ description: 'Its code, for programs.' })
  code!: string;

  @Field({ description: 'The heading in the words of the terms of reference.' })
  heading!: string;
}

@ObjectType({ description: 'The fixed order of the meeting, and of each item in it.' })
export class TemplateTerms {
  @Field(() => [TemplateSection], { description: 'The order of the meeting.' })
  meeting!: readonly TemplateSection[];

  @Field(() => [TemplateSection], { description: 'The order within an item.' })
  item!: readonly TemplateSection[];
}

@ObjectType({ description: 'How the planned length of a sitting is shared out among its items.' })
export class TimeBudgetTerms {
  @Field(() => Int, { description: 'Minutes that an item is given.' })
  minutesPerItem!: number;

  @Field(() => Int, { description: 'Minutes of the sitting that belong to no item.' })
  minutesBesideItems!: number;

  @Field(() => Int, { description: 'So many of them before the first item.' })
  minutesBeforeItems!: number;
}

@ObjectType({ isAbstract: true })
export abstract class SeriesSettings {
  @Field({ description: 'Id of the calendar of bank holidays that it goes by.' })
  calendar!: string;

  @Field(() => [Weekday], { description: 'The days of the week on which it sits.' })
  sitsOn!: readonly Weekday[];

  @Field(() => [Int], {
    nullable: true,
    description:
      'Which of these days of a month it sits on: 1 for the first such weekday of the month, 5 for a fifth where there is one. Null where it sits every week.',
  })
  weeksOfMonth!: readonly number[] | null;

  @Field(() => BankHolidayPolicy, { description: 'What becomes of a sitting that falls on a bank holiday.' })
  bankHolidays!: BankHolidayPolicy;

  @Field(() => Int, { description: 'Planned length of a sitting in minutes; none is cut short by it.' })
  durationMinutes!: number;

  @Field(() => [ChairSeat], { description: 'The chairs in order, each with its deputies.' })
  chairing!: readonly ChairSeat[];

  @Field(() => ChairPolicy, {
    description: 'Whether a sitting opens with one of its chairs, or needs each. None opens without any.',
  })
  opensWith!: ChairPolicy;

  @Field({ description: 'Whether a chair may name somebody who takes the chair of one sitting.' })
  chairDelegation!: boolean;

  @Field(() => [UrgentContact], { description: 'Whom to turn to now: a meeting is no reason to wait.' })
  urgentRoute!: readonly UrgentContact[];

  @Field(() => TrackerTerms, {
    nullable: true,
    description: 'How it follows people from sitting to sitting; null where it follows nobody.',
  })
  tracker!: TrackerTerms | null;

  @Field(() => DeclarationTerms, {
    nullable: true,
    description: 'What everybody signs who takes part; null where nothing is signed.',
  })
  declaration!: DeclarationTerms | null;

  @Field(() => TemplateTerms, {
    nullable: true,
    description: 'Its fixed order; null where the order is free.',
  })
  template!: TemplateTerms | null;

  @Field(() => TimeBudgetTerms, {
    nullable: true,
    description: 'How its time is shared out; null where it is not.',
  })
  timeBudget!: TimeBudgetTerms | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the terms stand for terms that nobody has given yet, to be shown with them; null where they rest on a source.',
  })
  placeholder!: string | null;
}

export const settingsFrom = (terms: TermsOfReference): SeriesSettings => ({
  calendar: terms.calendar,
  sitsOn: terms.sitsOn.map((day) => Weekday[day]),
  weeksOfMonth: terms.weeksOfMonth ?? null,
  bankHolidays: BankHolidayPolicy[terms.bankHolidays],
  durationMinutes: terms.durationMinutes,
  chairing: terms.chairs.map(({ role, deputies = [] }) => ({ role, deputies })),
  opensWith: ChairPolicy[terms.opensWith],
  chairDelegation: terms.chairDelegation ?? false,
  urgentRoute: terms.urgentRoute,
  tracker: terms.tracker === undefined ? null : trackerFrom(terms.tracker),
  declaration: terms.declaration ?? null,
  template: terms.template ?? null,
  timeBudget: terms.timeBudget === undefined ? null : { minutesBeforeItems: 0, ...terms.timeBudget },
  placeholder: terms.placeholder ?? null,
});

const trackerFrom = (tracker: NonNullable<TermsOfReference['tracker']>): TrackerTerms => {
  const { entersAt, leavesAt, report, drift, ...others } = tracker;
  const { fedBy, tool, turnTo, reviewAtMostDays, reEntryMonths, recordEntryWithinWorkingDays } = others;
  return {
    ...{ tool, fedBy, turnTo, reviewAtMostDays, reEntryMonths, recordEntryWithinWorkingDays },
    entersAt: entersAt.map((level) => RiskLevel[level]),
    leavesAt: leavesAt.map((level) => RiskLevel[level]),
    reportDueHoursBefore: report.dueHoursBefore,
    drift,
  };
};
