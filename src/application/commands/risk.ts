/** The commands of risk tools, and of the assessments that are made by them. */
import type { Authority } from '../../access/authority.js';
import { type ActorFacts, agencyOf } from '../../access/facts.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import { takingPart } from '../../domain/discussion/discussion-state.js';
import type { Id } from '../../domain/event.js';
import { adoptTool, toolKind, toolOn, type AdoptTool } from '../../domain/risk/adopt-tool.js';
import { assessmentOf, type Assessed } from '../../domain/risk/assessed.js';
import type { RiskEvent } from '../../domain/risk/assessment-events.js';
import {
  completeRiskAssessment,
  type CompleteRiskAssessment,
} from '../../domain/risk/complete-risk-assessment.js';
import {
  correctRiskAssessment,
  type CorrectRiskAssessment,
} from '../../domain/risk/correct-risk-assessment.js';
import { draftRiskAssessment, type DraftRiskAssessment } from '../../domain/risk/draft-risk-assessment.js';
import type { AssessingGiven } from '../../domain/risk/made.js';
import { riskKind } from '../../domain/risk/risk.js';
import { localDateOf, type LocalDate } from '../../domain/time.js';
import type { PersonView } from '../../projections/people.js';
import { recordsOf } from '../leading.js';
import { nothing, row, type CommandRow, type Look, type Services, type Surroundings } from '../command.js';
import { personNamed } from '../command-scope.js';
import { youngestStated } from './ages.js';
import { sittingById } from './lookups.js';
import { cardOf } from './of-person.js';

/** Of whom, by what, when and where: all that gathering asks of an assessment. */
interface Asked {
  readonly personId: Id;
  readonly tool: string;
  readonly assessedOn: LocalDate;
  readonly discussionId?: Id;
}

/** All records of the person; none where there is no such person. */
type Records = readonly PersonView[];

const recordsFound = async (
  { personId }: { readonly personId: Id },
  services: Services,
): Promise<Records> => {
  if ((await cardOf(personId, services)) === undefined) return [];
  return recordsOf(personId, (one) => services.document<PersonView>('people', one));
};

const assessing = async (
  { personId, tool, assessedOn, discussionId }: Asked,
  look: Look,
  around: Surroundings,
  { records, madeIn }: { readonly records: Records; readonly madeIn: Id | null },
): Promise<AssessingGiven> => {
  const ids = records.map((record) => record.personId);
  const item =
    discussionId === undefined
      ? undefined
      : await itemAssessedIn(discussionId, ids, look, discussionId === madeIn ? null : around.actor);
  const known = records.flatMap(({ referrals, trackedIn = [] }) => [
    ...referrals.map(({ series }) => series),
    ...trackedIn,
  ]);
  return {
    referred: records.length > 0,
    tool: toolOn(await look.state(toolKind, tool), assessedOn),
    today: localDateOf(around.now, around.facts.board.zone),
    agency: agencyOf(around.actor),
    ownItem: discussionId === undefined || item !== undefined,
    ...{ sittingId: item?.sittingId ?? null, series: item?.series ?? null },
    ageInYears: await youngestStated(records, assessedOn, look),
    knownTo: [...new Set([...known, ...(item === undefined ? [] : [item.series])])].toSorted(),
    others: await Promise.all(
      ids.filter((one) => one !== personId).map((record) => look.state(riskKind, record)),
    ),
  };
};

const made = (input: Asked, look: Look, around: Surroundings, records: Records): Promise<AssessingGiven> =>
  assessing(input, look, around, { records, madeIn: null });

/** Entry to a tracker rests on what was assessed in a meeting, so that whoever says so took part in the item. */
const itemAssessedIn = async (
  discussionId: Id,
  records: readonly Id[],
  look: Look,
  by: ActorFacts | null,
): Promise<{ readonly sittingId: Id; readonly series: string } | undefined> => {
  const discussion = await look.state(discussionKind, discussionId);
  if (discussion.phase === 'NOT_STARTED' || !records.includes(discussion.personId)) return undefined;
  const sitting = await sittingById(look, discussion.sittingId);
  const tookPart =
    by === null ||
    takingPart(discussion, sitting).some(({ officer }) => officer === by.actor.id) ||
    discussion.heardBy.has(by.actor.id);
  if (!tookPart || sitting.convening === undefined) return undefined;
  return { sittingId: discussion.sittingId, series: sitting.convening.series };
};

/** The sitting in whose item it is made; elsewhere none. */
const whereMade = ({ given: { sittingId } }: { readonly given: AssessingGiven }): Id | null => sittingId;

const anyProfessional = (): readonly Authority[] => [{ of: 'ANY_PROFESSIONAL' }];

type AssessingRow<Input> = CommandRow<Assessed, RiskEvent, Input, AssessingGiven, Records>;

export const riskCommands = {
  AdoptTool: row({
    kind: toolKind,
    stream: ({ tool }: AdoptTool) => tool.id,
    authority: () => [{ of: 'OPERATOR' as const }],
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: nothing,
    decide: adoptTool,
  }),
  DraftRiskAssessment: row({
    kind: riskKind,
    stream: ({ personId }) => personId,
    authority: anyProfessional,
    // To assess is to judge: whoever has a conflict tells what they know, and somebody else assesses.
    about: personNamed,
    atSitting: whereMade,
    prepare: recordsFound,
    gather: made,
    decide: draftRiskAssessment,
  } satisfies AssessingRow<DraftRiskAssessment>),
  CompleteRiskAssessment: row({
    kind: riskKind,
    stream: ({ personId }) => personId,
    authority: anyProfessional,
    about: personNamed,
    atSitting: whereMade,
    prepare: recordsFound,
    gather: made,
    decide: completeRiskAssessment,
  } satisfies AssessingRow<CompleteRiskAssessment>),
  CorrectRiskAssessment: row({
    kind: riskKind,
    stream: ({ personId }) => personId,
    // The author, or a colleague: who finds a mistake does not wait for leave to end.
    authority: ({ state, input }) => {
      const wrong = assessmentOf(state, input.assessmentId);
      return wrong === undefined ? [] : [{ of: 'AGENCY', agency: wrong.agency }];
    },
    about: personNamed,
    // What was wrong is set right by whoever finds it.
    atSitting: 'NONE',
    prepare: recordsFound,
    gather: async ({ personId, assessmentId, replacement }, look, around, records) => {
      const wrong = assessmentOf(await look.state(riskKind, personId), assessmentId);
      const inItem = replacement?.discussionId ?? wrong?.discussionId ?? null;
      return assessing(
        { personId, ...(replacement ?? NOTHING_ANEW), ...(inItem !== null && { discussionId: inItem }) },
        look,
        around,
        // Whoever corrects what was made in an item need not have been there.
        { records, madeIn: wrong?.discussionId ?? null },
      );
    },
    decide: correctRiskAssessment,
  } satisfies AssessingRow<CorrectRiskAssessment>),
};

/** Where nothing stands in its place, nothing is asked of a tool. */
const NOTHING_ANEW = { tool: '', assessedOn: '' };
