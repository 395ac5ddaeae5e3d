/**
 * Assessments of risk as read: those of everybody who knows the person, and those of the reader's own agency, each
 * granted by itself. Merged records are read together.
 */
import type { Id } from '../../domain/event.js';
import { toolOn, toolVersion } from '../../domain/risk/adopt-tool.js';
import { inOrderOfDates } from '../../domain/risk/assessed.js';
import { changeBetween, type Comparable, type RiskChange } from '../../domain/risk/change.js';
import { labelOf, type RiskTool } from '../../domain/risk/tool.js';
import { localDateOf, type Instant } from '../../domain/time.js';
import type { AssessmentView } from '../../projections/assessments.js';
import { recordsRead } from './person.js';
import type { ReadSession } from './session.js';

const AT_MOST = 100;

/** Undefined where there is none for this reader. */
export const readAssessment = async (
  session: ReadSession,
  assessmentId: Id,
): Promise<AssessmentView | undefined> => {
  const own = await session.load('assessments', assessmentId);
  if (own !== undefined) return own as AssessmentView;
  // Under whom it stands leads to the document that decides, and tells the reader nothing.
  const personId = (await raw(session, assessmentId))?.personId;
  const known = personId === undefined ? undefined : await session.load('risk', personId);
  return known?.assessments?.find((one) => one.assessmentId === assessmentId);
};

/** Of every record of the person, in the order of their dates; drafts are their authors' alone. */
export const assessmentsOf = async (
  session: ReadSession,
  personId: Id,
): Promise<readonly AssessmentView[]> => {
  const records = (await recordsRead(session, personId)).map((record) => record.personId);
  const found = new Map<Id, AssessmentView>();
  for (const record of records.length === 0 ? [personId] : records) {
    for (const one of (await session.load('risk', record))?.assessments ?? [])
      found.set(one.assessmentId, one);
    const query = { index: 'byPerson', equal: [record], descending: true, limit: AT_MOST };
    for (const { document } of (await session.find('assessments', query)).toReversed()) {
      const one = document as AssessmentView;
      if (!found.has(one.assessmentId)) found.set(one.assessmentId, one);
    }
  }
  const all = [...found.values()].map((one) => ({ ...one, completedAt: completedAt(one, found) }));
  return inOrderOfDates(all).map(({ completedAt: _completedAt, ...one }) => one);
};

/** As decisions order them: what stands in place of another stands where that stood. */
const completedAt = (one: AssessmentView, all: ReadonlyMap<Id, AssessmentView>): Instant => {
  const wrong = all.get(one.completed?.standsFor ?? '');
  return wrong === undefined ? one.at : completedAt(wrong, all);
};

/** The version of the tool by which it is scored; undefined where it was never adopted. */
export const toolOf = async (
  session: ReadSession,
  { tool, toolVersion: version }: Pick<AssessmentView, 'tool' | 'toolVersion'>,
): Promise<RiskTool | undefined> => {
  const versions = (await session.load('tools', tool))?.versions;
  return versions === undefined ? undefined : toolVersion({ versions }, version);
};

/** The version that was asked for, or the one in force today, with every version; undefined where there is none. */
export const toolAskedFor = async (
  session: ReadSession,
  id: string,
  version: number | null | undefined,
): Promise<{ readonly tool: RiskTool; readonly versions: readonly RiskTool[] } | undefined> => {
  const versions = (await session.load('tools', id))?.versions ?? [];
  const today = localDateOf(session.board.clock.now(), session.facts.board.zone);
  const tool = version == null ? toolOn({ versions }, today) : toolVersion({ versions }, version);
  return tool && { tool, versions };
};

export interface ChangeSince {
  readonly since: AssessmentView;
  readonly change: RiskChange;
}

/** What changed since the completed one before it by the same tool; undefined where there is none for the reader. */
export const changeSince = async (
  session: ReadSession,
  now: AssessmentView,
): Promise<ChangeSince | undefined> => {
  if (now.completed === null) return undefined;
  const all = (await assessmentsOf(session, now.personId)).filter(({ phase }) => phase !== 'DRAFT');
  const here = all.findIndex(({ assessmentId }) => assessmentId === now.assessmentId);
  const since = all
    .slice(0, Math.max(here, 0))
    .findLast(({ phase, tool }) => phase === 'COMPLETED' && tool === now.tool);
  if (since === undefined) return undefined;
  const tools = await Promise.all([toolOf(session, since), toolOf(session, now)]);
  const before = comparable(since, tools[0]);
  const after = comparable(now, tools[1]);
  return before && after && { since, change: changeBetween(before, after, tools[1]) };
};

const comparable = (
  { tool, toolVersion: version, assessedOn, completed }: AssessmentView,
  by: RiskTool | undefined,
): Comparable | undefined => {
  if (completed === null) return undefined;
  const { scores, total, level, settledLevel } = completed;
  const label = by === undefined ? settledLevel : labelOf(by, settledLevel);
  return { tool, toolVersion: version, assessedOn, scores, total, level, label };
};

/** Under which record of a person an assessment is kept: who names the person need not know which were merged. */
export const recordOfAssessment = async (
  session: ReadSession,
  personId: Id,
  assessmentId: Id,
): Promise<Id> => {
  const kept = (await raw(session, assessmentId))?.personId;
  if (kept === undefined || kept === personId) return personId;
  const records = (await recordsRead(session, personId)).map((record) => record.personId);
  return records.includes(kept) ? kept : personId;
};

const raw = (session: ReadSession, assessmentId: Id): Promise<AssessmentView | undefined> =>
  session.board.views.get<AssessmentView>('assessments', assessmentId);
