/** Steps about somebody who is missing, and comes back. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import { ofPerson } from './commands-of-referrals.js';
import { agendasAgree, send, type Step } from './meeting-steps.js';
import * as rules from './model-of-missing.js';

const anybody = fc.constantFrom<TestRole>('HEALTH', 'EDUCATION', 'PPD_SUPERVISOR', 'HOUSING');
const circumstances = 'Invented: after school.';

const reporting = ofPerson(
  'ReportMissing',
  ({ at }) => at !== '',
  async ({ role, model, real, person }) => {
    const about = { personId: person.personId, type: 'MISSING', startedAt: model.now } as const;
    const answer = rules.reportMissing(model, person);
    const outcome = await send(real, role, 'ReportMissing', { ...about, circumstances }, answer);
    if (outcome.kind === 'ACCEPTED' && (person.episode === null || person.episode.endedAt !== null)) {
      const { episodeId } = outcome.events[0]?.data as { episodeId: string };
      person.episode = { episodeId, endedAt: null };
    }
    await agendasAgree(model, real);
  },
  anybody,
);

const returning = ofPerson(
  'RecordReturn',
  ({ episode }) => episode !== null,
  async ({ role, model, real, person }) => {
    if (person.episode === null) return;
    const of = { personId: person.personId, episodeId: person.episode.episodeId };
    const answer = rules.recordReturn(model, person);
    const input = { ...of, ending: 'RETURNED', endedAt: model.now, circumstances } as const;
    await send(real, role, 'RecordReturn', input, answer);
    await agendasAgree(model, real);
  },
  anybody,
);

export const stepsOfMissing: readonly fc.Arbitrary<Step>[] = [reporting, returning];
