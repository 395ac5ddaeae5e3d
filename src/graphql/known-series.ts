/**
 * A list of a series that the board does not have would be empty, and look like one in which nothing waits: whoever
 * misspells a code is told. Asked in one place, of every read that names a series, by itself or in its filter. What a
 * command says of an unknown series is a refusal, and stays with its decision.
 */
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from './errors.js';
import type { RequestContext } from './request.js';

/** Where reads name a series; a test walks the schema for others. */
interface NamesSeries {
  readonly series?: string | null;
  readonly filter?: { readonly series?: string | null } | null;
}

const MESSAGE = 'No series of this board has this code: viewer.series lists those that it has.';

@Injectable()
export class KnownSeries implements CanActivate {
  /** @throws GraphQLError BAD_USER_INPUT; it names the argument, and never quotes what was sent. */
  canActivate(context: ExecutionContext): boolean {
    const { parentType, schema } = context.getArgByIndex<GraphQLResolveInfo>(3);
    if (parentType === schema.getMutationType()) return true;
    const { series, filter } = context.getArgByIndex<NamesSeries>(1);
    const { facts } = context.getArgByIndex<RequestContext>(2).session;
    const violations = [
      { path: 'series', code: series },
      { path: 'filter.series', code: filter?.series },
    ].flatMap(({ path, code }) =>
      typeof code !== 'string' || facts.adopted.has(code)
        ? []
        : [{ path, rule: 'KNOWN_SERIES', message: MESSAGE }],
    );
    if (violations.length > 0) throw badInput(violations);
    return true;
  }
}
