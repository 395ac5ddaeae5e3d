/** The levels of risk that the engine knows: a tool of the board says what each of them means. */
import { registerEnumType } from '@nestjs/graphql';

export enum RiskLevel {
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
  VERY_HIGH = 'VERY_HIGH',
}
registerEnumType(RiskLevel, {
  name: 'RiskLevel',
  description: "A level at which somebody is assessed, by the board's own tool.",
  valuesMap: {
    LOW: { description: 'Assessed at low risk.' },
    MEDIUM: { description: 'Assessed at medium risk.' },
    HIGH: { description: 'Assessed at high risk.' },
    VERY_HIGH: { description: 'Assessed at very high risk.' },
  },
});
