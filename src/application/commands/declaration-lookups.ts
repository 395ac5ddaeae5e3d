/** What other commands ask of the declaration of a sitting. Where its terms have none, nothing is looked up. */
import type { AccessFacts } from '../../access/facts.js';
import { declarationKind } from '../../domain/declaration/declaration.js';
import { wasReadOut } from '../../domain/declaration/declaration-state.js';
import type { Id } from '../../domain/event.js';
import type { Sitting } from '../../domain/sitting/sitting.js';
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

/** Which text somebody has refused to sign, if any: whether the sitting meets by it is for the decision. */
export const refusedText = async (
  look: Look,
  facts: AccessFacts,
  sittingId: Id,
  officer: Id,
): Promise<{ readonly refusedText?: number }> => {
  if (!hasDeclarations(facts)) return {};
  const own = (await look.state(declarationKind, sittingId)).participants.get(officer);
  return own?.stands === 'REFUSED' ? { refusedText: own.version } : {};
};

/** Of a board where no terms ever had one, nothing is looked up. */
const hasDeclarations = ({ adopted }: AccessFacts): boolean =>
  [...adopted.values()].some(({ versions }) => versions.some(({ declaration }) => declaration !== undefined));
