/** Small questions that every decision on a sitting asks. */
import { refuse, type Refusal } from '../decision.js';
import type { Convening, Sitting } from './sitting.js';

export const isConvened = (sitting: Sitting): sitting is Sitting & { readonly convening: Convening } =>
  sitting.convening !== undefined;

export const noSitting = (): Refusal => refuse('NO_SUCH_SITTING', 'No sitting with this id has been convened.');
