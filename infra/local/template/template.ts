import * as z from 'zod';

/** The parts of a CloudFormation template that the local run reads. */
export const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Metadata: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
});

export type Template = z.output<typeof templateSchema>;
export type Resource = Template['Resources'][string];

/** The synthesised stacks by name (`data`, `service`). */
export type Templates = Readonly<Record<string, Template>>;
