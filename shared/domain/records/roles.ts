/** Roles of people and machines; `agent` is the follow-up agent (跟踪业务员). */
export const ROLES = ['agent', 'advisor', 'supervisor', 'groupManager', 'admin', 'machine'] as const;

export type Role = (typeof ROLES)[number];

/** Roles that hold for every branch of the group. */
export const GROUP_ROLES = ['groupManager', 'admin', 'machine'] as const satisfies readonly Role[];

export const LANGUAGES = ['zh-CN', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];
