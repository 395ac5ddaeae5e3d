/** The clients' commands as GraphQL has them: field, variables, and what of the answer is an acknowledgement. */
import { itemIdOf } from '../../src/graphql/ids.js';
import type { Sent } from './ledger.js';

export interface Mutation {
  readonly field: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Path of the id in the answer. */
  readonly edge: string;
}

export const mutationOf = (sent: Sent): Mutation => {
  switch (sent.command) {
    case 'ReferPerson': {
      const { series, subjects, account } = sent.input;
      const people = subjects.map(({ identity, ...subject }) => ({ ...identity, ...subject }));
      const heard = 'referral { id } heardAt { date }';
      return mutation('referPerson', 'ReferralReceived', heard, { series, input: { people, ...account } });
    }
    case 'RecordAttendance': {
      const { sittingId, officer, role, mode } = sent.input;
      const input = { officer: `officer-${officer}`, role, mode };
      return mutation('recordAttendance', 'AttendanceRecorded', 'sitting { id }', {
        sitting: `sitting-${sittingId}`,
        input,
      });
    }
    case 'StartDiscussion': {
      const item = itemIdOf(sent.input.sittingId, sent.input.personId);
      return mutation('startDiscussion', 'DiscussionStarted', 'discussion { id }', { item });
    }
    case 'ShareInformation': {
      const { discussionId, agency, information } = sent.input;
      const input = { agency: `agency-${agency}`, information };
      return ofDiscussion('shareInformation', 'InformationShared', discussionId, input);
    }
    case 'RecordDecision': {
      const { discussionId, ...input } = sent.input;
      return ofDiscussion('recordDecision', 'DecisionRecorded', discussionId, input);
    }
    case 'AgreeAction': {
      const { discussionId, ...input } = sent.input;
      const owned = { ...input, owner: `officer-${input.owner}` };
      const variables = { discussion: `discussion-${discussionId}`, input: owned };
      return mutation('agreeAction', 'ActionAgreed', 'action { id }', variables);
    }
    case 'CloseDiscussion':
      return ofDiscussion('closeDiscussion', 'DiscussionClosed', sent.input.discussionId);
    default:
      throw new Error(`No client sends ${sent.command}.`);
  }
};

const ofDiscussion = (field: string, success: string, discussionId: string, input?: object): Mutation =>
  mutation(field, success, 'discussion { id }', {
    discussion: `discussion-${discussionId}`,
    ...(input && { input }),
  });

const mutation = (
  field: string,
  success: string,
  asked: string,
  variables: Readonly<Record<string, unknown>>,
): Mutation => {
  const types = Object.keys(variables).map((name) => `$${name}: ${typeOf(field, name)}`);
  const args = Object.keys(variables).map((name) => `${name}: $${name}`);
  const query = `mutation (${types.join(', ')}, $commandId: UUID!) {
    ${field}(${args.join(', ')}, commandId: $commandId) {
      __typename ... on ${success} { position ${asked} } ... on NotAccepted { code sentence }
    }
  }`;
  return { field, query, variables, edge: asked.slice(0, asked.indexOf(' ')) };
};

const typeOf = (field: string, variable: string): string =>
  variable === 'input' ? `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!` : 'ID!';
