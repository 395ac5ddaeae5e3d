/**
 * Assessments of risk as read: those of everybody who knows the person, and those of the reader's own agency, each
 * granted by itself. Merged records are read together.
 */
import type { Id } from '../../domain/event.js';
import { toolVersion } from '../../domain/risk/adopt-tool.js';
import { fittingAnswers } from '../../domain/risk/answers.js';
import { changeBetween, type Comparable, type RiskChange } from '../../domain/risk/change.js';
import { score, type Scored } from '../../domain/risk/score.js';
import { labelOf, type RiskTool } from '../../domain/risk/tool.js';
import { isErased } from '../../domain/event.js';
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
  return [...found.values()].toSorted((a, b) =>
    a.assessedOn < b.assessedOn ? -1 : Number(a.assessedOn > b.assessedOn),
  );
};

/** The version of the tool by which it is scored; undefined where it was never adopted. */
export const toolOf = async (
  session: ReadSession,
  { tool, toolVersion: version }: Pick<AssessmentView, 'tool' | 'toolVersion'>,
): Promise<RiskTool | undefined> => {
  const versions = (await session.load('tools', tool))?.versions;
  return versions === undefined ? undefined : toolVersion({ versions }, version);
};

/** What a tool makes of a draft as far as it goes; undefined of one that is completed, or was erased. */
export const scoredSoFar = (
  tool: RiskTool | undefined,
  { draft, ageInYears }: Pick<AssessmentView, 'draft' | 'ageInYears'>,
): Scored | undefined =>
  tool === undefined || draft === null || isErased(draft.typed)
    ? undefined
    : score(tool, fittingAnswers(tool, draft.typed), ageInYears, draft.typed.points ?? 0);

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
