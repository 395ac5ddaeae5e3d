/** What puts an item earlier on an agenda, whatever brought it there: a referral, or a review on a tracker. */
import { riskRank, type RiskLevel } from '../risk/level.js';

/** What puts one item before another besides immediate safety and receipt, as it stood when it was recorded. */
export interface Priority {
  readonly criticalIncident: boolean;
  readonly currentlyMissing: boolean;
  readonly riskLevel: RiskLevel | null;
  readonly strategyPending: boolean;
  /** A repeat by one of the definitions of the terms. */
  readonly repeat: boolean;
}

export const NO_PRIORITY: Priority = {
  criticalIncident: false,
  currentlyMissing: false,
  riskLevel: null,
  strategyPending: false,
  repeat: false,
};

/** Of two referrals of one person, whatever puts the item earlier. */
export const higherOf = (a: Priority, b: Priority): Priority => ({
  criticalIncident: a.criticalIncident || b.criticalIncident,
  currentlyMissing: a.currentlyMissing || b.currentlyMissing,
  riskLevel: riskRank(a.riskLevel) < riskRank(b.riskLevel) ? b.riskLevel : a.riskLevel,
  strategyPending: a.strategyPending || b.strategyPending,
  repeat: a.repeat || b.repeat,
});
