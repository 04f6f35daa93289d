import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../src/audit/api.ts'

/** Acts, roles, places and kinds in words; what a later release wrote, by its code. */
export function useAuditWords() {
  const { t, i18n } = useTranslation()
  const said = (key: string, value: AuditEntry['detail'][string]): string => {
    if (typeof value === 'boolean') return t(value ? 'auditLog.yes' : 'auditLog.no')
    const named = {
      role: `account.role.${value}`,
      kind: `import.kind.${value}.name`,
      basis: `privacy.basis.${value}`,
      action: `auditLog.action.${value}`,
      what: `auditLog.broken.${value}`,
    }[key]
    const found = [named, `auditLog.value.${value}`].find((one) => one && i18n.exists(one))
    return found ? t(found) : String(value)
  }
  return {
    action: (code: string) => t(`auditLog.action.${code}`, { defaultValue: code }),
    role: (code: string) => t(`account.role.${code}`, { defaultValue: code }),
    kind: (code: string) => t(`auditLog.kind.${code}`, { defaultValue: code }),
    place: (code: string) =>
      code === 'cli' ? t('auditLog.terminal') : code === 'server' ? t('auditLog.server') : code,
    /** Counts and codes as they were kept. */
    detail: (detail: AuditEntry['detail']) =>
      Object.entries(detail)
        .filter(([, value]) => value !== null && value !== '')
        .map(([key, value]) => `${t(`auditLog.detail.${key}`, { defaultValue: key })} ${said(key, value)}`)
        .join(' · '),
    /** Without an account it is the owner of the machine, the program, or somebody who has not signed in. */
    actor: (name: string, from: string | null) => {
      if (name === 'cli' || (name === '-' && from === 'cli')) return t('auditLog.operator')
      if (name !== '-') return name
      return t(from === 'server' ? 'auditLog.program' : 'auditLog.nobody')
    },
  }
}
