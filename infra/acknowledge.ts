import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Lets one finding of the rule packs stand, for one construct and what is below it.
 *
 * @param finding `AwsSolutions-COG8`, or with what was found: `AwsSolutions-IAM5[Resource::*]`
 * @param reason a sentence that would make the finding's author agree
 */
export function acknowledge(construct: IConstruct, finding: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: finding, reason });
}
