import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Accepts one finding of the rule packs, for one construct and everything below it.
 *
 * @param finding `AwsSolutions-COG8`, or with its detail: `AwsSolutions-IAM5[Resource::*]`
 * @param reason a sentence that would make the finding's author agree
 */
export function acknowledge(construct: IConstruct, finding: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: finding, reason });
}
