/** Events for tests of the store: invented, complete, and only as particular as the test says. */
import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../../src/store/event-log.js';

/** An event with a clear body and one personal part; what the test cares about is given. */
export const anEvent = (particulars: Partial<NewEvent> = {}): NewEvent => {
  const subject = randomUUID();
  const commandId = randomUUID();
  return {
    id: randomUUID(),
    type: 'ConcernNoted',
    version: 1,
    occurredAt: '2026-03-30T09:00:00.000Z',
    actor: { kind: 'OFFICER', id: randomUUID(), agency: randomUUID() },
    commandId,
    inputHash: 'a1'.repeat(32),
    correlationId: commandId,
    causationId: commandId,
    purpose: 'SAFEGUARDING',
    subjects: [subject],
    decidedUpon: [],
    data: { level: 2 },
    parts: [{ name: 'account', of: [subject], content: { text: 'What was seen.' } }],
    ...particulars,
  };
};

/** Several of them. */
export const events = (count: number): readonly NewEvent[] => Array.from({ length: count }, () => anEvent());

/** The name of a stream that no other test has. */
export const aStream = (category = 'referral'): string => `${category}-${randomUUID()}`;
