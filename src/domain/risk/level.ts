/** The levels of risk that the engine reckons with. A board's tool has levels and words of its own and says for which of these each stands. */

/** As the sources name them (RMM terms, Aims). */
export type RiskLevel = 'LOW' | 'MEDIUM' | 'HIGH' | 'VERY_HIGH';

const RANKS: Readonly<Record<RiskLevel, number>> = { LOW: 1, MEDIUM: 2, HIGH: 3, VERY_HIGH: 4 };

/** Higher is heard earlier; 0 where no level has been assessed. */
export const riskRank = (level: RiskLevel | null): number => (level === null ? 0 : RANKS[level]);

/** How risk went from one assessment to the next. */
export type Direction = 'INCREASED' | 'SAME' | 'DECREASED';

export const directionOf = (before: RiskLevel, now: RiskLevel): Direction =>
  riskRank(now) > riskRank(before) ? 'INCREASED' : riskRank(now) < riskRank(before) ? 'DECREASED' : 'SAME';

/** Inside a sentence. */
export const sayLevel = (level: RiskLevel): string => SAID[level];

const SAID: Readonly<Record<RiskLevel, string>> = {
  LOW: 'low',
  MEDIUM: 'medium',
  HIGH: 'high',
  VERY_HIGH: 'very high',
};
