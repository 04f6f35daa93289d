import { useTranslation } from 'react-i18next'

/** A reason in plain words; a code without words is shown as it is rather than hidden. */
export function useIssueWords() {
  const { t, i18n } = useTranslation()
  return (code: string): string => {
    const key = `import.issue.${code}`
    return i18n.exists(key) ? t(key) : code
  }
}

export function useFieldName() {
  const { t, i18n } = useTranslation()
  return (field: string): string => {
    const key = `import.field.${field}`
    return i18n.exists(key) ? t(key) : field
  }
}
