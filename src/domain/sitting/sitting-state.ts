/** Small questions that every decision on a sitting asks. */
import { refuse, type Refusal } from '../decision.js';
import type { Convening, Sitting } from './sitting.js';

export const isConvened = (sitting: Sitting): sitting is Sitting & { readonly convening: Convening } =>
  sitting.convening !== undefined;

/** Nothing more begins at a sitting that is being closed, is closed, or was missed. */
export const sittingOver = ({ phase }: Sitting): Refusal =>
  phase === 'MISSED'
    ? refuse('SITTING_OVER', 'Nobody opened this sitting in time. Its items have moved to the next one.')
    : refuse('SITTING_OVER', 'This sitting is over.');

export const noSitting = (): Refusal =>
  refuse('NO_SUCH_SITTING', 'No sitting with this id has been convened.');
