import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleFunction } from './bundle-function.ts';

/** Gives the code of the function whose folder (`functions/api/dossier`) is named. */
export type FunctionCode = (folder: string) => Code;

const PROJECT = join(import.meta.dirname, '../..');

/** The code as it is deployed. It is bundled here, without Docker and without a network. */
export const bundledCode: FunctionCode = (folder) =>
  Code.fromAsset(join(PROJECT, folder), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle: (outputFolder) => {
          bundleFunction(folder, outputFolder);
          return true;
        },
      },
    },
  });

/** Replaces the code where only the templates are needed. */
export const placeholderCode: FunctionCode = (folder) => Code.fromInline(`// ${folder}`);
