/** What managers do at a strategy discussion, on a live board. Nobody in here exists. */
import type { InputOf } from '../../src/application/commands/table.js';
import type { Id } from '../../src/domain/event.js';
import type { DutyView } from '../../src/projections/duties.js';
import type { StrategyView } from '../../src/projections/strategy-discussions.js';
import type { LiveBoard } from '../support/live-board.js';
import { PERSONAL } from './a-story.js';

export const convening = (
  live: LiveBoard,
  personId: Id,
  over: Partial<InputOf<'ConveneStrategyDiscussion'>> = {},
): InputOf<'ConveneStrategyDiscussion'> => ({
  ...{ personId, format: 'TELEPHONE', heldAt: live.clock.now(), chair: live.officer('MASH_TEAM_MANAGER') },
  apologies: [],
  participants: [
    part(live, 'MASH_TEAM_MANAGER', 'CHILDRENS_SOCIAL_CARE'),
    part(live, 'PPD_SUPERVISOR', 'POLICE'),
    part(live, 'HEALTH', 'HEALTH'),
  ],
  ...over,
});

const part = (
  live: LiveBoard,
  role: 'MASH_TEAM_MANAGER' | 'PPD_SUPERVISOR' | 'HEALTH',
  discipline: string,
) => ({
  ...{ agency: live.agency(role), discipline, officer: live.officer(role) },
});

export const recording = (live: LiveBoard, strategyId: Id): InputOf<'RecordStrategyDiscussion'> => ({
  ...{ strategyId, reviewOn: '2026-04-07', otherPeople: [], parents: 'NOT_YET' },
  ...{ criminalInvestigation: 'NEEDED', medical: 'NOT_NEEDED', legalAction: 'UNDECIDED' },
  record: {
    immediateActionTaken: `${PERSONAL} is with her aunt.`,
    information: [{ agency: live.agency('HEALTH'), text: `${PERSONAL} seen on Friday.` }],
    riskAnalysis: `${PERSONAL} likely to be hurt again.`,
    plan: `${PERSONAL} visit at nine.`,
    parents: `${PERSONAL} told at nine.`,
    ...{ otherChildren: null, criminalInvestigation: null, furtherInformation: null, medical: null },
    ...{ evidence: null, interviews: null, legalAction: null, contingency: null },
  },
});

export const dutiesOf = async (live: LiveBoard, personId: Id): Promise<readonly string[]> => {
  const query = { index: 'byPerson', equal: [personId], limit: 100 };
  const found = await live.board().views.find<DutyView>('duties', query);
  return found.map(({ document }) => `${document?.kind ?? ''}${document?.breached === true ? ' late' : ''}`);
};

export const strategyOf = async (live: LiveBoard, id: Id): Promise<StrategyView> => {
  const found = await live.board().views.get<StrategyView>('strategy-discussions', id);
  if (found === undefined) throw new Error('There is no such strategy discussion.');
  return found;
};
