/** The demonstration's story: one Monday of an invented board, told by sending the guides' operations. */
import { afternoon } from './demo-minutes.js';
import { operationText } from './demo-operations.js';
import { printStep } from './demo-print.js';
import { morning } from './demo-referrals.js';
import { happeningsUntil } from './demo-sending.js';
import type { DemoBoard } from './demo-service.js';
import { noon } from './demo-sitting.js';
import { at, text, type Answer, type Known, type Step } from './demo-step.js';

/** An operation as it was sent in the story. A command has its id with it: sent again, it answers the same. */
export interface Told {
  readonly operation: string;
  readonly who: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const STORY: readonly Step[] = [...morning, ...noon, ...afternoon];

/** When the demonstration's clock begins: half past eight, British Summer Time, on its first working day. */
export const BEGINS = '2026-03-30T07:30:00.000Z';

/**
 * Plays the story through the public API and prints it. Answers each operation once, as it was sent last.
 * @throws Error that names the step, where the service does not answer as the story has it.
 */
export const tellStory = async (demo: DemoBoard): Promise<readonly Told[]> => {
  const told = new Map<string, Told>();
  let known: Known = {};
  for (const step of STORY) {
    const sent = await sendStep(demo, step, known).catch((error: unknown) => {
      throw new Error(`${step.who} ${step.happened} [${step.operation}]: ${messageOf(error)}`);
    });
    printStep(step, demo.file.zone, sent.said);
    known = { ...known, ...sent.learnt };
    told.set(step.operation, sent.told);
  }
  const watched = await watch(demo, known);
  return [...told.values(), watched];
};

const sendStep = async (
  demo: DemoBoard,
  step: Step,
  known: Known,
): Promise<{ readonly told: Told; readonly said: string; readonly learnt: Known }> => {
  await demo.moveTo(step.at);
  await demo.quiet();
  const query = operationText(step.operation);
  const variables = {
    ...step.variables?.(known),
    ...(query.includes('$commandId') ? { commandId: demo.nextCommandId() } : {}),
  };
  const answer = await demo.send({ who: step.who, query, variables });
  if (notAccepted(answer) !== (step.notAccepted === true)) throw new Error(JSON.stringify(answer));
  // What policies make of it belongs to the step: minutes are drafted, items move on, actions are released.
  await demo.quiet();
  const told = { operation: step.operation, who: step.who, query, variables };
  return { told, said: step.said(answer), learnt: step.learnt?.(answer) ?? {} };
};

/** A command's answer says by its type whether it was accepted; it has one field at its root. */
const notAccepted = (answer: Answer): boolean =>
  Object.values(answer).some(
    (field) => (field as { readonly __typename?: string } | null)?.__typename === 'NotAccepted',
  );

/** A screen that was away since the sitting opened is told what it missed. */
const watch = async (demo: DemoBoard, known: Known): Promise<Told> => {
  const told: Told = {
    operation: 'watch-the-sitting',
    who: 'coordinator',
    query: operationText('watch-the-sitting'),
    variables: { sitting: at(known, 'sitting'), after: at(known, 'opened') },
  };
  const sending = { url: demo.url, token: await demo.token(told.who), ...told };
  const happenings = await happeningsUntil(
    sending,
    (happening) => text(happening, 'sittingEvents.__typename') === 'MinutesHappening',
  );
  const step: Step = {
    at: demo.now(),
    who: told.who,
    operation: told.operation,
    happened: 'looks at the screen in the meeting room, which was off since noon',
    said: () => '',
  };
  printStep(
    step,
    demo.file.zone,
    `It misses nothing: ${happenings.length} happenings from the opening to the draft of the minutes.`,
  );
  return told;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
