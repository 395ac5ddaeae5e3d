/** Validators of what class-validator has none for: the domain's own forms, and texts that say something. */
import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isLocalDate, isLocalTime } from '../../domain/time.js';

/** A date that exists, `YYYY-MM-DD`. */
export const IsRealLocalDate = (): PropertyDecorator =>
  ValidateBy({
    name: 'localDate',
    validator: {
      validate: isLocalDate,
      defaultMessage: () => '$property must be a date that exists, YYYY-MM-DD',
    },
  });

/** A time of day, `HH:mm`. */
export const IsRealLocalTime = (): PropertyDecorator =>
  ValidateBy({
    name: 'localTime',
    validator: { validate: isLocalTime, defaultMessage: () => '$property must be a time of day, HH:mm' },
  });

/** A text that says something: white space alone does not. */
export const IsNotBlank = (): PropertyDecorator =>
  ValidateBy({
    name: 'notBlank',
    validator: {
      validate: (value) => typeof value === 'string' && /\S/.test(value),
      defaultMessage: () => '$property must not be blank',
    },
  });

/** The form of a code of the board: of its sets, series, roles and risk tools. */
export const CODE = /^[A-Z][A-Z0-9_]{0,59}$/;

/** A code by its form; whether the board has it, the decision says. */
export const IsCode = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'code',
      validator: {
        validate: (value) => typeof value === 'string' && CODE.test(value),
        defaultMessage: () => '$property must be in the form of a code: capitals, digits and underscores',
      },
    },
    options,
  );
