/** The scalar `Position`: a place in one board's log, opaque to clients. One of another log is refused. */
import { GraphQLScalarType, Kind } from 'graphql';
import { badInput } from './errors.js';

const text = (value: unknown): string => {
  if (typeof value === 'string' && value.length <= 200) return value;
  throw badInput([
    { path: 'position', rule: 'POSITION', message: 'A position is a text that this service gave.' },
  ]);
};

export const PositionScalar = new GraphQLScalarType<string, string>({
  name: 'Position',
  description:
    "A place in the board's log, as answered by a mutation or a happening. Opaque: keep it as it is. It belongs to one board and one life of its log; elsewhere it is refused.",
  serialize: (value) => text(value),
  parseValue: (value) => text(value),
  parseLiteral: (node) => text(node.kind === Kind.STRING ? node.value : undefined),
});

export const encodePosition = (life: string, position: bigint): string =>
  Buffer.from(`${life}:${position}`).toString('base64url');

/** @throws GraphQLError BAD_USER_INPUT naming the argument for a position of another log, or none. */
export const decodePosition = (life: string, encoded: string, path: string): bigint => {
  const [ofLife, position] = Buffer.from(encoded, 'base64url').toString().split(':');
  if (ofLife === life && position !== undefined && /^\d{1,19}$/.test(position)) return BigInt(position);
  const message = `${path} is no position of this board, or is of another life of its log. Ask afresh.`;
  throw badInput([{ path, rule: 'POSITION', message }]);
};
