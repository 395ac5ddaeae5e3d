/**
 * Takes an escalation further that nobody answered in time, and to somebody else where whoever has it turns out to
 * have a conflict about the person. Says nothing to anybody whom it is about.
 */
import { escalationKind } from '../../domain/escalation/escalation.js';
import type { Id } from '../../domain/event.js';
import type { EscalationView } from '../../projections/escalations.js';
import { conflictsAbout } from '../conflicts.js';
import { nothing, sends, type Consult, type Intention, type Policy } from './policy.js';

const ANSWER = 'answer/';

export const escalating: Policy = {
  name: 'escalating',
  on: ['EscalationRouted', 'ConflictDeclared', 'PeopleMerged', 'DeadlineFired'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'EscalationRouted': {
        const { escalationId, answerDueAt: dueAt } = event.data;
        if (dueAt === null) return nothing;
        return { commands: [], deadlines: [{ key: `${ANSWER}${escalationId}`, dueAt }] };
      }
      case 'ConflictDeclared':
      case 'PeopleMerged': {
        const commands: Intention[] = [];
        for (const personId of event.subjects) commands.push(...(await awaitedAbout(personId, consult)));
        return sends(commands);
      }
      case 'DeadlineFired': {
        const { policy, key, dueAt: answerDueAt } = event.data;
        if (policy !== escalating.name) return nothing;
        const escalationId = key.slice(ANSWER.length);
        return sends([{ command: 'EscalateUnanswered', input: { escalationId, answerDueAt } }]);
      }
      default:
        return nothing;
    }
  },
};

/** More are not raised about one person at a time. */
const AT_MOST = 100;

/** Those about the person that wait for an answer: whether whoever has them may give it is for the stream to say. */
const awaitedAbout = async (personId: Id, consult: Consult): Promise<readonly Intention[]> => {
  const { records } = await conflictsAbout(personId, consult);
  const commands: Intention[] = [];
  for (const record of records) {
    const query = { index: 'byPerson', equal: [record, 'WITH_STAGE'], limit: AT_MOST };
    for (const { escalationId } of await consult.find<EscalationView>('escalations', query)) {
      const { answerDueAt } = await consult.state(escalationKind, escalationId);
      if (answerDueAt === null) continue;
      commands.push({ command: 'EscalateUnanswered', input: { escalationId, answerDueAt } });
    }
  }
  return commands;
};
