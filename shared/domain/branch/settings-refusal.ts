import type { SettingProblem } from '../records/setting-problem.ts';

export type SettingsRefusal =
  | { readonly code: 'settings-invalid'; readonly data: { readonly problems: readonly SettingProblem[] } }
  | { readonly code: 'setting-locked'; readonly data: { readonly path: string } }
  | {
      readonly code: 'setting-out-of-bounds';
      readonly data: {
        readonly path: string;
        readonly minimum: number | null;
        readonly maximum: number | null;
      };
    };
