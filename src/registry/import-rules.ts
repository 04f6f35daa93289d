import type { FileKind } from './api.ts'

export const groups = ['non-asn', 'perangkat-desa', 'kader', 'keagamaan', 'rentan'] as const
export type Group = (typeof groups)[number]

export interface ImportRule {
  kinds: readonly FileKind[]
  /** Groups of which one must be named; without it any or none. */
  groups?: readonly Group[]
}

/** What roles may import that do not import everything: their own office's lists, of their own people. */
const rules: Readonly<Record<string, ImportRule>> = {
  opd: { kinds: ['office-workers'] },
  dpmpd: { kinds: ['office-workers'], groups: ['perangkat-desa', 'kader'] },
  kesra: { kinds: ['office-workers'], groups: ['keagamaan'] },
  branch: { kinds: ['participants'] },
}

export const importRuleOf = (role: string): ImportRule | undefined => rules[role]

export function mayImport(role: string, kind: FileKind, group: string | undefined): boolean {
  const rule = rules[role]
  if (!rule) return true
  return rule.kinds.includes(kind) && (!rule.groups || rule.groups.some((one) => one === group))
}
