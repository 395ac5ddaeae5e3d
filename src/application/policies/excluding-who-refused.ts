/** Whoever refuses the declaration of a sitting is not in its room: their leaving is recorded at once. */
import { declarationKind } from '../../domain/declaration/declaration.js';
import { hasRefused } from '../../domain/declaration/declaration-state.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import { nothing, sends, type Policy } from './policy.js';

export const excludingWhoRefused: Policy = {
  name: 'excluding-who-refused',
  on: ['DeclarationRefused'],
  react: async (event, { state }) => {
    if (event.type !== 'DeclarationRefused') return nothing;
    const { sittingId, signer } = event.data;
    const { phase, present, chairs, convening } = await state(sittingKind, sittingId);
    const text = convening?.terms.declaration;
    // The last word counts, on the text that the sitting meets by: met again after its documents were lost, an old refusal
    // sends nobody out who has signed since, or who is asked to sign another text by now.
    const declaration = await state(declarationKind, sittingId);
    if (text === undefined || !hasRefused(declaration, signer, text)) return nothing;
    const isThere = [...present, ...chairs].some(({ officer }) => officer === signer);
    if (!isThere || (phase !== 'CONVENED' && phase !== 'OPEN')) return nothing;
    return sends([{ command: 'RecordLeaving', input: { sittingId, officer: signer } }]);
  },
};
