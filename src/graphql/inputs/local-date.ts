/** Validators of the domain's own forms. */
import { ValidateBy } from 'class-validator';
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
