/** What other commands ask of the declaration of a sitting. Where its terms have none, nothing is looked up. */
import { declarationKind } from '../../domain/declaration/declaration.js';
import { hasRefused, wasReadOut } from '../../domain/declaration/declaration-state.js';
import type { Id } from '../../domain/event.js';
import { sittingKind, type Sitting } from '../../domain/sitting/sitting.js';
import type { Look } from '../command.js';

/** Whether it was read out at the sitting. */
export const declarationReadOut = async (
  look: Look,
  { convening }: Sitting,
  sittingId: Id,
): Promise<{ readonly declarationReadOut?: boolean }> => {
  const text = convening?.terms.declaration;
  if (text === undefined) return {};
  return { declarationReadOut: wasReadOut(await look.state(declarationKind, sittingId), text) };
};

/** Whether somebody has refused to sign it. */
export const refusesDeclaration = async (
  look: Look,
  sittingId: Id,
  officer: Id,
): Promise<{ readonly refusedDeclaration?: boolean }> => {
  const text = (await look.state(sittingKind, sittingId)).convening?.terms.declaration;
  if (text === undefined) return {};
  return { refusedDeclaration: hasRefused(await look.state(declarationKind, sittingId), officer, text) };
};
