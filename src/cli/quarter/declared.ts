/** The declaration out of the ordinary: signed on paper for the wrong one, refused, signed by who joins later. */
import { at, list, text } from '../demo-step.js';
import type { Happening } from '../play/scene.js';
import type { InTheRoom } from './a-daily-sitting.js';

/** Before anybody has signed, the papers are closed; what waits for a signature is told. */
export const nothingBeforeSigning: Happening = async ({ stage }) => {
  const waiting = list(await stage.as('health-head', 'declarations-to-sign'), 'viewer.declarationsToSign');
  return `The next sitting waits for the signature of Health (${waiting.length} in all), for as long as its papers are closed to it.`;
};

export const onPaperForTheWrongOne: Happening = async ({ stage, sitting }) => {
  const input = { version: 1, method: 'ON_PAPER', witness: stage.officer('group-manager') };
  await stage.as('administrator', 'sign-the-declaration', {
    ...{ sitting, input: { ...input, signer: stage.officer('head-of-social-care') } },
  });
  await stage.as('administrator', 'withdraw-signature', {
    ...{ sitting, input: { signer: stage.officer('head-of-social-care') } },
  });
  return 'A signature on paper was recorded for the wrong one, and is withdrawn.';
};

export const healthJoinsLate: InTheRoom = async ({ stage, sitting }) => {
  const officer = stage.officer('health-head');
  const role = 'MANX_CARE_SAFEGUARDING';
  await stage.as('administrator', 'mark-present', { sitting, input: { officer, role, mode: 'IN_PERSON' } });
  await stage.as('health-head', 'sign-the-declaration', {
    ...{ sitting, input: { version: 1, method: 'ON_SCREEN', confirmsReadOut: true } },
  });
  const seen = await stage.as('administrator', 'see-the-declaration', { sitting });
  const unsigned = list(seen, 'sitting.declaration.notYetSigned').length;
  return `Health joins late, signs, and confirms what was read out${unsigned === 0 ? ': everybody in the room has signed' : ''}.`;
};

export const probationRefuses: Happening = async ({ stage, sitting }) => {
  const input = { version: 1, reason: 'Asks first what becomes of it.' };
  const answer = await stage.as('probation-lead', 'refuse-the-declaration', { sitting, input });
  const seen = await stage.as('administrator', 'see-the-declaration', { sitting });
  const refused = list(seen, 'sitting.declaration.refused').length;
  const theirs = await stage.as('probation-lead', 'see-the-agenda', { sitting });
  const papers = at({ sitting: { agenda: 'closed' }, ...notNull(theirs) }, 'sitting.agenda') === 'closed';
  return `Probation ${text(answer, 'refuseDeclaration.sitting.declaration.yours').toLowerCase()} to sign: ${refused} is out of the room and minuted${papers ? ', and sees no item' : ''}.`;
};

/** The answer, where it tells anything of the agenda. */
const notNull = (answer: Readonly<Record<string, unknown>>): object =>
  (answer['sitting'] as { readonly agenda: unknown } | null)?.agenda == null ? {} : answer;

/** A worker is there for one item. */
export const theWorkerComes =
  (who: string): InTheRoom =>
  async ({ stage, sitting }, { discussion, item }) => {
    const officer = stage.officer(who);
    await stage.as('administrator', 'mark-present', { sitting, input: { officer, mode: 'IN_PERSON' } });
    await stage.as('administrator', 'arrive-for-item', { discussion, input: { officer } });
    const sections = list(await stage.as(who, 'see-the-sections', { discussion }), 'node.sections');
    await stage.as('administrator', 'leave-item', { discussion, input: { officer } });
    await stage.as('administrator', 'record-leaving', { sitting, input: { officer } });
    return `Whoever presents ${item.name} comes for this item alone, and reads its ${sections.length} sections in their order.`;
  };
