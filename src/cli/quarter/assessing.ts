/** Assessing the risk to a child by the board's tool, and bringing the child onto the tracker. */
import { at, list, text, type Answer } from '../demo-step.js';
import type { Known, Scene } from '../play/scene.js';
import type { Variables } from '../play/played-board.js';
import type { Stage } from '../play/stage.js';
import { personOf } from './children.js';

export type Level = 'LOW' | 'MEDIUM' | 'HIGH' | 'VERY_HIGH';

/** What is answered to every question of the placeholder where the risk is so high. */
const ANSWERED: Readonly<Record<Level, number>> = { LOW: 0, MEDIUM: 1, HIGH: 2, VERY_HIGH: 3 };

export interface Assessing {
  readonly level: Level;
  /** In the words of whoever assesses. */
  readonly narrative: string;
  /** Where the answer to a question is another one. */
  readonly over?: Readonly<Record<string, number>>;
  /** The item of a meeting in which it is assessed. */
  readonly discussion?: string;
}

export interface Assessed {
  readonly id: string;
  /** The answer, for what is told of it. */
  readonly answer: Answer;
}

export const assess = async (
  { stage, known, date }: Scene,
  who: string,
  name: string,
  assessing: Assessing,
): Promise<Assessed> => {
  const person = personOf(known, name);
  const input = { ...(await whatIsAnswered(stage, assessing)), tool: 'CEAM', assessedOn: date };
  const answer = await stage.as(who, 'complete-risk-assessment', { person, input });
  const id = text(answer, 'completeRiskAssessment.assessment.id');
  known.keep(`assessment of ${name}`, id);
  return { id, answer };
};

/** The form, filled in: every question of the tool has an answer. */
export const whatIsAnswered = async (
  stage: Stage,
  { level, narrative, over = {}, discussion }: Assessing,
): Promise<Variables> => {
  const tool = await stage.as('group-manager', 'see-the-risk-tool', { id: 'CEAM' });
  const questions = list(tool, 'riskTool.domains').flatMap((domain) => list(domain, 'indicators'));
  return {
    indicators: questions.map((question) => {
      const code = text(question, 'code');
      return { indicator: code, score: over[code] ?? ANSWERED[level] };
    }),
    facts: list(tool, 'riskTool.facts').map((fact) => ({ fact: text(fact, 'code'), holds: false })),
    ...{ protectiveFactors: ['TRUSTED_ADULT'], harmOccurred: false, level, narrative },
    ...(discussion !== undefined && { discussion }),
  };
};

/** How the risk has changed since the time before, in the service's own sentences. */
export const sayChange = async (stage: Stage, known: Known, name: string): Promise<string> => {
  const answer = await stage.as('group-manager', 'see-the-assessments', { person: personOf(known, name) });
  const change = at(list(answer, 'person.assessments').at(-1), 'change');
  const domains = list(change, 'domains').filter((domain) => text(domain, 'direction') !== 'UNCHANGED');
  return [text(change, 'sentence'), ...domains.map((domain) => text(domain, 'sentence'))].join(' ');
};

/** Brings a child onto the tracker of the weekly meeting. Answers why, and when the child is heard. */
export const enter = async (
  { stage, known }: Scene,
  who: string,
  name: string,
  input: { readonly reason: string; readonly difference?: string },
): Promise<string> => {
  const person = personOf(known, name);
  const answer = await stage.as(who, 'enter-on-tracker', { series: 'RMM', person, input });
  return text(answer, 'enterOnTracker.because.sentence');
};
