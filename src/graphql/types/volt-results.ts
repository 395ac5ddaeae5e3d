/** What each mutation on VOLT, on a theme, and on what is raised answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { StrategicReferral } from './strategic.js';
import { LATE, resultOf, Success } from './success.js';
import { Theme } from './theme.js';
import { VoltItem } from './volt.js';

@ObjectType({ isAbstract: true })
abstract class OfVolt extends Success {
  @Field(() => VoltItem, { nullable: true, description: `The item. ${LATE}` })
  voltItem!: Edge<VoltItem | null>;
}
@ObjectType({ isAbstract: true })
abstract class OfTheme extends Success {
  @Field(() => Theme, { nullable: true, description: `The theme. ${LATE}` })
  theme!: Edge<Theme | null>;
}
@ObjectType({ isAbstract: true })
abstract class OfStrategic extends Success {
  @Field(() => StrategicReferral, { nullable: true, description: `The referral. ${LATE}` })
  referral!: Edge<StrategicReferral | null>;
}

@ObjectType({ description: 'It is recorded.' })
export class VoltItemRecorded extends OfVolt {}

@ObjectType({ description: 'It is corrected; the earlier words are kept.' })
export class VoltItemCorrected extends OfVolt {}

@ObjectType({ description: 'It links more people or things.' })
export class VoltItemLinked extends OfVolt {}

@ObjectType({ description: 'It is withdrawn: kept, and links nobody any more.' })
export class VoltItemWithdrawn extends OfVolt {}

@ObjectType({ description: 'The meeting has identified what was proposed as a theme.' })
export class ThemeIdentified extends OfTheme {}

@ObjectType({ description: 'The meeting has named a theme of its own.' })
export class ThemeNamed extends OfTheme {}

@ObjectType({ description: 'It is added to the theme.' })
export class ThemeExtended extends OfTheme {}

@ObjectType({ description: 'The meeting said that it is no theme.' })
export class ThemeDismissed extends OfTheme {}

@ObjectType({ description: 'The meeting looks at it no more.' })
export class ThemeClosed extends OfTheme {}

@ObjectType({ description: 'It is raised: the referral says which sitting is to answer it.' })
export class StrategicReferralRaised extends OfStrategic {}

@ObjectType({ description: 'It is answered: the meeting that raised it is shown the decision.' })
export class StrategicReferralAnswered extends OfStrategic {}

@ObjectType({ description: 'The meeting that raised it has heard the decision.' })
export class StrategicDecisionAcknowledged extends OfStrategic {}

@ObjectType({ description: 'It is withdrawn: nobody answers it any more.' })
export class StrategicReferralWithdrawn extends OfStrategic {}

export const RecordVoltItemResult = resultOf('RecordVoltItemResult', VoltItemRecorded);
export const CorrectVoltItemResult = resultOf('CorrectVoltItemResult', VoltItemCorrected);
export const LinkVoltItemResult = resultOf('LinkVoltItemResult', VoltItemLinked);
export const WithdrawVoltItemResult = resultOf('WithdrawVoltItemResult', VoltItemWithdrawn);
export const IdentifyThemeResult = resultOf('IdentifyThemeResult', ThemeIdentified);
export const NameThemeResult = resultOf('NameThemeResult', ThemeNamed);
export const AddToThemeResult = resultOf('AddToThemeResult', ThemeExtended);
export const DismissThemeResult = resultOf('DismissThemeResult', ThemeDismissed);
export const CloseThemeResult = resultOf('CloseThemeResult', ThemeClosed);
export const RaiseToStrategicResult = resultOf('RaiseToStrategicResult', StrategicReferralRaised);
export const AnswerStrategicReferralResult = resultOf(
  'AnswerStrategicReferralResult',
  StrategicReferralAnswered,
);
export const AcknowledgeStrategicDecisionResult = resultOf(
  'AcknowledgeStrategicDecisionResult',
  StrategicDecisionAcknowledged,
);
export const WithdrawStrategicReferralResult = resultOf(
  'WithdrawStrategicReferralResult',
  StrategicReferralWithdrawn,
);
