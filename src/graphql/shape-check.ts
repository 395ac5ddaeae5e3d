/** The shape of every argument, by the validators of its class: the first thing that is asked of an input. */
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { badInput, type Violation } from './errors.js';

/** Arguments without a class of their own: GraphQL has checked all that there is to check. */
const PLAIN: ReadonlySet<unknown> = new Set([String, Number, Boolean, Array, Object]);

@Injectable()
export class ShapeCheck implements PipeTransform {
  /** @throws GraphQLError BAD_USER_INPUT with every rule that is broken; it quotes rules, never values. */
  async transform(value: unknown, { type, metatype, data }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || metatype === undefined || PLAIN.has(metatype)) return value;
    const input = plainToInstance(metatype, value ?? {}) as object;
    // GraphQL itself refuses fields that an input does not have; what this strips are the arguments beside an
    // arguments class. A field without a validator would be stripped too: a test walks the inputs.
    const errors = await validate(input, { whitelist: true });
    if (errors.length > 0) throw badInput(violationsOf(errors, data ?? ''));
    return input;
  }
}

const violationsOf = (errors: readonly ValidationError[], path: string): readonly Violation[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const here = path === '' ? property : `${path}.${property}`;
    const broken = Object.entries(constraints ?? {}).map(([rule, message]) => ({
      path: here,
      rule,
      message,
    }));
    return [...broken, ...violationsOf(children ?? [], here)];
  });
