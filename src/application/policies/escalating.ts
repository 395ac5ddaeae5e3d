/** Takes an escalation further that nobody answered in time. Says nothing to anybody whom it is about. */
import { nothing, sends, type Policy } from './policy.js';

const ANSWER = 'answer/';

export const escalating: Policy = {
  name: 'escalating',
  on: ['EscalationRouted', 'DeadlineFired'],
  react: (event) => {
    switch (event.type) {
      case 'EscalationRouted': {
        const { escalationId, answerDueAt: dueAt } = event.data;
        if (dueAt === null) return Promise.resolve(nothing);
        return Promise.resolve({ commands: [], deadlines: [{ key: `${ANSWER}${escalationId}`, dueAt }] });
      }
      case 'DeadlineFired': {
        const { policy, key, dueAt: answerDueAt } = event.data;
        if (policy !== escalating.name) return Promise.resolve(nothing);
        const escalationId = key.slice(ANSWER.length);
        return Promise.resolve(
          sends([{ command: 'EscalateUnanswered', input: { escalationId, answerDueAt } }]),
        );
      }
      default:
        return Promise.resolve(nothing);
    }
  },
};
