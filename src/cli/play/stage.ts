/** Where a demonstration is played: the clock is moved, and each sends the guides' operations as any client would. */
import { instantAt, type Instant, type LocalDate, type LocalTime } from '../../domain/time.js';
import { operationText } from '../demo-operations.js';
import { list, text, ZONE, type Answer } from '../demo-step.js';
import type { PlayedBoard, Variables } from './played-board.js';

export interface Stage {
  /** Moves the clock on to a time of the clocks in London, and lets the board do what has become due. */
  readonly when: (date: LocalDate, time: LocalTime) => Promise<void>;
  /** Sends a command or a question that is accepted. @throws Error where it is not: the play and the service do not fit */
  readonly as: (who: string, operation: string, variables?: Variables) => Promise<Answer>;
  /** Sends a command that the rules do not accept: their own sentence. @throws Error where it is accepted */
  readonly refused: (who: string, operation: string, variables: Variables) => Promise<string>;
  /** Id of an officer by the subject of their token. */
  readonly officer: (who: string) => string;
  /** Id of an agency by its code. */
  readonly agency: (code: string) => string;
  /** The same stage, where everything is entered after an outage: the clock stays, and `when` says when it was. */
  readonly afterwards: (outage: string) => Stage;
  /** What the clock of the play shows. */
  readonly now: () => Instant;
  /** Waits until nothing follows any more from what was sent before. */
  readonly quiet: () => Promise<void>;
}

export const openStage = async (board: PlayedBoard): Promise<Stage> => {
  const answer = (who: string, query: string, variables: Variables): Promise<Answer> => {
    const commandId = query.includes('$commandId') ? { commandId: board.nextCommandId() } : {};
    return board.send({ who, query, variables: { ...variables, ...commandId } });
  };
  const { officers, agencies } = await whoIsWho(board, answer);
  const stageOf = (entering?: Entering): Stage => {
    const sentBy = async (who: string, operation: string, variables: Variables): Promise<Answer> => {
      const query = operationText(operation);
      const isCommand = /^mutation /m.test(query);
      // Whoever asks is told what has followed from all that was sent before.
      if (!isCommand) await board.quiet();
      return (
        entering === undefined || !isCommand
          ? answer(who, query, variables)
          : answer(who, enteredAfterwards(query), { ...variables, ...entering })
      ).catch((error: unknown) => {
        throw new Error(`${who}, ${operation}: ${error instanceof Error ? error.message : String(error)}`);
      });
    };
    return {
      ...{ now: board.now, quiet: board.quiet },
      officer: (who) => found(officers, who),
      agency: (code) => found(agencies, code),
      afterwards: (outage) => stageOf({ outage, happenedAt: board.now() }),
      when: async (date, time) => {
        // A token is of today: the clock of the play goes on, the clock of security does not (decision 8).
        if (entering === undefined) await board.moveTo(instantAt(date, time, ZONE));
        else entering.happenedAt = instantAt(date, time, ZONE);
        await board.quiet();
      },
      as: async (who, operation, variables = {}) => {
        const answered = await sentBy(who, operation, variables);
        const refusal = refusalIn(answered);
        if (refusal !== undefined) throw new Error(`${who}, ${operation}: ${JSON.stringify(refusal)}`);
        return answered;
      },
      refused: async (who, operation, variables) => {
        const refusal = refusalIn(await sentBy(who, operation, variables));
        if (refusal === undefined) throw new Error(`${who}, ${operation}: was accepted.`);
        return text(refusal, 'sentence');
      },
    };
  };
  return stageOf();
};

interface Entering {
  readonly outage: string;
  happenedAt: Instant;
}

/** Any mutation takes the two arguments that `open-afterwards` shows. */
const enteredAfterwards = (mutation: string): string =>
  mutation
    .replace(/^(mutation \w+\()/m, '$1$outage: ID!, $happenedAt: DateTime!, ')
    .replace(/^( {2}\w+\()/m, '$1outage: $outage, happenedAt: $happenedAt, ');

const refusalIn = (answer: Answer): unknown =>
  Object.values(answer).find(
    (field) => (field as { readonly __typename?: string } | null)?.__typename === 'NotAccepted',
  );

interface WhoIsWho {
  readonly officers: ReadonlyMap<string, string>;
  readonly agencies: ReadonlyMap<string, string>;
}

/** Who is who, as anybody may look it up; the file tells which token is whose name. */
const whoIsWho = async (
  { file }: PlayedBoard,
  answer: (who: string, query: string, variables: Variables) => Promise<Answer>,
): Promise<WhoIsWho> => {
  const agencies = list(await answer(anybody(file), operationText('who-is-who'), {}), 'agencies');
  const byName = new Map(
    agencies
      .flatMap((agency) => list(agency, 'officers'))
      .map((officer) => [text(officer, 'name'), text(officer, 'id')]),
  );
  return {
    officers: new Map(file.officers.map(({ subject, name }) => [subject, found(byName, name)])),
    agencies: new Map(agencies.map((agency) => [text(agency, 'code'), text(agency, 'id')])),
  };
};

/** Whoever is in post may look it up. @throws Error where nobody is */
const anybody = ({ officers: [first] }: PlayedBoard['file']): string => {
  if (first === undefined) throw new Error('The board has no officers.');
  return first.subject;
};

/** @throws Error where there is none: the play and the board do not fit */
const found = (among: ReadonlyMap<string, string>, name: string): string => {
  const one = among.get(name);
  if (one === undefined) throw new Error(`Nobody on the board is called ${name}.`);
  return one;
};
