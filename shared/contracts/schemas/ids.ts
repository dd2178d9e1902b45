import type * as z from 'zod';
import { type Id, ID_PREFIXES, type IdName, idPattern, SLUG_PATTERN } from '../../kernel/ids.ts';
import { branded } from './branded.ts';
import { fieldError } from './field-error.ts';
import { formed } from './formed.ts';

const made = new Map<string, z.ZodType>();

/** One schema per kind of identifier, so that the API description names it once. */
function once<Schema extends z.ZodType>(name: string, make: () => Schema): Schema {
  const known = made.get(name);
  if (known) return known as Schema;
  const schema = make();
  made.set(name, schema);
  return schema;
}

/** An identifier made by the service, `cus_` and the like followed by 26 characters. */
export function id<Name extends IdName>(name: Name): z.ZodType<Id<Name>, string> {
  return branded<Id<Name>>(
    once(name, () =>
      formed(
        idPattern(name),
        fieldError(
          'bad-identifier',
          `must be an identifier that begins with ${ID_PREFIXES[name]}_`,
          `必须是以 ${ID_PREFIXES[name]}_ 开头的标识符`,
        ),
      ).meta({
        id: `${capitalised(name)}Id`,
        description: `Identifier that begins with ${ID_PREFIXES[name]}_.`,
      }),
    ),
  );
}

/** An identifier chosen by the operator (`sh-pudong`): 2 to 32 lower-case letters, digits and hyphens. */
export function slug<Name extends 'group' | 'branch' | 'calendar'>(name: Name): z.ZodType<Id<Name>, string> {
  return branded<Id<Name>>(
    once(name, () =>
      formed(
        SLUG_PATTERN,
        fieldError(
          'bad-identifier',
          'must be 2 to 32 lower-case letters, digits and hyphens, beginning with a letter',
          '必须为 2 至 32 个小写字母、数字或连字符，并以字母开头',
        ),
      ).meta({
        id: `${capitalised(name)}Id`,
        description: 'Chosen by the operator, never changed: lower-case letters, digits and hyphens.',
      }),
    ),
  );
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
