/**
 * How far the ordinary commands of a stream lead: each is sent upon every history that any of them has made, until
 * none leads anywhere new. It finds what a stream can do that no story happens to do.
 */
import type { CommandName } from '../../src/application/commands/table.js';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import type { DomainEvent } from '../../src/domain/event.js';
import type { StreamKind } from '../../src/domain/stream-kind.js';
import { checksKind } from '../../src/domain/checks/checks.js';
import { escalationKind } from '../../src/domain/escalation/escalation.js';
import { minutesKind } from '../../src/domain/minutes/minutes.js';
import { riskKind } from '../../src/domain/risk/risk.js';
import { presentingKind } from '../../src/domain/presenting/presenting.js';
import { agency } from './a-board.js';
import * as aMeeting from './a-meeting.js';
import { colleague, deputySent, invitationAccepted, invitationWithdrawn, invited } from './a-presenting.js';
import * as aRisk from './a-risk.js';
import * as anAgenda from './an-agenda.js';
import * as anEscalation from './an-escalation.js';
import { everyCommand } from './every-command.js';
import { stepsOf, type Step } from './states.js';

export interface Explored extends Step {
  readonly command: CommandName;
}

const anotherInvited = invited({ officer: colleague.actor.id });

/** What an ordinary case does not come to: it takes another answer, or the same command once more by somebody else. */
const BESIDES = [
  [checksKind, anAgenda.asked(), anAgenda.answered({ agency: agency.education })],
  [escalationKind, anEscalation.raised(), anEscalation.nobodyLeft()],
  [escalationKind, anEscalation.raised(), anEscalation.routed(), anEscalation.nobodyLeft()],
  [minutesKind, aMeeting.drafted(), aMeeting.approved(), aMeeting.approved('PPD_SUPERVISOR')],
  [presentingKind, invited(), invitationWithdrawn(), invited()],
  [riskKind, aRisk.assessmentDrafted(), aRisk.assessmentDrafted(), aRisk.assessmentCompleted()],
  [presentingKind, invited(), invitationAccepted(), anotherInvited],
  [presentingKind, invited(), deputySent(), anotherInvited],
  [presentingKind, invited(), deputySent(), invitationAccepted(), anotherInvited],
] as unknown as readonly (readonly [StreamKind<object, DomainEvent>, ...DomainEvent[]])[];

const commands = Object.entries(everyCommand) as [CommandName, (typeof everyCommand)[CommandName]][];

export const stepsAfter = (
  of: StreamKind<object, DomainEvent>,
  history: readonly DomainEvent[],
  events: readonly DomainEvent[],
): readonly Step[] =>
  stepsOf(of as unknown as StreamKind<object, BoardsEvent>, [...history, ...events] as BoardsEvent[]).slice(
    history.length,
  );

export interface Exploration {
  readonly steps: readonly Explored[];
  /** Every history that was come to, with its kind. */
  readonly histories: readonly {
    readonly of: StreamKind<object, DomainEvent>;
    readonly before: readonly DomainEvent[];
  }[];
}

export const explored = (): Exploration => {
  const found = new Map<string, Explored>();
  const histories = [
    ...commands.map(([, { of, before }]) => ({ of, before })),
    ...BESIDES.map(([of, ...before]) => ({ of, before })),
  ];
  for (const { of, before } of histories) {
    for (const [command, { of: kind, upon }] of commands) {
      if (kind !== of) continue;
      const decision = upon(before);
      if (!decision.accepted || decision.events.length === 0) continue;
      const news = stepsAfter(of, before, decision.events)
        .map((step) => ({ ...step, command }))
        .filter((step) => !found.has(JSON.stringify(step)));
      for (const step of news) found.set(JSON.stringify(step), step);
      // Walked while it grows: what was new may lead further.
      if (news.length > 0) histories.push({ of, before: [...before, ...decision.events] });
    }
  }
  return { steps: [...found.values()], histories };
};
