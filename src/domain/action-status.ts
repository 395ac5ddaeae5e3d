/** How far an action has got: words that agendas and minutes keep of it as well, wherever it is followed up. */

/**
 * `AGREED`: a draft of its item. `OPEN`: released, to be done. `RETURNED`: its owner says that it is not theirs; it
 * waits for another. `DONE`: completed with its outcome. `NOT_DONE`: given up, with the reason. `WITHDRAWN`: the
 * meeting took it back.
 */
export type ActionStatus = 'AGREED' | 'OPEN' | 'RETURNED' | 'DONE' | 'NOT_DONE' | 'WITHDRAWN';

/** Why an action was not done, as its owner says. The two are never counted together. */
export type NotDoneReason = 'CIRCUMSTANCES_CHANGED' | 'AGENCY_DID_NOT_ACT';
