/** Small questions that every decision on an escalation asks. */
import { boardsOwn, refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Escalation } from './escalation.js';
import type { EscalationRouted } from './escalation-events.js';
import type { Routing } from './route-to.js';

export const noEscalation = (): Refusal => refuse('NO_SUCH_ESCALATION', 'There is no such escalation.');

/** Over once it is resolved or withdrawn; undefined while it goes on. */
export const isOver = ({ status }: Escalation): Refusal | undefined => {
  switch (status) {
    case 'NONE':
      return noEscalation();
    case 'RESOLVED':
      return refuse(
        'ESCALATION_RESOLVED',
        'This escalation has been resolved. Raise another where it has not.',
      );
    case 'WITHDRAWN':
      return refuse('ESCALATION_WITHDRAWN', 'This escalation was withdrawn. Raise it again if need be.');
    case 'WITH_STAGE':
    case 'UNROUTED':
    case 'ANSWERED':
      return undefined;
  }
};

/** Whom the texts of an escalation are about: the person, those concerned, and where there is neither who raised it. */
export const aboutWhom = ({
  personId,
  concerned,
  raisedBy,
}: Pick<Escalation, 'personId' | 'concerned' | 'raisedBy'>): readonly Id[] => {
  const people = [...(personId === null ? [] : [personId]), ...concerned];
  return people.length === 0 ? [raisedBy] : people;
};

export const subjectsOf = ({ personId }: Pick<Escalation, 'personId'>): readonly Id[] =>
  personId === null ? [] : [personId];

export const routed = (
  escalationId: Id,
  personId: Id | null,
  { routes, passedOver, answerDueAt, because }: Routing,
): EscalationRouted => ({
  type: 'EscalationRouted',
  data: { escalationId, personId, routes, passedOver, answerDueAt, because },
  parts: [],
  subjects: subjectsOf({ personId }),
});

export const CONTENT = boardsOwn(
  'An escalation stays open until it is resolved or who raised it withdraws it.',
);
