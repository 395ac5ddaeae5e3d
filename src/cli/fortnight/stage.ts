/** Where the fortnight is played: the clock is moved, and each sends the guides' operations as any client would. */
import { randomUUID } from 'node:crypto';
import { instantAt, type LocalDate, type LocalTime } from '../../domain/time.js';
import { operationText } from '../demo-operations.js';
import { send } from '../demo-sending.js';
import type { DemoService } from '../demo-service.js';
import { at, text, ZONE, type Answer } from '../demo-step.js';

export type Variables = Readonly<Record<string, unknown>>;

export interface Stage {
  /** Moves the clock on to a time of the clocks in London, and lets the board do what has become due. */
  readonly when: (date: LocalDate, time: LocalTime) => Promise<void>;
  /** Sends a command or a question that is accepted. @throws Error where it is not: the play and the service do not fit */
  readonly as: (who: string, operation: string, variables?: Variables) => Promise<Answer>;
  /** Sends a command that the rules do not accept: their own sentence. @throws Error where it is accepted */
  readonly refused: (who: string, operation: string, variables: Variables) => Promise<string>;
  /** Ids of the officers by the subject of their tokens. */
  readonly officers: ReadonlyMap<string, string>;
  /** How much was sent so far. */
  readonly sent: () => number;
  readonly demo: DemoService;
}

export const openStage = async (demo: DemoService): Promise<Stage> => {
  const tokens = new Map<string, string>();
  let sent = 0;
  const tokenOf = async (who: string): Promise<string> => {
    const kept = tokens.get(who) ?? (await demo.token(who));
    tokens.set(who, kept);
    return kept;
  };
  const answer = async (who: string, operation: string, variables: Variables): Promise<Answer> => {
    sent += 1;
    const query = operationText(operation);
    const commandId = query.includes('$commandId') ? { commandId: randomUUID() } : {};
    const token = await tokenOf(who);
    return send({ url: demo.url, token, query, variables: { ...variables, ...commandId } }).catch(
      (error: unknown) => {
        throw new Error(`${who}, ${operation}: ${error instanceof Error ? error.message : String(error)}`);
      },
    );
  };
  const officers = await officersOf(demo, answer);
  return {
    demo,
    officers,
    sent: () => sent,
    when: async (date, time) => {
      // A token is of today: the clock of the play goes on, the clock of security does not (decision 8).
      demo.clock.moveTo(instantAt(date, time, ZONE));
      await demo.board.quiet();
    },
    as: async (who, operation, variables = {}) => {
      const answered = await answer(who, operation, variables);
      const refusal = refusalIn(answered);
      if (refusal !== undefined) throw new Error(`${who}, ${operation}: ${JSON.stringify(refusal)}`);
      return answered;
    },
    refused: async (who, operation, variables) => {
      const refusal = refusalIn(await answer(who, operation, variables));
      if (refusal === undefined) throw new Error(`${who}, ${operation}: was accepted.`);
      return text(refusal, 'sentence');
    },
  };
};

const refusalIn = (answer: Answer): unknown =>
  Object.values(answer).find(
    (field) => (field as { readonly __typename?: string } | null)?.__typename === 'NotAccepted',
  );

/** Who is who, as anybody may look it up; the file tells which token is whose name. */
const officersOf = async (
  { file }: DemoService,
  answer: (who: string, operation: string, variables: Variables) => Promise<Answer>,
): Promise<ReadonlyMap<string, string>> => {
  const agencies = at(await answer('coordinator', 'who-is-who', {}), 'agencies') as readonly unknown[];
  const byName = new Map(
    agencies
      .flatMap((agency) => at(agency, 'officers') as readonly unknown[])
      .map((officer) => [text(officer, 'name'), text(officer, 'id')]),
  );
  return new Map(file.officers.map(({ subject, name }) => [subject, byName.get(name) ?? '']));
};
