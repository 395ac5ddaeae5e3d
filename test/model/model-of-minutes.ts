/** What the model answers about the minutes that a sitting leaves behind, and about their copies. */
import { CHAIRS, LEADERS, MEMBERS, type Answer, type MinutesModel } from './meeting-model.js';

const notThisVersion = ({ status, version: newest }: MinutesModel, version: number): Answer | undefined => {
  if (status === 'NONE') return 'NO_MINUTES';
  return version === newest ? undefined : 'MINUTES_SUPERSEDED';
};

/** Of each item that was discussed, who has a conflict on it. */
export type Conflicts = readonly ReadonlySet<string>[];

/** Two approvals are two people: a chair by its own right, or whom the chair has named. Somebody has read each item. */
export const approveMinutes = (
  minutes: MinutesModel,
  role: string,
  { version, conflicts }: { readonly version: number; readonly conflicts: Conflicts },
): Answer => {
  const delegated = [...minutes.delegates].filter(([, officer]) => officer === role).map(([chair]) => chair);
  if (!CHAIRS.includes(role) && delegated.length === 0) return 'NOT_YOURS_TO_DO';
  const superseded = notThisVersion(minutes, version);
  if (superseded !== undefined) return superseded;
  if (minutes.approvals.has(role)) return 'NOTHING';
  const chair = [role, ...delegated].find((one) => minutes.needed.has(one));
  if (chair === undefined) return 'NO_APPROVAL_NEEDED_FROM_YOU';
  if (chair !== role && conflicts.some((conflicted) => conflicted.has(role))) return 'DELEGATE_CONFLICTED';
  const approvers = [...minutes.approvals, role];
  const isReadByNobody = conflicts.some((conflicted) => approvers.every((one) => conflicted.has(one)));
  if (minutes.needed.size === 1 && isReadByNobody) return 'ITEM_READ_BY_NOBODY';
  minutes.needed.delete(chair);
  minutes.approvals.add(role);
  if (minutes.needed.size === 0) minutes.status = 'APPROVED';
  return 'RECORDED';
};

export const nameDelegate = (
  minutes: MinutesModel,
  role: string,
  { chair, officer, conflicts }: { chair: string; officer: string; conflicts: Conflicts },
): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (chair !== role) return 'NOT_YOUR_CHAIR';
  if (officer === role) return 'DELEGATE_IS_YOU';
  if (CHAIRS.includes(officer)) return 'DELEGATE_IS_CHAIR';
  if (!MEMBERS.includes(officer)) return 'DELEGATE_NOT_A_MEMBER';
  if (conflicts.some((conflicted) => conflicted.has(officer))) return 'DELEGATE_CONFLICTED';
  if (minutes.delegates.get(chair) === officer) return 'NOTHING';
  minutes.delegates.set(chair, officer);
  return 'RECORDED';
};

export const issueMinutes = (minutes: MinutesModel, version: number): Answer => {
  const superseded = notThisVersion(minutes, version);
  if (superseded !== undefined) return superseded;
  if (minutes.status === 'ISSUED') return 'NOTHING';
  if (minutes.status !== 'APPROVED') return 'MINUTES_NOT_APPROVED';
  minutes.status = 'ISSUED';
  minutes.issued.add(version);
  return 'RECORDED';
};

/** A correction is a new version, which the chairs approve anew. */
export const correctMinutes = (minutes: MinutesModel, role: string, version: number): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  const superseded = notThisVersion(minutes, version);
  if (superseded !== undefined) return superseded;
  minutes.status = 'DRAFT';
  minutes.version += 1;
  minutes.needed = new Set(CHAIRS);
  minutes.approvals = new Set();
  return 'RECORDED';
};

/** Every agency with a core role was sent each version that was issued; Health acknowledges. */
export const acknowledgeMinutes = (minutes: MinutesModel, version: number): Answer => {
  if (!minutes.issued.has(version)) return 'NO_COPY_SENT';
  if (minutes.acknowledged.has(version)) return 'NOTHING';
  minutes.acknowledged.add(version);
  return 'RECORDED';
};

/** How far a copy has come: delivered, then opened. Whoever acknowledged it has had it open. */
export const recordDelivery = (
  minutes: MinutesModel,
  version: number,
  { deliveredAt, openedAt, now }: { deliveredAt: string; openedAt: string | null; now: string },
): Answer => {
  if (!minutes.issued.has(version)) return 'NO_COPY_SENT';
  if (deliveredAt > now || (openedAt ?? '') > now) return 'IN_THE_FUTURE';
  if (openedAt !== null && openedAt < deliveredAt) return 'OPENED_BEFORE_DELIVERED';
  const before = minutes.acknowledged.has(version) ? 'OPENED' : minutes.reached.get(version);
  const reached = openedAt === null ? 'DELIVERED' : 'OPENED';
  if (before === 'OPENED' || before === reached) return 'NOTHING';
  minutes.reached.set(version, reached);
  return 'RECORDED';
};
